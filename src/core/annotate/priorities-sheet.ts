import { toA1 } from "../address";
import type { Chapter, SourceText } from "../chapter/chapter";
import { SHEET_WORDS } from "../words";
import type { Table } from "../table";
import { emptySheet } from "./empty-sheet";
import { rowHeight, splitText } from "./fit";
import type { PlannedCell, SheetPlan } from "./plan";
import { prioritiesOf, type PriorityMatch } from "./priority-texts";

/** What the Priorities sheet is made of. */
export interface PrioritiesSheet {
  readonly name: string;
  readonly title: string;
  readonly matrixSheet: string;
  readonly table: Table;
  readonly chapter: Chapter;
  readonly matches: readonly PriorityMatch[];
  readonly regionalRow: number | undefined;
  /** Rows of the matrix that are no totals, in their order. */
  readonly rows: readonly number[];
}

/** One line of the sheet before it is broken to what a cell holds. */
interface Entry {
  readonly area: string;
  readonly areaRow?: number;
  readonly under: string;
  readonly number: number | null;
  readonly text: string;
  readonly line: number | null;
}

const WIDTHS = [25, 25, 7, 96, 11] as const;
const SIZE = 10;

const entriesOf = (
  about: Pick<Entry, "area" | "areaRow" | "under">,
  texts: readonly SourceText[],
): readonly Entry[] => texts.map(({ text, line }, index) => ({ ...about, number: index + 1, text, line }));

const regionalEntries = ({ chapter, table, regionalRow }: PrioritiesSheet): readonly Entry[] =>
  chapter.regional.flatMap(({ code, title, paragraphs }) =>
    entriesOf(
      {
        area: regionalRow === undefined ? SHEET_WORDS.regionalText : table.rowLabel(regionalRow),
        ...(regionalRow === undefined ? {} : { areaRow: regionalRow }),
        under: `${code} ${title}`.trim(),
      },
      paragraphs,
    ),
  );

const rowEntries = (sheet: PrioritiesSheet): readonly Entry[] =>
  sheet.rows.flatMap((row) => {
    const about = { area: sheet.table.rowLabel(row), areaRow: row, under: "" };
    const found = sheet.matches.filter((match) => match.row === row);
    if (found.length > 0) return found.flatMap(({ country }) => entriesOf(about, prioritiesOf(country)));
    const regional = row === sheet.regionalRow && sheet.chapter.regional.length > 0;
    return regional ? [] : [{ ...about, number: null, text: SHEET_WORDS.noPriorities, line: null }];
  });

/** Texts whose country has no row in the matrix: listed, never guessed. */
const strayEntries = ({ chapter, matches }: PrioritiesSheet): readonly Entry[] =>
  chapter.countries
    .filter((country) => !matches.some((match) => match.country === country))
    .flatMap((country) =>
      entriesOf({ area: SHEET_WORDS.noRow(country.country), under: "" }, prioritiesOf(country)),
    );

const brokenUp = (entry: Entry): readonly Entry[] =>
  splitText(entry.text).map((text, index) =>
    index === 0 ? { ...entry, text } : { ...entry, text, number: null, under: SHEET_WORDS.continued },
  );

const entryCells = ({ matrixSheet, table }: PrioritiesSheet, entry: Entry, row: number): PlannedCell[] => {
  const link = (cell: { row: number; column: number } | undefined) =>
    cell
      ? ({
          style: "record-link",
          link: { sheet: matrixSheet, cell, tooltip: SHEET_WORDS.goTo(toA1(cell)) },
        } as const)
      : ({ style: "record" } as const);
  const area = entry.areaRow === undefined ? undefined : { row: entry.areaRow, column: table.range.left };
  return [
    { row, column: 0, value: entry.area, ...link(area) },
    { row, column: 1, value: entry.under === "" ? null : entry.under, style: "record" },
    { row, column: 2, value: entry.number, style: "record-number" },
    { row, column: 3, value: entry.text, style: "record" },
    { row, column: 4, value: entry.line, style: "record-number" },
  ];
};

const headingTexts = (): readonly string[] => [
  SHEET_WORDS.area,
  SHEET_WORDS.under,
  SHEET_WORDS.number,
  SHEET_WORDS.priority,
  SHEET_WORDS.sourceLine,
];

const headings = (): readonly PlannedCell[] =>
  headingTexts().map((value, column) => ({
    row: 0,
    column,
    value,
    style: column === 2 || column === 4 ? "header-amount" : "header",
  }));

/** The headings are bold, and two of them stand a little way from the edge. */
const headingHeight = (): number =>
  rowHeight(
    headingTexts().map((text, column) => ({ text, width: (WIDTHS[column] ?? 11) - 2 })),
    24,
  );

/** One row for each priority of each country in the matrix's order, the regional text first, then texts without
 *  a row; each with its line in the source. */
export const prioritiesSheet = (sheet: PrioritiesSheet): SheetPlan => {
  const entries = [...regionalEntries(sheet), ...rowEntries(sheet), ...strayEntries(sheet)].flatMap(brokenUp);
  const rows = entries.map((entry, index) => entryCells(sheet, entry, index + 1));
  const heights = entries.map((entry, index): readonly [number, number] => [
    index + 1,
    rowHeight(
      [
        { text: entry.area, width: WIDTHS[0], size: SIZE },
        { text: entry.under, width: WIDTHS[1], size: SIZE },
        { text: entry.text, width: WIDTHS[3], size: SIZE },
      ],
      16,
    ),
  ]);
  return {
    ...emptySheet(sheet.name, {
      orientation: "landscape",
      repeatRows: [0, 0],
      footer: SHEET_WORDS.pageFooter(sheet.title, sheet.name),
    }),
    role: "Priorities",
    cells: [...headings(), ...rows.flat()],
    widths: new Map(WIDTHS.map((width, column) => [column, width])),
    heights: new Map([[0, headingHeight()], ...heights]),
    tables:
      rows.length > 0
        ? [{ name: "CrossfootPriorities", range: { top: 0, left: 0, bottom: rows.length, right: 4 } }]
        : [],
    freeze: { rows: 1, columns: 1 },
    gridlines: false,
  };
};
