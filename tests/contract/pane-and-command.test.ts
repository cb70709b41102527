import { readXlsx } from "hucre/xlsx";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stepsOf } from "../../src/taskpane/steps";
import type {
  BorderLook,
  BorderSide,
  CellContent,
  ChartContent,
  ConditionalFormatContent,
  SheetContent,
  WorkbookContent,
} from "../../src/workbench/content";
import { readWorkbook } from "../../src/workbench/files/read-workbook";
import { contentOfBook } from "../../src/workbench/univer/content-of-book";
import { createSession } from "../../src/workbook/create-session";
import { isMarked } from "../../src/workbook/flag-marker";
import { SOURCE_SHEET } from "../../src/workbook/source-sheet";
import { readFile } from "../../src/xlsx/read-file";
import { crossfoot, temporaryFolder } from "../cli/in-process";
import { closeAll, openExcel } from "../excel/open-excel";
import { describeWithShared, sharedPath } from "../shared";

/** One moment for both ways: the log says when. */
const MOMENT = new Date("2026-05-04T12:00:00Z");
const ALL_BUT_DATE = [
  ...([
    "setTimeout",
    "clearTimeout",
    "setInterval",
    "clearInterval",
    "setImmediate",
    "clearImmediate",
  ] as const),
  ...(["nextTick", "queueMicrotask", "performance", "hrtime"] as const),
];

beforeAll(() => jest.useFakeTimers({ now: MOMENT, doNotFake: ALL_BUT_DATE }));
afterAll(() => jest.useRealTimers());
afterEach(closeAll);

const folder = temporaryFolder();

/** The workbook that the command writes. */
const annotated = async (chapter: string): Promise<Buffer> => {
  const out = join(folder.path, "annotated.xlsx");
  await crossfoot(["annotate", chapter, "-o", out, "--force"]);
  return readFileSync(out);
};

/** The workbook after the three steps of the pane, the chapter loaded from its file. */
const shown = async (chapter: string): Promise<WorkbookContent> => {
  const { excel, workbook } = openExcel({ sheets: [{ name: "Sheet1" }] });
  const session = createSession(workbook);
  await session.start();
  const steps = stepsOf(
    session,
    { readFile, sample: () => Promise.reject(new Error("not asked for")) },
    () => undefined,
  );
  await steps.loadFiles([new File([readFileSync(chapter)], "iom-seeeca-2020.txt")]);
  await steps.show();
  await steps.insertPriorities();
  await session.stop();
  expect(session.state().problem).toBeUndefined();
  return contentOfBook(excel.book);
};

/** An .xlsx file as the stand-in has it once it is opened. */
const opened = async (file: Buffer): Promise<WorkbookContent> => {
  const { content } = await readWorkbook("annotated", file);
  return contentOfBook(openExcel(content).excel.book);
};

const PLAIN_LOOK = {
  numberFormat: "General",
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  wrapText: false,
  horizontal: "General",
  vertical: "Bottom",
  indent: 0,
};

type Cells = NonNullable<SheetContent["cells"]>;

const cellAt = (cells: Cells, row: number, column: number): CellContent => {
  const given = cells[row]?.[column] ?? {};
  return typeof given === "object" ? given : { value: given };
};

const line = (cells: Cells, row: number, column: number, side: BorderSide): BorderLook | undefined =>
  cellAt(cells, row, column).look?.borders?.[side];

/** A line between two cells is the same line, whichever of them carries it. */
const linesAround = (cells: Cells, row: number, column: number) => ({
  above: line(cells, row, column, "EdgeTop") ?? line(cells, row - 1, column, "EdgeBottom"),
  left: line(cells, row, column, "EdgeLeft") ?? line(cells, row, column - 1, "EdgeRight"),
});

