import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { a11y } from "hucre";
import {
  contains,
  FLAGS,
  HEAT,
  LOOKS,
  planChapterWorkbook,
  planReviewWorkbook,
  reconcileChapter,
  reconcileSheet,
  sheetOf,
  type Plan,
  type SheetPlan,
} from "../../../src/core";
import { reviewInFile } from "../../../src/workbook/file-review";
import { readFile } from "../../../src/xlsx/read-file";
import { writeWorkbook } from "../../../src/xlsx/write";

const SAMPLE = readFileSync(join(__dirname, "../../../assets/sample-chapter.txt"), "utf8");

const chapterCopy = (times = 1): Plan => {
  const read = reconcileChapter(SAMPLE);
  if (!read.ok) throw new Error(read.error.code);
  const matches = read.value.chapter.countries.map((country, index) => ({
    row: 3 + index,
    country: { ...country, priorities: Array.from({ length: times }, () => country.priorities).flat() },
  }));
  return planChapterWorkbook({
    ...read.value,
    matches,
    source: { name: "sample" },
    audience: "donor",
    review: { log: [], signatures: [], record: { own: [], tables: [], signatures: [] } },
  });
};

const ownCopy = (): Plan => {
  const sheet = sheetOf(
    "Budget",
    [
      ["", "North", "South", "Total"],
      ["Rent", 10, 20, 30],
      ["Staff", 5, 6, 12],
      ["Total", 15, 26, 42],
    ],
    { hiddenRows: new Set([2]) },
  );
  const source = { name: "budget.xlsx" };
  return planReviewWorkbook({ sheets: [sheet], tables: reconcileSheet(sheet), source, audience: "donor" });
};

const COPIES: readonly (readonly [string, () => Plan])[] = [
  ["a chapter", () => chapterCopy()],
  ["a chapter with priorities that pass the highest row", () => chapterCopy(6)],
  ["a user's own sheet", ownCopy],
];

/** Points of a page between its margins, and of one unit of a column's width as LibreOffice draws it. */
const PAPERS = {
  A4: { landscape: 791, portrait: 545 },
  Letter: { landscape: 741, portrait: 561 },
};
const UNIT = 5.56;
const DEFAULT_WIDTH = 8.43;
const DEFAULT_SIZE = 11;

const smallestPrint = ({ cells, widths, page }: SheetPlan, paper: keyof typeof PAPERS): number => {
  const right = page.printArea?.right ?? Math.max(...cells.map(({ column }) => column), ...widths.keys());
  const bottom = page.printArea?.bottom ?? Infinity;
  let width = 0;
  for (let column = 0; column <= right; column += 1) width += widths.get(column) ?? DEFAULT_WIDTH;
  const scale = Math.min(1, PAPERS[paper][page.orientation] / (width * UNIT));
  const sizes = cells
    .filter(({ row, column, value }) => row <= bottom && column <= right && value !== null)
    .map(({ style, size }) => size ?? (style && LOOKS[style].size) ?? DEFAULT_SIZE);
  return scale * Math.min(...sizes);
};

/** What stands between the tags of each part of a file. */
const partsOf = async (plan: Plan): Promise<(path: RegExp) => readonly string[]> => {
  const parts = unzipSync(await writeWorkbook(plan, { created: new Date(0) }));
  return (path) =>
    Object.keys(parts)
      .filter((name) => path.test(name))
      .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
      .map((name) => strFromU8(parts[name] ?? new Uint8Array()));
};

const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, first = ""]) => first);

