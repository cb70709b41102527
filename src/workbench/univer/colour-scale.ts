import type { ColourStop } from "../content";
import type { WireValue } from "../wire/request";

const PLACES = ["minimum", "midpoint", "maximum"] as const;

/** A colour scale's stops from the criteria that Excel takes; none before they are set. */
export const stopsOf = (criteria: WireValue): readonly ColourStop[] => {
  const stops = (criteria ?? {}) as Readonly<Partial<Record<(typeof PLACES)[number], ColourStop>>>;
  return PLACES.flatMap((place) => stops[place] ?? []);
};

/** The criteria that Excel takes, from two stops or three. */
export const criteriaOf = (stops: readonly ColourStop[]): WireValue => {
  const places = stops.length === 2 ? ["minimum", "maximum"] : PLACES;
  return Object.fromEntries(stops.map((stop, index) => [places[index] ?? "", { ...stop }]));
};

/** The kinds of Excel's stops by Univer's names for them. */
const KINDS: Readonly<Record<ColourStop["type"], string>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
};

const valueOf = ({ type, formula }: ColourStop): { readonly value?: number | string } => {
  if (formula === undefined) return {};
  return { value: type === "Formula" ? formula : Number(formula.replace(/^=/, "")) };
};

/** A colour scale as Univer has it; without stops it colours nothing. */
export const colourScale = (stops: readonly ColourStop[]) => ({
  type: "colorScale",
  config: stops.map((stop, index) => ({
    index,
    color: stop.color,
    value: { type: KINDS[stop.type], ...valueOf(stop) },
  })),
});