/** Everything that there is to see in a cell, whether it was ever touched or not. */
const seen = (cells: Cells, row: number, column: number) => {
  const { value = null, formula, link, locked = true, shrinks = false, look } = cellAt(cells, row, column);
  const rest = { ...PLAIN_LOOK, ...look, borders: undefined };
  return { value, formula, link, locked, shrinks, ...rest, ...linesAround(cells, row, column) };
};

const allSeen = ({ cells = [] }: SheetContent, rows: number, columns: number) =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => seen(cells, row, column)),
  );

const height = ({ cells = [] }: SheetContent): number => cells.length + 1;
const width = ({ cells = [] }: SheetContent): number => Math.max(...cells.map((row) => row.length)) + 1;

/** The condition without the mark by which the add-in knows its own rules. */
const condition = (formula: string): string =>
  isMarked(formula) ? formula.replace('AND(N("Crossfoot")=0,', "").replace(/\)$/, "") : formula;

const rule = ({ formula, look: { borders = {}, ...look }, ...rest }: ConditionalFormatContent) => ({
  ...rest,
  ...look,
  formula: condition(formula),
  borders: Object.entries(borders)
    .map(([side, { style, color }]) => [side, style, color])
    .sort(),
});

const rounded = (points: Readonly<Record<string, number>> = {}) =>
  Object.entries(points).map(([side, size]) => [side, size.toFixed(2)]);

/** Everything of a sheet but its cells. */
const around = ({
  cells: _,
  charts: __,
  page,
  conditionalFormats = [],
  comments = [],
  ...rest
}: SheetContent) => ({
  ...rest,
  page: { ...page, margins: rounded(page?.margins) },
  rules: conditionalFormats.map(rule),
  comments: comments.map(({ cell, text }) => [cell, text]), // in Excel the person at the desk is the author
});

const plainAddress = (text: string | undefined): string | undefined => text?.replaceAll(/[$']/g, "");

const chartOf = ({ title, series }: ChartContent) => [
  title,
  series.map(({ name, values, categories }) => [name, values, categories].map(plainAddress)),
];

const chartsInFile = async (file: Buffer) => {
  const { sheets } = await readXlsx(file);
  return sheets.flatMap(({ charts = [] }) =>
    charts.map(({ title, series = [] }) => [
      title,
      series.map(({ name, valuesRef, categoriesRef }) => [name, valuesRef, categoriesRef].map(plainAddress)),
    ]),
  );
};

const sheetNames = ({ sheets }: WorkbookContent): string[] => sheets.map(({ name }) => name);

describeWithShared("the real chapter, through the pane and through the command", () => {
  const chapter = sharedPath("chapter", "iom-seeeca-2020.txt");
  let file: Buffer;
  let byCommand: WorkbookContent;
  let byPane: WorkbookContent;

  beforeAll(async () => {
    file = await annotated(chapter);
    [byCommand, byPane] = [await opened(file), await shown(chapter)];
  });

  it("gives the same sheets in the same order, beside the person's own", () => {
    const [own, ...ours] = sheetNames(byPane).filter((name) => name !== SOURCE_SHEET);
    expect([own, ours]).toEqual(["Sheet1", sheetNames(byCommand)]);
  });

  it.each(["Summary", "Funding matrix", "Findings", "Priorities", "Review log"])(
    "gives the same %s: every cell, flag, comment, link, drop-down, size and print setting",
    (name) => {
      const [pane, command] = [byPane, byCommand].map(({ sheets }) =>
        sheets.find((one) => one.name === name),
      );
      if (!pane || !command) throw new Error(`${name} is missing`);
      const [rows, columns] = [
        Math.max(height(pane), height(command)),
        Math.max(width(pane), width(command)),
      ];
      expect(allSeen(pane, rows, columns)).toEqual(allSeen(command, rows, columns));
      expect(around(pane)).toEqual(around(command));
    },
  );

  it("draws the same charts", async () => {
    const charts = byPane.sheets.flatMap((sheet) => sheet.charts ?? []).map(chartOf);
    expect(charts).toHaveLength(3);
    expect(charts).toEqual(await chartsInFile(file));
  });
});
