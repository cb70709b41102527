import { HyperFormula, type RawCellContent } from "hyperformula";
import {
  checkTable,
  diagnose,
  reconcileAgain,
  reconcileTable,
  tableOf,
  toA1,
  type Sheet,
} from "../../../src/core";
import { byTurns, quantile, shown, timedOf, type Timed } from "./measure";
import { balancedLayout, balancedSheet } from "./tables";

const [LINES, COLUMNS] = [100_000, 12];
const RUNS = 3;

/** The same sheet with its check beside it: for each total the sum of its members, as a formula. */
const withFormulas = ({ values }: Sheet): RawCellContent[][] => {
  const last = toA1({ row: 0, column: COLUMNS - 1 }).replace(/\d+$/, "");
  const rows = values.map((cells, row) => [
    ...(cells as RawCellContent[]),
    row === 0 ? null : `=SUM(B${row + 1}:${last}${row + 1})`,
  ]);
  const below = (values[0] ?? []).map((_, column) => {
    const name = toA1({ row: 0, column }).replace(/\d+$/, "");
    return column === 0 ? null : `=SUM(${name}2:${name}${LINES})`;
  });
  return [...rows, below];
};

const build = (rows: RawCellContent[][]): HyperFormula =>
  HyperFormula.buildFromArray(rows, { licenseKey: "gpl-v3", maxRows: LINES + 10 });

const time = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** Building and evaluating the same sums in HyperFormula, and the same edit, against ours in the same run. */
export const againstHyperFormula = (): string[] => {
  const sheet = balancedSheet(LINES, COLUMNS);
  const layout = balancedLayout(LINES, COLUMNS);
  const rows = withFormulas(sheet);
  const builds = Array.from({ length: RUNS }, () => time(() => build(rows).destroy()));
  const engine = build(rows);
  const edits = Array.from({ length: 15 }, (_, run) =>
    time(() => engine.setCellContents({ sheet: 0, row: LINES >> 1, col: 5 }, run)),
  );
  engine.destroy();
  const cell = { row: LINES >> 1, column: 5 };
  const values = [...sheet.values];
  values[cell.row] = (values[cell.row] ?? []).map((value, column) => (column === 5 ? 12 : value));
  const balanced = reconcileTable(tableOf(sheet, layout));
  const ours = byTurns(
    {
      check: () => {
        const table = tableOf(sheet, layout);
        return diagnose(table, checkTable(table)).length;
      },
      again: () => reconcileAgain(balanced, { ...sheet, values }, [cell]).findings.length,
    },
    25,
  );
  const line = (what: string, theirs: Timed, own: Timed): string =>
    `| ${what} | ${shown(theirs)} | ${shown(own)} | ${(theirs.median / own.median).toFixed(0)} |`;
  return [
    line("all totals, from the arrays", timedOf(builds), timedOf(ours.check)),
    line("again after one edit", timedOf(edits), timedOf(ours.again)),
    `| fastest run of each | ${quantile(builds, 0).toFixed(0)} | ${quantile(ours.check, 0).toFixed(1)} | ${(quantile(builds, 0) / quantile(ours.check, 0)).toFixed(0)} |`,
  ];
};
