import type { OverlayPlan, Plan, PlannedCell } from "../../src/core";
import { closeAll, openExcel, valueOf } from "./open-excel";

afterEach(closeAll);

const ROWS = 10_000;
const COLUMNS = 12;
const FOUR_MEGABYTES = 4_000_000;

const checks = (): PlannedCell[] =>
  Array.from({ length: ROWS }, (_, row) =>
    [0, 1, 2].map((at) => ({
      row,
      column: COLUMNS + 1 + at,
      value: 0,
      formula: `=SUM(B${row + 1}:K${row + 1})-${at}`,
      style: "check-amount" as const,
    })),
  ).flat();

const overlay = (): OverlayPlan => ({
  sheet: "Long",
  owned: [{ top: 0, left: COLUMNS + 1, bottom: ROWS - 1, right: COLUMNS + 3 }],
  cells: checks(),
  widths: new Map(),
  flags: [{ range: { top: 0, left: 11, bottom: ROWS - 1, right: 11 }, formula: "=$N1<>0", flag: "differs" }],
  comments: [],
});

it("10,000 rows × 12 columns are read and annotated in at most 6 + bytes / 4 MB round trips", async () => {
  const cells = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_unused, column) => (column === 0 ? `line ${row}` : row * column)),
  );
  const { workbook, excel } = openExcel({ sheets: [{ name: "Long", cells }] });
  const plan: Plan = { sheets: [], overlays: [overlay()], properties: { title: "", creator: "" } };
  excel.wire.length = 0;
  valueOf(await workbook.readActive());
  valueOf(await workbook.apply(plan));
  const bytes = excel.wire.reduce((sum, one) => sum + one.requestBytes + one.responseBytes, 0);
  expect(excel.wire.length).toBeLessThanOrEqual(6 + Math.floor(bytes / FOUR_MEGABYTES));
  for (const { requestBytes, responseBytes } of excel.wire)
    expect(Math.max(requestBytes, responseBytes)).toBeLessThan(5_000_000);
});
