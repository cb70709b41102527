import { read, utils, type CellObject } from "@e965/xlsx";
import { planChapterWorkbook, toA1, type Plan } from "../../src/core";
import { writeWorkbook } from "../../src/xlsx";
import { fileFormula } from "../../src/xlsx/file-formula";
import { schemaErrors } from "./schema-errors";
import { reviewedChapter } from "../core/annotate/reviewed-chapter";

const CREATED = new Date(Date.UTC(2026, 10, 24));
const plan = planChapterWorkbook(reviewedChapter);
const written = writeWorkbook(plan, { created: CREATED });

const readBack = (bytes: Uint8Array) =>
  read(bytes, { dense: false, cellFormula: true, cellNF: true, cellStyles: true });

const cellAt = (bytes: Uint8Array, sheet: string, address: string): CellObject | undefined =>
  readBack(bytes).Sheets[sheet]?.[address] as CellObject | undefined;

const withText = (text: string): Plan => ({
  ...plan,
  sheets: plan.sheets.map((sheet, index) =>
    index === 4
      ? { ...sheet, tables: [], cells: [...sheet.cells, { row: 30, column: 0, value: text, style: "plain" }] }
      : sheet,
  ),
});

jest.setTimeout(30_000); // the schema check is a program of its own, on a machine that may be busy

describe("writing a plan to a file", () => {
  test("breaks no rule of the file format", async () => {
    expect(schemaErrors(await written)).toEqual([]);
  });

  test("gives the same bytes for the same plan and date", async () => {
    expect(await writeWorkbook(plan, { created: CREATED })).toEqual(await written);
  });

  test("every cell reads back with its value, formula, link and comment", async () => {
    const book = readBack(await written);
    expect(book.SheetNames).toEqual(plan.sheets.map(({ name }) => name));
    for (const sheet of plan.sheets) {
      const found = book.Sheets[sheet.name] ?? {};
      for (const cell of sheet.cells) {
        const stored = found[toA1(cell)] as CellObject | undefined;
        const where = `${sheet.name}!${toA1(cell)}`;
        if (cell.value !== null && cell.value !== "") expect([where, stored?.v]).toEqual([where, cell.value]);
        expect([where, stored?.f]).toEqual([
          where,
          cell.formula === undefined ? undefined : fileFormula(cell.formula).replaceAll("_xlfn.", ""),
        ]);
        if (cell.link)
          expect([where, stored?.l?.Target]).toEqual([
            where,
            `#'${cell.link.sheet}'!${toA1(cell.link.cell)}`,
          ]);
      }
      for (const { cell, text } of sheet.comments)
        expect((found[toA1(cell)] as CellObject | undefined)?.c?.[0]?.t).toBe(text);
    }
  });

  test.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "=cmd|'/c calc'!A0",
    "_x0041_",
    "a\u0001b",
    "<&>\"'",
  ])("a text that begins like a formula stays text: %j", async (text) => {
    const cell = cellAt(await writeWorkbook(withText(text), { created: CREATED }), "Review log", "A31");
    expect([cell?.t, cell?.f]).toEqual(["s", undefined]);
    expect(cell?.v).toBe(text);
  });

  test("print area and repeated rows are names that Excel can read", async () => {
    const names = readBack(await written).Workbook?.Names ?? [];
    expect(names.filter(({ Sheet }) => Sheet === 1).map(({ Name, Ref }) => [Name, Ref])).toEqual([
      ["_xlnm.Print_Area", expect.stringMatching(/^'Funding matrix'!\$A\$1:\$L\$\d+$/)],
      ["_xlnm.Print_Titles", "'Funding matrix'!$A:$A,'Funding matrix'!$1:$2"],
    ]);
  });

  test("nothing in the file tells where or with what it was made", async () => {
    const book = readBack(await written);
    expect(book.Props).toMatchObject({ Application: "Crossfoot", Author: "Crossfoot" });
    expect(utils.sheet_to_json(book.Sheets["Summary"] ?? {}, { header: 1 }).length).toBeGreaterThan(10);
  });

  test("a plan with overlays is refused, because a user's file is never rewritten", async () => {
    const overlay = { sheet: "S", owned: [], cells: [], widths: new Map(), flags: [], comments: [] };
    await expect(writeWorkbook({ ...plan, overlays: [overlay] }, { created: CREATED })).rejects.toThrow(
      "overlays",
    );
  });
});
