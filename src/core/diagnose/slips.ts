import { absolute, type Amount } from "../amount";
import type { Slip } from "./finding";

/** How one digit string becomes another in one typing slip. */
export type DigitSlip = "replaced" | "left-out" | "added" | "transposed";

const commonStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
};

const sameLengthSlip = (a: string, b: string): DigitSlip | undefined => {
  const at = commonStart(a, b);
  if (a.slice(at + 1) === b.slice(at + 1)) return "replaced";
  const exchanged = a[at] === b[at + 1] && a[at + 1] === b[at];
  return exchanged && a.slice(at + 2) === b.slice(at + 2) ? "transposed" : undefined;
};

const oneDigitMore = (longer: string, shorter: string): boolean => {
  const at = commonStart(shorter, longer);
  return longer.slice(at + 1) === shorter.slice(at);
};

/**
 * The one slip that makes `meant` into `typed`; undefined when they are equal or further apart. Two strings
 * are one slip apart where their optimal string alignment distance is 1 (Scholtus 2009, section 3).
 *
 * @example digitSlip("116", "161") // => "transposed"
 * @example digitSlip("1979", "19979") // => "added"
 */
export const digitSlip = (meant: string, typed: string): DigitSlip | undefined => {
  if (meant === typed) return undefined;
  if (meant.length === typed.length) return sameLengthSlip(meant, typed);
  if (meant.length === typed.length + 1) return oneDigitMore(meant, typed) ? "left-out" : undefined;
  if (meant.length + 1 === typed.length) return oneDigitMore(typed, meant) ? "added" : undefined;
  return undefined;
};

/** A slip as it is told: of one digit, whether it was replaced, left out or added. */
export type ToldSlip = Slip | "digit-left-out" | "digit-added";

/** @example toldSlip("digit", 1979n, 19979n) // => "digit-added" */
export const toldSlip = (slip: Slip, meant: Amount, typed: Amount): ToldSlip => {
  if (slip !== "digit") return slip;
  const how = digitSlip(String(absolute(meant)), String(absolute(typed)));
  return how === "left-out" || how === "added" ? `digit-${how}` : slip;
};

const isTenfold = (larger: bigint, smaller: bigint): boolean => {
  let power = 10n;
  while (smaller * power < larger) power *= 10n;
  return smaller * power === larger;
};

/** One amount is the other with its decimal mark moved, or with zeros more or less.
 *  @example isSlide(1_200n, 12n) // => true */
export const isSlide = (from: Amount, to: Amount): boolean => {
  const [a, b] = [absolute(from), absolute(to)];
  if (a === b || a === 0n || b === 0n || from < 0n !== to < 0n) return false;
  return a > b ? isTenfold(a, b) : isTenfold(b, a);
};

/** How `typed` came to stand where `meant` should.
 *  @example slipBetween(116n, 161n) // => "transposition" */
export const slipBetween = (meant: Amount, typed: Amount): Slip => {
  if (typed === 0n) return "blank";
  if (meant === 0n - typed) return "sign";
  if (isSlide(meant, typed)) return "slide";
  if (meant < 0n !== typed < 0n) return "other";
  const slip = digitSlip(String(absolute(meant)), String(absolute(typed)));
  if (slip === undefined) return "other";
  return slip === "transposed" ? "transposition" : "digit";
};