describe.each(COPIES)("the donor copy of %s", (_, planned) => {
  it("hides nothing and says nothing that is not for donors", async () => {
    const plan = planned();
    for (const sheet of plan.sheets) {
      expect(sheet.comments).toEqual([]);
      expect(sheet.lists).toEqual([]);
      expect(sheet.hidden ?? false).toBe(false);
      expect([...(sheet.hiddenRows ?? []), ...(sheet.hiddenColumns ?? [])]).toEqual([]);
      expect(sheet.role).not.toBe("Review log");
    }
    const bytes = await writeWorkbook(plan, { created: new Date(0) });
    const read = await readFile(bytes, "copy.xlsx");
    if (!read.ok || read.value.kind !== "table") throw new Error("not a workbook");
    expect(read.value.marks.size).toBe(0);
    expect(read.value.sheets.every(({ hidden = false }) => !hidden)).toBe(true);
  });

  it("is guarded on every sheet, and its check formulas are live", () => {
    const plan = planned();
    expect(plan.sheets.every(({ guarded }) => guarded === true)).toBe(true);
    expect(plan.sheets.flatMap(({ cells }) => cells).some(({ formula }) => formula?.includes("SUM"))).toBe(
      true,
    );
  });

  it.each(["A4", "Letter"] as const)(
    "prints every word of our own sheets in seven and a half points or more on %s",
    (paper) => {
      for (const sheet of planned().sheets.filter(({ role }) => role !== undefined))
        expect([sheet.name, smallestPrint(sheet, paper) >= 7.5]).toEqual([sheet.name, true]);
    },
  );

  it("says in the file itself what its charts show, names its header rows, and merges no cells", async () => {
    const plan = planned();
    const part = await partsOf(plan);
    const text = (folder: RegExp): string => part(folder).join("");
    const charts = plan.sheets.flatMap((sheet) => sheet.charts);
    const described = text(/drawings\/drawing\d+\.xml$/).match(/<xdr:cNvPr[^>]* descr="[^"]{20,}"/g) ?? [];
    expect(described).toHaveLength(charts.length);
    expect(text(/worksheets\/sheet\d+\.xml$/)).not.toContain("<mergeCell");
    for (const table of text(/tables\/table\d+\.xml$/).match(/<table [^>]*>/g) ?? [])
      expect(table).not.toContain('headerRowCount="0"');
  });

  it("is read in its order: from the title on, sheet by sheet, charts where they stand and over no cell", async () => {
    const plan = planned();
    const part = await partsOf(plan);
    const [book = ""] = part(/^xl\/workbook\.xml$/);
    const names = plan.sheets.map(({ name }) => name);
    expect(matches(book, /<sheet name="([^"]*)"/g)).toEqual(names);
    expect([names[0], names.at(-1), /activeTab="(?!0")/.test(book)]).toEqual([
      "Summary",
      plan.sheets.some(({ role }) => role === "Record") ? "Record" : "Findings",
      false,
    ]);
    for (const sheet of plan.sheets) {
      const first = sheet.cells.find(({ row, column }) => row === 0 && column === 0);
      // a sheet of the user's begins as they have it
      if (sheet.role !== undefined)
        expect([sheet.name, first?.value]).toEqual([sheet.name, expect.stringMatching(/\S/)]);
      if (sheet.role === "Summary") expect(first?.style).toBe("title");
      for (const { place } of sheet.charts)
        expect(sheet.cells.filter((cell) => contains(place, cell) && cell.value !== null)).toEqual([]);
    }
    for (const view of part(/worksheets\/sheet\d+\.xml$/).flatMap((xml) =>
      matches(xml, /<selection ([^>]*)/g),
    ))
      expect(view).toMatch(/activeCell="A1"/);
    for (const drawing of part(/drawings\/drawing\d+\.xml$/)) {
      const anchors = drawing.match(/<xdr:from>.*?<\/xdr:from>/g) ?? [];
      const tops = anchors.map((from) => Number(/<xdr:row>(\d+)/.exec(from)?.[1]));
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
    }
  });

  it("repeats on every page the headings that stay in sight on the screen", () => {
    for (const { name, role, freeze, page } of planned().sheets) {
      const frozen = freeze?.rows ?? 0;
      const goesOn = (page.printArea?.bottom ?? Infinity) >= frozen;
      if (role === undefined || frozen === 0 || !goesOn) continue;
      const [first, last = frozen] = page.repeatRows ?? [];
      expect([name, first, last < frozen]).toEqual([name, 0, true]);
    }
  });

  it("has header rows, words for its charts, no merged headings, and contrast enough everywhere", () => {
    for (const sheet of planned().sheets) {
      if (sheet.role === "Findings" || sheet.role === "Priorities")
        expect(sheet.tables.length + (sheet.freeze?.rows ?? 0)).toBeGreaterThan(0);
      expect(sheet.merges ?? []).toEqual([]);
      for (const { altText } of sheet.charts) expect(altText.length).toBeGreaterThan(20);
    }
    const fills = [undefined, ...Object.values(FLAGS).map(({ fill }) => fill)];
    for (const { colour = "201F1E", fill } of Object.values(LOOKS))
      expect(a11y.contrastRatio(`#${colour}`, `#${fill ?? "FFFFFF"}`)).toBeGreaterThanOrEqual(4.5);
    for (const { colour = "201F1E", fill = "FFFFFF" } of Object.values(FLAGS))
      expect(a11y.contrastRatio(`#${colour}`, `#${fill}`)).toBeGreaterThanOrEqual(4.5);
    for (const colour of [HEAT.nil, HEAT.middle, HEAT.largest])
      expect(a11y.contrastRatio("#201F1E", `#${colour}`)).toBeGreaterThanOrEqual(4.5);
    for (const fill of fills)
      expect(a11y.contrastRatio("#201F1E", `#${fill ?? "FFFFFF"}`)).toBeGreaterThanOrEqual(4.5);
  });
});

