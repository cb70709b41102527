import {
  checkTable,
  diagnose,
  reconcileAgain,
  reconcileTable,
  tableOf,
  type CellValue,
  type Sheet,
} from "../../../src/core";
import { byTurns, ratio, shown, timedOf } from "./measure";
import { balancedLayout, balancedSheet } from "./tables";

const COLUMNS = 12;

/** Adds up the same numbers in the same arrays, and nothing else. */
const bareLoop = (values: Sheet["values"]): number => {
  let sum = 0;
  for (let row = 1; row < values.length; row += 1) {
    const cells = values[row] as readonly number[];
    for (let column = 1; column <= COLUMNS; column += 1) sum += cells[column] as number;
  }
  return sum;
};

const runsFor = (lines: number): number => (lines >= 1_000_000 ? 7 : lines >= 100_000 ? 25 : 60);

/** Reading, checking and diagnosing a balanced table against the bare loop, from 100 to 1,000,000 lines. */
export const checkAgainstLoop = (): string[] =>
  [100, 1_000, 10_000, 100_000, 1_000_000].map((lines) => {
    const sheet = balancedSheet(lines, COLUMNS);
    const layout = balancedLayout(lines, COLUMNS);
    const times = byTurns(
      {
        loop: () => bareLoop(sheet.values),
        check: () => {
          const table = tableOf(sheet, layout);
          const totals = checkTable(table);
          return totals.length + diagnose(table, totals).length;
        },
      },
      runsFor(lines),
    );
    const check = timedOf(times.check);
    const perCell = (check.median * 1e6) / (lines * COLUMNS);
    return `| ${lines.toLocaleString("en")} | ${shown(timedOf(times.loop))} | ${shown(check)} | ${shown(ratio(times.check, times.loop))} | ${perCell.toFixed(1)} |`;
  });

const withCell = (sheet: Sheet, row: number, column: number, value: CellValue): Sheet => {
  const values = [...sheet.values];
  const cells = [...(values[row] ?? [])];
  cells[column] = value;
  values[row] = cells;
  return { ...sheet, values };
};

/** Checking again after one edit: a figure goes wrong, then is put right, in turn. */
export const checkAgain = (): string[] =>
  [1_000, 10_000, 100_000].map((lines) => {
    const sheet = balancedSheet(lines, COLUMNS);
    const layout = balancedLayout(lines, COLUMNS);
    const balanced = reconcileTable(tableOf(sheet, layout));
    const cell = { row: Math.floor(lines / 2), column: 5 };
    const was = Number(sheet.values[cell.row]?.[cell.column]);
    const slipped = withCell(sheet, cell.row, cell.column, was + 30_000);
    const wrong = reconcileAgain(balanced, slipped, [cell]);
    const times = byTurns(
      {
        wrong: () => reconcileAgain(balanced, slipped, [cell]).findings.length,
        right: () => reconcileAgain(wrong, sheet, [cell]).findings.length,
      },
      runsFor(lines),
    );
    return `| ${lines.toLocaleString("en")} | ${shown(timedOf(times.wrong))} | ${shown(timedOf(times.right))} |`;
  });
