import type { Amount } from "../amount";

/** Excel keeps 15 significant digits; what has more would be rounded silently. */
const SIGNIFICANT = 15;

const significantDigits = (units: bigint): number =>
  units.toString().replace(/^-/, "").replace(/0+$/, "").length;

/** An amount as decimal text, exact, with a point.
 *  @example decimalText(-125050n, 2) // => "-1250.50" */
export const decimalText = (amount: Amount, scale: number): string => {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(scale + 1, "0");
  const point = digits.length - scale;
  const text = scale > 0 ? `${digits.slice(0, point)}.${digits.slice(point)}` : digits;
  return amount < 0n ? `-${text}` : text;
};

/** An amount as a number that Excel holds exactly; undefined where it has more than 15 significant digits.
 *  @example exactNumber(125050n, 2) // => 1250.5
 *  @example exactNumber(1234567890123456n, 0) // => undefined */
export const exactNumber = (amount: Amount, scale: number): number | undefined =>
  significantDigits(amount) > SIGNIFICANT ? undefined : Number(decimalText(amount, scale));

/** An amount as text with grouped thousands, negatives in parentheses, as the check column shows it.
 *  @example groupedText(-3209216n, 0) // => "(3,209,216)" */
export const groupedText = (amount: Amount, scale: number): string => {
  const [whole = "", decimals] = decimalText(amount < 0n ? -amount : amount, scale).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const text = decimals === undefined ? grouped : `${grouped}.${decimals}`;
  return amount < 0n ? `(${text})` : text;
};