it("lets priorities that pass Excel's highest row go on below the table, each whole and under its row's name", () => {
  const matrix = chapterCopy(6).sheets.find(({ role }) => role === "Funding matrix");
  const priorities = chapterCopy(6).sheets.find(({ role }) => role === "Priorities");
  const cells = matrix?.cells ?? [];
  const heading = cells.find(({ value }) => value === "Priorities");
  if (!heading) throw new Error("no priorities");
  const written = cells
    .filter(({ row, column }) => column === heading.column && row > heading.row)
    .flatMap(({ value }) => (typeof value === "string" ? value.split("\n") : []));
  const whole = new Set(written.map((line) => line.replace(/^\d+\. /, "")));
  const texts = (priorities?.cells ?? []).filter(
    ({ row, column, value }) =>
      row > 0 && column === 3 && value !== "No priorities were found in the source.",
  );
  const ofCountries = texts.filter(({ row }) =>
    priorities?.cells.some((cell) => cell.row === row && cell.column === 1 && cell.value === null),
  );
  expect(ofCountries.length).toBeGreaterThan(100);
  for (const { value } of ofCountries) expect(whole).toContain(value);
  expect(written).toContain("(goes on below the table)");
  expect(cells.some(({ value }) => /^Albania \(continued\)$/.test(String(value)))).toBe(true);
  expect(Math.max(...(matrix?.heights.values() ?? []))).toBeLessThanOrEqual(409);
});

it("shows a chapter's differences as a chart and its table as a picture made of live cells", () => {
  const [summary] = chapterCopy().sheets;
  expect(summary?.charts.map(({ title }) => title)).toEqual([
    "Funding by country, as stated",
    "Funding by principle and objective, as stated",
    "Differences by line",
  ]);
  expect(new Set(summary?.flags.map(({ flag }) => flag))).toEqual(new Set(["suspect", "differs"]));
  expect(summary?.heat).toHaveLength(1);
});

it("draws of a large table the lines that differ and those with the largest amounts, and says how many it left out", () => {
  const columns = Array.from({ length: 14 }, (_, column) => column + 1);
  const row = (name: string, amounts: readonly number[], off = 0) => [
    name,
    ...amounts,
    amounts.reduce((sum, one) => sum + one, 0) + off,
  ];
  const members = Array.from({ length: 60 }, (_, at) => row(`L${at}`, columns.map((one) => (at + 1) * one), at === 1 ? 5 : 0)); // prettier-ignore
  const totals = columns.map((one) => 1830 * one);
  const sheet = sheetOf("Budget", [
    ["", ...columns.map((one) => `C${one}`), "Total"],
    ...members,
    row("Total", totals),
  ]);
  const tables = reconcileSheet(sheet);
  const [summary] = planReviewWorkbook({ sheets: [sheet], tables, source: { name: "budget.xlsx" } }).sheets;
  const texts = (summary?.cells ?? []).flatMap(({ value }) => (typeof value === "string" ? [value] : []));
  expect(texts.filter((text) => /^L\d+$/.test(text))).toEqual(["L1", ...Array.from({ length: 39 }, (_, at) => `L${at + 21}`)]); // prettier-ignore
  expect(texts.filter((text) => /^C\d+$/.test(text))).toEqual(columns.slice(4).map((one) => `C${one}`));
  expect(texts.join(" ")).toMatch(/40 of 60 lines are drawn.* 10 of 14 columns are drawn/);
  expect(summary?.charts.map(({ title }) => title)).toEqual([
    "Totals by column, as stated",
    "Differences by line",
  ]);
});

it("takes the total where both sides meet for the grand total, and draws the others", () => {
  const [summary] = ownCopy().sheets;
  const said = (summary?.cells ?? []).map(({ value }) => value);
  expect(said).toContain("Total · Total (D4)");
  expect(summary?.charts.map(({ categories }) => categories)).toContainEqual({
    top: 0,
    left: 1,
    bottom: 0,
    right: 2,
  });
});

it("is recognised by its record, so that its own sheets are not checked for figures", async () => {
  const bytes = await writeWorkbook(chapterCopy(), { created: new Date(0) });
  const read = await readFile(bytes, "copy.xlsx");
  if (!read.ok || read.value.kind !== "table") throw new Error("not a workbook");
  expect(reviewInFile(read.value.sheets, read.value.marks)?.sheets.map(({ name }) => name)).toEqual([
    "Funding matrix",
  ]);
});
