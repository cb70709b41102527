import { rangeFromA1, rangeToA1, type Range } from "../address";
import { SHEET_WORDS } from "../words";
import type { SignedDecision } from "../review/decisions";
import type { SignedTable } from "../review/locate";
import { SIGNING_ROLES, type SigningRole } from "../review/log";
import type { Signature } from "../review/signature";
import { rawText, type Sheet } from "../sheet";
import { emptySheet } from "./empty-sheet";
import { splitText } from "./fit";
import type { PlannedCell, SheetPlan } from "./plan";

/**
 * What was signed, to the letter, in ordinary cells: so that anybody can compare it with what stands there now,
 * and the command can verify a copy that carries no log.
 */
export interface ReviewRecord {
  /** Sheets of Crossfoot's own: no figures of theirs are checked. */
  readonly own: readonly string[];
  /** The tables as they stood when this was written. */
  readonly tables: readonly SignedTable[];
  readonly signatures: readonly Signature[];
}

/** The first cell of a row says what the row is; the words belong to the form, not to a language. */
const WORDS = ["own", "signature", "table", "figures", "totals", "decision"] as const;
type Word = (typeof WORDS)[number];
type Row = readonly [Word, ...string[]];

/** A cell holds at most 32,767 characters. */
const LONGEST = 30_000;

const tableRows = (signature: string, tables: readonly SignedTable[]): Row[] =>
  tables.flatMap((table, index): Row[] => {
    const place = [signature, String(index + 1)];
    const { sheet, range, body, headingRows, labelColumns, figures, totals } = table;
    return [
      [
        "table",
        ...place,
        sheet,
        rangeToA1(range),
        rangeToA1(body),
        headingRows.join(" "),
        labelColumns.join(" "),
      ],
      ...figures.map((cells): Row => ["figures", ...place, ...cells]),
      ...totals.split("\n").map((line): Row => ["totals", ...place, ...splitText(line, LONGEST)]),
    ];
  });

const signatureRows = (one: Signature, index: number): Row[] => {
  const number = String(index + 1);
  const { as, by, role, at, note, digest, tables, decisions } = one;
  return [
    ["signature", number, as, by, role, at, note, digest],
    ...tableRows(number, tables),
    ...decisions.map(({ subject, amount, state, by: who, note: why }): Row => [
      "decision",
      ...[number, "", subject, amount, state, who, why],
    ]),
  ];
};

/** Rows of the record, each a list of texts. */
const recordRows = ({ own, tables, signatures }: ReviewRecord): Row[] => [
  ...own.map((name): Row => ["own", name]),
  ...tableRows("0", tables),
  ...signatures.flatMap(signatureRows),
];

/** The record as it stands in a copy: its tables by the names that their sheets have there, and which sheets are
 *  Crossfoot's own. */
export const recordInCopy = (
  record: ReviewRecord,
  own: readonly string[],
  nameOf: (sheet: string) => string,
): ReviewRecord => {
  const renamed = (tables: readonly SignedTable[]): SignedTable[] =>
    tables.map((table) => ({ ...table, sheet: nameOf(table.sheet) }));
  return {
    own,
    tables: renamed(record.tables),
    signatures: record.signatures.map((one) => ({ ...one, tables: renamed(one.tables) })),
  };
};

const FIRST_ROW = 4;

/** What the sheet says of itself: nothing of a signature where nobody signed. */
const wordsOf = ({ signatures }: ReviewRecord): readonly string[] =>
  signatures.length > 0
    ? [SHEET_WORDS.recordTitle, SHEET_WORDS.recordWords, SHEET_WORDS.recordCommand]
    : [SHEET_WORDS.recordUnsigned, SHEET_WORDS.recordUnsignedWords];

/** The sheet of the record: a few words of what it is, then its rows. */
export const recordSheet = (name: string, title: string, record: ReviewRecord): SheetPlan => {
  const rows = recordRows(record);
  const words = wordsOf(record).map((value, row): PlannedCell => ({
    row,
    column: 0,
    value,
    style: row === 0 ? "title" : "subtitle",
  }));
  return {
    ...emptySheet(name, {
      orientation: "landscape",
      footer: SHEET_WORDS.pageFooter(title, name),
      printArea: { top: 0, left: 0, bottom: 2, right: 8 },
    }),
    role: "Record",
    cells: [
      ...words,
      ...rows.flatMap((cells, index) =>
        cells.flatMap((value, column): PlannedCell[] =>
          value === "" ? [] : [{ row: FIRST_ROW + index, column, value, style: "machine" }],
        ),
      ),
    ],
    widths: new Map([
      [0, 11],
      [1, 5],
      [2, 11],
      ...Array.from({ length: 6 }, (_, index) => [index + 3, 16] as const),
    ]),
    heights: new Map([[0, 30]]),
    freeze: { rows: FIRST_ROW - 1, columns: 0 },
    gridlines: false,
  };
};

const isWord = (text: string): text is Word => (WORDS as readonly string[]).includes(text);

const numbersIn = (text: string): number[] => (text === "" ? [] : text.split(" ").map(Number));

const NOWHERE: Range = { top: 0, left: 0, bottom: 0, right: 0 };

const tableIn = (
  rows: readonly string[][],
  [
    ,
    signature,
    number,
    sheet = "",
    range = "",
    body = "",
    rowsText = "",
    columnsText = "",
  ]: readonly string[],
): SignedTable => {
  // prettier-ignore
  const own = rows.filter(([, s, t]) => s === signature && t === number);
  const parts = (word: Word): string[][] =>
    own.filter(([first]) => first === word).map((row) => row.slice(3));
  const figures = parts("figures");
  const width = figures[0]?.length ?? 0;
  return {
    sheet,
    range: rangeFromA1(range) ?? NOWHERE,
    body: rangeFromA1(body) ?? NOWHERE,
    headingRows: numbersIn(rowsText),
    labelColumns: numbersIn(columnsText),
    figures: figures.map((cells) => Array.from({ length: width }, (_, index) => cells[index] ?? "")),
    totals: parts("totals")
      .map((texts) => texts.join(""))
      .join("\n"),
  };
};

const tablesOf = (rows: readonly string[][], signature: string): SignedTable[] =>
  rows.filter(([word, s]) => word === "table" && s === signature).map((row) => tableIn(rows, row));

const signatureIn = (rows: readonly string[][], row: readonly string[]): Signature[] => {
  const [, number = "", as = "", by = "", role = "", at = "", note = "", digest = ""] = row;
  if (!(SIGNING_ROLES as readonly string[]).includes(as)) return [];
  const decisions = rows
    .filter(([word, s]) => word === "decision" && s === number)
    .map(([, , , subject = "", amount = "", state = "", who = "", why = ""]): SignedDecision => ({
      ...{ subject, amount, state, by: who, note: why },
    }));
  return [{ as: as as SigningRole, by, role, at, note, digest, tables: tablesOf(rows, number), decisions }];
};

/**
 * The record that a sheet holds; undefined where it holds none.
 * @example readRecord(sheetOf("Data", [["Total", 5]])) // => undefined
 */
export const readRecord = ({ values }: Sheet): ReviewRecord | undefined => {
  const rows = values
    .slice(FIRST_ROW)
    .map((cells) => (cells ?? []).map(rawText))
    .filter(([word = ""]) => isWord(word));
  if (rows.length === 0) return undefined;
  return {
    own: rows.flatMap(([word, name = ""]) => (word === "own" ? [name] : [])),
    tables: tablesOf(rows, "0"),
    signatures: rows.filter(([word]) => word === "signature").flatMap((row) => signatureIn(rows, row)),
  };
};
