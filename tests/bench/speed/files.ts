import { read, type ParsingOptions } from "@e965/xlsx";
import { writeXlsx } from "hucre";
import { planReviewWorkbook, reconcileTable, tableOf, type Plan } from "../../../src/core";
import { cellStyles } from "../../../src/xlsx/cell-style";
import { fileSheet } from "../../../src/xlsx/file-sheet";
import { readFile } from "../../../src/xlsx/read-file";
import { writeWorkbook } from "../../../src/xlsx/write";
import { sheetOfRows, workbookOf } from "../../xlsx/make-files";
import { ratio, shown, timedOf } from "./measure";
import { balancedLayout, balancedSheet } from "./tables";

const COLUMNS = 12;

const time = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** What Crossfoot asks of the library: cell types, number formats, hidden lines. */
const LIKE_OURS: ParsingOptions & { readonly cellStyles: boolean } = {
  type: "array",
  dense: true,
  cellNF: true,
  cellHTML: false,
  cellStyles: true,
};

/** Reading a workbook to the core's sheets, against the file library that does the reading. */
export const readingFiles = async (): Promise<string[]> => {
  const rows: string[] = [];
  for (const lines of [100, 2_800, 28_000]) {
    const bytes = workbookOf({
      Table: sheetOfRows(balancedSheet(lines, COLUMNS).values.map((row) => row ?? [])),
    });
    const [alone, ours]: [number[], number[]] = [[], []];
    for (let run = 0; run < (lines > 10_000 ? 3 : 7); run += 1) {
      alone.push(await time(() => read(bytes, { ...LIKE_OURS })));
      ours.push(await time(() => readFile(bytes, "table.xlsx")));
    }
    rows.push(
      `| ${lines.toLocaleString("en")} × ${COLUMNS}, ${Math.ceil(bytes.length / 1000)} KB | ${shown(timedOf(alone))} | ${shown(timedOf(ours))} | ${shown(ratio(ours, alone))} |`,
    );
  }
  return rows;
};

const planOf = (lines: number): Plan => {
  const sheet = balancedSheet(lines, COLUMNS);
  const checked = reconcileTable(tableOf(sheet, balancedLayout(lines, COLUMNS)));
  return planReviewWorkbook({
    sheets: [sheet],
    tables: [checked],
    source: { name: "table.xlsx", date: "2026-01-01" },
  });
};

/** Planning and writing a review workbook, against the file library that does the writing. */
export const writingFiles = async (): Promise<string[]> => {
  const rows: string[] = [];
  for (const lines of [100, 2_800, 28_000]) {
    const [planned, alone, ours]: [number[], number[], number[]] = [[], [], []];
    for (let run = 0; run < (lines > 10_000 ? 1 : 3); run += 1) {
      planned.push(await time(() => planOf(lines)));
      const plan = planOf(lines);
      const styles = cellStyles();
      const sheets = plan.sheets.map((sheet) => fileSheet(sheet, styles));
      alone.push(await time(() => writeXlsx({ sheets })));
      ours.push(await time(() => writeWorkbook(plan, { created: new Date(0) })));
    }
    rows.push(
      `| ${lines.toLocaleString("en")} × ${COLUMNS} | ${shown(timedOf(planned))} | ${shown(timedOf(ours))} | ${shown(timedOf(alone))} | ${shown(ratio(ours, alone))} |`,
    );
  }
  return rows;
};
