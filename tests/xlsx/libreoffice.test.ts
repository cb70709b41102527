import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { read, type CellObject, type WorkBook } from "@e965/xlsx";
import {
  fromA1,
  planChapterWorkbook,
  planReviewWorkbook,
  sameCell,
  toA1,
  type OwnMarks,
  type Plan,
  type PlannedCell,
} from "../../src/core";
import { writeWorkbook } from "../../src/xlsx";
import { readFile } from "../../src/xlsx/read-file";
import { reviewedChapter } from "../core/annotate/reviewed-chapter";
import { crossfoot } from "../cli/in-process";
import { styledWorkbooks } from "./styled-workbooks";
import { budgetSheet, budgetTable, reviewed } from "../core/annotate/user-tables";

const soffice = (process.env["PATH"] ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "soffice"))
  .find((file) => existsSync(file));

/** The plan without the values of its formulas: what stands there afterwards, LibreOffice has calculated. */
const uncached = (plan: Plan): Plan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
  })),
});

/** The plan with one figure typed anew. */
const corrected = (plan: Plan, sheetName: string, address: string, value: number): Plan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      sheet.name === sheetName && toA1(cell) === address ? { ...cell, value } : cell,
    ),
  })),
});

const chapter = planChapterWorkbook(reviewedChapter);
const donor = planChapterWorkbook({ ...reviewedChapter, audience: "donor" });
const review = planReviewWorkbook({
  sheets: [budgetSheet],
  tables: [reviewed(budgetTable())],
  source: { name: "budget.xlsx" },
});

const PLANS: Readonly<Record<string, Plan>> = {
  chapter,
  donor,
  review,
  corrected: corrected(chapter, "Funding matrix", "H18", 121_650_000),
};

/** Review workbooks of files as people make them. */
const reviewsOfFiles = async (folder: string): Promise<readonly string[]> =>
  Promise.all(
    [...(await styledWorkbooks())].map(async ([name, bytes]) => {
      const [source, out] = [join(folder, name), join(folder, `review-of-${name}`)];
      writeFileSync(source, bytes);
      await crossfoot(["annotate", source, "-o", out]);
      return out;
    }),
  );

