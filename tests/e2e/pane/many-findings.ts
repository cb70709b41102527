import type { Finding } from "../../../src/core/index";
import type { CheckedTable } from "../../../src/workbook/session";

/** Every tenth is a risk, every seventh has no repair. */
const finding = (number: number): Finding => ({
  id: `F${number}`,
  kind: "wrong-amount",
  severity: number % 10 === 0 ? "risk" : "error",
  totals: [{ row: number, column: 4 }],
  cells: [{ row: number, column: 1 + (number % 3) }],
  amount: BigInt(number * 7 + 1),
  confidence: number % 2 === 0 ? "certain" : "likely",
  evidence: [],
  repairs: [],
  alternatives: [],
});

/** A table as it was checked, with so many findings, each in a row of its own. */
export const withFindings = (checked: CheckedTable, count: number): CheckedTable => ({
  ...checked,
  findings: Array.from({ length: count }, (_, index) => finding(index + 1)),
});
