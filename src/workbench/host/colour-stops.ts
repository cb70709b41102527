import { asOneOf, asRecord } from "../wire/arguments";
import { invalidArgument } from "../wire/failure";
import type { WireValue } from "../wire/request";
import { asColor } from "./format-properties";

const KINDS = ["LowestValue", "HighestValue", "Number", "Percent", "Formula", "Percentile"] as const;

/** One stop of a colour scale: with a number or a formula, unless it is the lowest or the highest value. */
function stop(given: unknown): WireValue {
  const { type, formula, color } = asRecord(given);
  const kind = asOneOf(type, KINDS);
  const isEnd = kind === "LowestValue" || kind === "HighestValue";
  if (!isEnd && (typeof formula !== "string" || formula === "")) throw invalidArgument();
  return { type: kind, color: asColor(color), ...(isEnd ? {} : { formula: formula as string }) };
}

/** The criteria of a colour scale as Excel takes them: two stops or three. */
export function colourStops(given: unknown): WireValue {
  const { minimum, midpoint, maximum } = asRecord(given);
  return {
    minimum: stop(minimum),
    ...(midpoint === undefined || midpoint === null ? {} : { midpoint: stop(midpoint) }),
    maximum: stop(maximum),
  };
}
