import { namesOf, type Names, type Table } from "../core";

/** A label may be a paragraph; a report needs it to be recognised, not read. */
const LONGEST_LABEL = 44;

/** @example shorten("a".repeat(99)).length // => 44 */
export const shorten = (label: string, longest = LONGEST_LABEL): string =>
  label.length > longest ? `${label.slice(0, longest - 1).trimEnd()}…` : label;

const shortenParts = (label: string): string =>
  label
    .split(" · ")
    .map((part) => shorten(part))
    .join(" · ");

/** The names that the table's own labels give, short enough for lines of a terminal. */
export const reportNames = (table: Table): Names => {
  const names = namesOf(table);
  return {
    ...names,
    cell: (cell) => shortenParts(names.cell(cell)),
    line: (axis, line) => shorten(names.line(axis, line)),
  };
};

/** A total's label, short enough for a column of a report. */
export const shortLabel = shortenParts;
