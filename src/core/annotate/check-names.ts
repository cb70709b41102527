import { columnName } from "../address";
import { SHEET_WORDS } from "../words";
import type { Table } from "../table";
import type { CheckLine } from "./check-lines";
import { lettersWide } from "./letter-widths";

/** Longer names would be cut off above the narrow check columns. */
const LONGEST_NAME = 16;

const placeOf = ({ axis, line }: CheckLine): string =>
  axis === "across" ? SHEET_WORDS.columnPlace(columnName(line)) : SHEET_WORDS.rowPlace(line + 1);

const labelOf = (table: Table, { axis, line }: CheckLine): string =>
  axis === "across" ? table.columnLabel(line) : table.rowLabel(line);

/** The total's label where it is short and no other line is called the same, else its place. */
const nameOf = (table: Table, line: CheckLine, all: readonly CheckLine[]): string => {
  const label = labelOf(table, line);
  const isShared = all.some((other) => other !== line && labelOf(table, other) === label);
  return label === "" || isShared || lettersWide(label) > LONGEST_NAME ? placeOf(line) : label;
};

/**
 * The three headings of each line of checks (computed, difference, check). The first bears the name of the total
 * where `named`: a label, or the row or column where labels repeat or are long.
 */
export const checkNames = (
  table: Table,
  placed: readonly { readonly line: CheckLine }[],
  named: boolean,
): readonly (readonly string[])[] => {
  const lines = placed.map(({ line }) => line);
  const words = SHEET_WORDS;
  if (!named) return lines.map(() => [words.computed, words.difference, words.check]);
  return lines.map((line) => [words.computedOf(nameOf(table, line, lines)), words.difference, words.check]);
};