/** All plans written, opened, recalculated and saved by LibreOffice, in one run of it. */
const throughLibreOffice = async (program: string): Promise<ReadonlyMap<string, Uint8Array>> => {
  const folder = mkdtempSync(join(tmpdir(), "crossfoot-libreoffice-"));
  try {
    const files: string[] = [];
    for (const [name, plan] of Object.entries(PLANS)) {
      files.push(join(folder, `${name}.xlsx`));
      writeFileSync(
        join(folder, `${name}.xlsx`),
        await writeWorkbook(uncached(plan), { created: new Date(0) }),
      );
    }
    files.push(...(await reviewsOfFiles(folder)));
    execFileSync(
      program,
      [
        "--headless",
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
        "--convert-to",
        "xlsx",
        "--outdir",
        join(folder, "saved"),
        ...files,
      ],
      { stdio: "ignore" },
    );
    return new Map(
      files.map((file) => [
        basename(file, ".xlsx"),
        new Uint8Array(readFileSync(join(folder, "saved", basename(file)))),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const why = soffice === undefined ? " (skipped: soffice is not on the PATH)" : "";

(soffice === undefined ? describe.skip : describe)(`workbooks opened in LibreOffice${why}`, () => {
  let saved: ReadonlyMap<string, Uint8Array> = new Map();
  let books: ReadonlyMap<string, WorkBook> = new Map();

  beforeAll(async () => {
    saved = await throughLibreOffice(soffice ?? "");
    books = new Map([...saved].map(([name, bytes]) => [name, read(bytes)]));
  }, 240_000);

  const valueIn = (name: string, sheet: string, address: string): unknown =>
    (books.get(name)?.Sheets[sheet]?.[address] as CellObject | undefined)?.v;

  test.each(["chapter", "donor", "review"])(
    "every formula of the %s's workbook gives there what our core computed",
    (name) => {
      for (const sheet of PLANS[name]?.sheets ?? [])
        for (const cell of sheet.cells) {
          if (cell.formula === undefined) continue;
          const found = valueIn(name, sheet.name, toA1(cell));
          const where = `${sheet.name}!${toA1(cell)}`;
          if (typeof cell.value === "number")
            expect([where, Math.abs(Number(found) - cell.value) < 1e-6]).toEqual([where, true]);
          else expect([where, found]).toEqual([where, cell.value]);
        }
    },
  );

  test("every text, figure and link survives opening and saving there", () => {
    for (const sheet of chapter.sheets)
      for (const cell of sheet.cells.filter((one) => one.formula === undefined && one.value !== null))
        expect([sheet.name, toA1(cell), valueIn("chapter", sheet.name, toA1(cell))]).toEqual([
          sheet.name,
          toA1(cell),
          cell.value,
        ]);
  });

  test("the review workbooks of styled files open there without repair, with every figure and hidden sheet", async () => {
    for (const [name, bytes] of await styledWorkbooks()) {
      const [original, opened] = [read(bytes), books.get(`review-of-${basename(name, ".xlsx")}`)];
      original.SheetNames.forEach((sheet, index) => {
        const place = opened?.SheetNames.indexOf(sheet) ?? -1;
        const state = original.Workbook?.Sheets?.[index]?.Hidden ?? 0;
        expect([sheet, opened?.Workbook?.Sheets?.[place]?.Hidden ?? 0]).toEqual([sheet, state]);
        for (const [address, cell] of Object.entries(original.Sheets[sheet] ?? {}))
          if (!address.startsWith("!") && (cell as CellObject).t !== "z")
            expect([address, (opened?.Sheets[sheet]?.[address] as CellObject | undefined)?.v]).toEqual([
              address,
              (cell as CellObject).v,
            ]);
      });
    }
  });

  test.each(["chapter", "review"])(
    "what is ours of the %s's workbook is still known after LibreOffice has saved it",
    async (name) => {
      const again = await readFile(saved.get(name) ?? new Uint8Array(), "saved.xlsx");
      const marks =
        again.ok && again.value.kind === "table" ? again.value.marks : new Map<string, OwnMarks>();
      for (const sheet of PLANS[name]?.sheets ?? []) {
        const own = marks.get(sheet.name);
        expect([sheet.name, own?.madeAs]).toEqual([
          sheet.name,
          sheet.shows?.what === "sheet" ? undefined : sheet.name,
        ]);
        expect(own?.ours ?? []).toEqual(sheet.shows?.added ?? []);
        expect(own?.choices ?? []).toEqual(sheet.shows?.choices ?? []);
      }
    },
  );

  test("with Turkey's total corrected, its check agrees there and its flag's condition is false", () => {
    const [flag] = (chapter.sheets[1]?.flags ?? []).filter(
      ({ flag: name, range }) => name === "differs" && range.left === 7 && range.top === 2,
    );
    expect(flag?.formula).toBe('=LEFT($L3,1)="≠"');
    expect(valueIn("chapter", "Funding matrix", "L18")).toBe("≠ (3,209,216)");
    expect(valueIn("corrected", "Funding matrix", "L18")).toBe("✓");
    // the total row's own total does not count the correction yet
    expect(valueIn("corrected", "Funding matrix", "H27")).toBe("≠ (3,209,216)");
    expect(valueIn("corrected", "Summary", "A4")).toBe("26 of 29 totals agree");
  });

  test("the planned value of a cell that is corrected is the only figure that was changed", () => {
    const changed: PlannedCell[] = [];
    for (const sheet of chapter.sheets)
      for (const cell of sheet.cells)
        if (cell.formula === undefined && typeof cell.value === "number")
          if (valueIn("corrected", sheet.name, toA1(cell)) !== cell.value) changed.push(cell);
    expect(changed.every((cell) => sameCell(cell, fromA1("H18") ?? cell))).toBe(true);
    expect(changed).toHaveLength(1);
  });
});
