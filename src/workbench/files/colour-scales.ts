import type { ConditionalRule } from "hucre/xlsx";
import type { ColourScaleContent, ColourStop } from "../content";

type FileKind = NonNullable<ConditionalRule["colorScale"]>["cfvo"][number]["type"];

/** The kinds of stops that a file has a name for and that the file library writes. */
const KINDS: Readonly<Record<Exclude<ColourStop["type"], "Formula">, FileKind>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
};

type Kind = keyof typeof KINDS;

const kindOf = (name: FileKind): Kind | undefined =>
  (Object.keys(KINDS) as Kind[]).find((kind) => KINDS[kind] === name);

/** A colour scale as a rule of a file; undefined where one of its stops is a formula. */
export const fileScale = (
  { range, stops }: ColourScaleContent,
  priority: number,
): ConditionalRule | undefined => {
  const cfvo = stops.flatMap(({ type, formula }) =>
    type === "Formula" ? [] : [{ type: KINDS[type], ...(formula === undefined ? {} : { value: formula }) }],
  );
  if (cfvo.length < stops.length) return undefined;
  const colors = stops.map(({ color }) => `FF${color.replace("#", "")}`);
  return { type: "colorScale", priority, range, colorScale: { cfvo, colors } };
};

/** The colour scales of a rule of a file, one for each of its ranges; undefined for a rule that is none, or that has a
 *  stop or a colour of another kind. */
export const scalesOfRule = ({
  range,
  colorScale,
}: ConditionalRule): readonly ColourScaleContent[] | undefined => {
  if (!colorScale) return undefined;
  const stops = colorScale.cfvo.flatMap(({ type, value }, index): ColourStop[] => {
    const kind = kindOf(type);
    const color = /^(?:[0-9A-F]{2})?([0-9A-F]{6})$/i.exec(colorScale.colors[index] ?? "")?.[1];
    const isEnd = kind === "LowestValue" || kind === "HighestValue";
    if (kind === undefined || color === undefined) return [];
    return [{ type: kind, color: `#${color}`, ...(isEnd || value === undefined ? {} : { formula: value }) }];
  });
  return stops.length === colorScale.cfvo.length
    ? range.split(/[ ,]/).map((part) => ({ range: part, stops }))
    : undefined;
};
