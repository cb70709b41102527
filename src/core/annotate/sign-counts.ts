import type { Range } from "../address";
import type { CheckedTotal, TotalState } from "../check/totals";
import { blockAddress } from "./blocks";
import { SIGNS } from "./check-cells";

/** Check cells on one sheet. */
export interface CheckBlocks {
  readonly sheet: string;
  readonly blocks: readonly Range[];
}

/** How many checks show a state, as an expression that counts their signs.
 *  @example countExpression([{ sheet: "M", blocks: [{ top: 2, left: 11, bottom: 22, right: 11 }] }], "differs")
 *  // => `COUNTIF('M'!L3:L23,"≠*")` */
export const countExpression = (checks: readonly CheckBlocks[], state: TotalState): string =>
  checks
    .flatMap(({ sheet, blocks }) =>
      blocks.map((block) => `COUNTIF(${blockAddress(block, sheet)},"${SIGNS[state]}*")`),
    )
    .join("+") || "0";

export const countOf = (totals: readonly CheckedTotal[], state: TotalState): number =>
  totals.filter((total) => total.state === state).length;

/** "26 of 29 totals agree", or that all do; live, with what it says today. Rounding is no disagreement. */
export const agreement = (
  totals: readonly CheckedTotal[],
  checks: readonly CheckBlocks[],
  words: { readonly all: string; readonly some: (agree: string, all: string) => string },
): { readonly value: string; readonly formula: string } => {
  const agree = countOf(totals, "agrees") + countOf(totals, "rounding");
  const value = agree === totals.length ? words.all : words.some(String(agree), String(totals.length));
  const counted = `(${countExpression(checks, "agrees")}+${countExpression(checks, "rounding")})`;
  const [before = "", after = ""] = words.some("\u0000", String(totals.length)).split("\u0000");
  return {
    value,
    formula: `=IF(${counted}=${totals.length},"${words.all}","${before}"&${counted}&"${after}")`,
  };
};
