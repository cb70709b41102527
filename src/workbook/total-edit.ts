import type { SelectedTotal, TotalChoice } from "../core";

/** What a person does with the totals that were taken from a sheet. */
export type TotalEdit =
  /** It is a total of just these cells: it was found, and a person says so too. */
  | { readonly do: "confirm"; readonly total: SelectedTotal }
  /** It is no total of these cells. */
  | { readonly do: "drop"; readonly total: SelectedTotal }
  /** It is a total although it was not found, or with other members than those that were. */
  | { readonly do: "take"; readonly total: SelectedTotal; readonly insteadOf?: SelectedTotal }
  /** Nothing that was said of this sheet's totals counts any more. */
  | { readonly do: "forget" };

/** What was said of a sheet's totals before the last word, so that it can be unsaid. Plain data. */
export interface TotalsRecord {
  readonly sheetId: string;
  readonly sheet: string;
  readonly choices: readonly TotalChoice[];
}
