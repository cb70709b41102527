import type { Residue } from "./residue";
import type { OpenEquation, Touch } from "./system";

/** An inclusive range of possible errors. */
interface Span {
  readonly low: bigint;
  readonly high: bigint;
}

const settling = ({ residual, tolerance }: OpenEquation, by: bigint): Span | undefined => {
  if (residual % by !== 0n && tolerance === 0n) return undefined;
  const middle = residual / by;
  return { low: middle - tolerance, high: middle + tolerance };
};

const narrowed = (span: Span, other: Span): Span =>
  other.low > span.high || other.high < span.low
    ? span
    : {
        low: other.low > span.low ? other.low : span.low,
        high: other.high < span.high ? other.high : span.high,
      };

/** Errors of a cause that settle the pivot, narrowed by every other open equation that they can settle too. */
export const errorsAllowed = (
  residue: Residue,
  touches: readonly Touch[],
  pivot: number,
): Span | undefined => {
  const own = touches.find(({ equation }) => equation === pivot);
  const span = own && settling(residue.at(pivot), own.by);
  return (
    span &&
    touches
      .filter(({ equation }) => equation !== pivot && residue.open.has(equation))
      .flatMap(({ equation, by }) => settling(residue.at(equation), by) ?? [])
      .reduce(narrowed, span)
  );
};
