import { SHEET_WORDS } from "../words";
import { LOG_ACTIONS, LOG_PARTS, type LogDraft, type LogEntry } from "../review/log";
import { logCode, logWord } from "../review/log-words";
import { isBlank, rawText, type Sheet } from "../sheet";
import { emptySheet } from "./empty-sheet";
import { clipped, heightOf, linesOf } from "./fit";
import type { PlannedCell, SheetPlan } from "./plan";

type Part = (typeof LOG_PARTS)[number];

/** Widths of the columns for readers; those behind them are narrow, they are for the add-in and do not print. */
const WIDTHS: Readonly<Partial<Record<Part, number>>> = {
  at: 25,
  by: 16,
  role: 14,
  action: 10,
  about: 34,
  state: 13,
  note: 30,
  cells: 8,
  before: 14,
  after: 14,
};
const NARROW = 9;
const PRINTED = Object.keys(WIDTHS).length;
const SIZE = 10;
/** Rows made ready for entries. */
const READY = 4;

const HEADINGS: Readonly<Record<Part, () => string>> = {
  at: () => SHEET_WORDS.when,
  by: () => SHEET_WORDS.who,
  role: () => SHEET_WORDS.role,
  action: () => SHEET_WORDS.what,
  about: () => SHEET_WORDS.subject,
  state: () => SHEET_WORDS.decision,
  note: () => SHEET_WORDS.reason,
  cells: () => SHEET_WORDS.cell,
  before: () => SHEET_WORDS.before,
  after: () => SHEET_WORDS.after,
  sheet: () => SHEET_WORDS.sheet,
  subject: () => SHEET_WORDS.reference,
  amount: () => SHEET_WORDS.amount,
  record: () => SHEET_WORDS.undoing,
  digest: () => SHEET_WORDS.digest,
};

/** Two parts are codes, which a person reads as words. */
const CODED: ReadonlySet<Part> = new Set<Part>(["action", "state"]);

const shownPart = (entry: LogEntry, part: Part): string =>
  CODED.has(part) ? logWord(entry[part]) : entry[part];

const storedPart = (text: string, part: Part): string => (CODED.has(part) ? (logCode(text) ?? text) : text);

/** Cells of one entry as they stand in its row: number, parts, chain. */
export const logRow = (entry: LogEntry): readonly (string | number | null)[] => [
  entry.number,
  ...LOG_PARTS.map((part) => (entry[part] === "" ? null : clipped(shownPart(entry, part)))),
  entry.chain,
];

const heightOfEntry = (entry: LogEntry): number =>
  heightOf(
    Math.max(
      1,
      ...LOG_PARTS.slice(0, PRINTED).map((part) => linesOf(entry[part], WIDTHS[part] ?? NARROW, SIZE)),
    ),
    SIZE,
    6,
  );

const COLUMNS = LOG_PARTS.length + 2;

const headingCells = (): readonly PlannedCell[] =>
  [SHEET_WORDS.number, ...LOG_PARTS.map((part) => HEADINGS[part]()), SHEET_WORDS.chain].map(
    (value, column) => ({ row: 0, column, value, style: "header" }),
  );

/** The review log: ordinary cells, entries are added below and none is changed. */
export const logSheet = (name: string, title: string, entries: readonly LogEntry[]): SheetPlan => {
  const last = Math.max(1, entries.length + READY);
  const rows = Array.from({ length: last }, (_, index) => entries[index]);
  return {
    ...emptySheet(name, {
      orientation: "landscape",
      repeatRows: [0, 0],
      footer: SHEET_WORDS.pageFooter(title, name),
      printArea: { top: 0, left: 0, bottom: Math.max(1, entries.length), right: PRINTED },
    }),
    role: "Review log",
    cells: [
      ...headingCells(),
      ...rows.flatMap((entry, index) =>
        Array.from({ length: entry ? COLUMNS : PRINTED + 1 }, (_, column): PlannedCell => ({
          row: index + 1,
          column,
          value: (entry && logRow(entry)[column]) ?? null,
          style: column > PRINTED ? "machine" : "record",
        })),
      ),
    ],
    widths: new Map([
      [0, 5],
      ...LOG_PARTS.map((part, index) => [index + 1, WIDTHS[part] ?? NARROW] as const),
      [COLUMNS - 1, NARROW],
    ]),
    heights: new Map([[0, 24], ...entries.map((entry, index) => [index + 1, heightOfEntry(entry)] as const)]),
    tables: [{ name: "CrossfootLog", range: { top: 0, left: 0, bottom: last, right: COLUMNS - 1 } }],
    inputs: [{ top: 1, left: 0, bottom: last, right: COLUMNS - 1 }],
    freeze: { rows: 1, columns: 0 },
    gridlines: false,
  };
};

/** What a sheet holds of a review log. */
export interface ReadLog {
  readonly entries: readonly LogEntry[];
  /** Rows that hold something which is no entry, from 0. */
  readonly strange: readonly number[];
  /** The first row below everything. */
  readonly free: number;
}

const isAction = (text: string): text is LogDraft["action"] =>
  (LOG_ACTIONS as readonly string[]).includes(text);

const entryIn = (cells: readonly string[]): LogEntry | undefined => {
  const [number = "", ...rest] = cells;
  const parts = Object.fromEntries(
    LOG_PARTS.map((part, index) => [part, storedPart(rest[index] ?? "", part)]),
  );
  const chain = rest[LOG_PARTS.length] ?? "";
  if (!/^\d+$/.test(number) || !isAction(parts["action"] ?? "")) return undefined;
  return { ...(parts as unknown as LogDraft), number: Number(number), chain };
};

/**
 * The entries of a review log, each as it stands there, whoever wrote it.
 * @example readLog(sheetOf("Review log", [["No.", "When"]])) // => { entries: [], strange: [], free: 1 }
 */
export const readLog = ({ values }: Sheet): ReadLog => {
  const entries: LogEntry[] = [];
  const strange: number[] = [];
  let free = 1;
  for (let row = 1; row < values.length; row += 1) {
    const cells = Array.from({ length: COLUMNS }, (_, column) => values[row]?.[column]);
    if (cells.every(isBlank)) continue;
    const entry = entryIn(cells.map(rawText));
    if (entry) entries.push(entry);
    else strange.push(row);
    free = row + 1;
  }
  return { entries, strange, free };
};
