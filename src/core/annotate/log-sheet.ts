import { SHEET_WORDS } from "../words";
import { emptySheet } from "./empty-sheet";
import type { PlannedCell, SheetPlan } from "./plan";

/** One entry of the review log, in plain text. */
export interface LogEntry {
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly subject: string;
  readonly cell: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

const COLUMNS: Readonly<Record<keyof LogEntry, number>> = {
  when: 20,
  who: 18,
  what: 16,
  subject: 30,
  cell: 10,
  before: 18,
  after: 18,
  reason: 46,
};
const NAMES = Object.keys(COLUMNS) as readonly (keyof LogEntry)[];
/** Rows made ready for entries by hand. */
const READY = 12;

/** The review log: ordinary cells, entries are added below and none is changed. */
export const logSheet = (name: string, title: string, entries: readonly LogEntry[]): SheetPlan => {
  const last = Math.max(entries.length + 1, READY);
  const rows = Array.from({ length: last }, (_, index) => entries[index]);
  return {
    ...emptySheet(name, {
      orientation: "landscape",
      repeatRows: [0, 0],
      footer: SHEET_WORDS.pageFooter(title, name),
    }),
    role: "Review log",
    cells: [
      ...NAMES.map((key, column): PlannedCell => ({
        row: 0,
        column,
        value: SHEET_WORDS[key],
        style: "header",
      })),
      ...rows.flatMap((entry, index) =>
        NAMES.map((key, column): PlannedCell => ({
          row: index + 1,
          column,
          value: entry && entry[key] !== "" ? entry[key] : null,
          style: "record-input",
        })),
      ),
    ],
    widths: new Map(NAMES.map((key, column) => [column, COLUMNS[key]])),
    heights: new Map([[0, 24], ...rows.map((_, index) => [index + 1, 20] as const)]),
    tables: [{ name: "CrossfootLog", range: { top: 0, left: 0, bottom: last, right: NAMES.length - 1 } }],
    inputs: [{ top: 1, left: 0, bottom: last, right: NAMES.length - 1 }],
    freeze: { rows: 1, columns: 0 },
    gridlines: false,
  };
};
