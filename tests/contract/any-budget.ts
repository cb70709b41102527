/** Workbooks of one sheet, made at random: a budget with the slips, looks and formulas that people's sheets have. */
import type { CellObject, WorkSheet } from "@e965/xlsx";
import { utils } from "@e965/xlsx";
import fc from "fast-check";
import { toA1 } from "../../src/core";
import { workbookOf } from "../xlsx/make-files";

const NAMES = ["Albania", "Georgia", "Chad", "Mali", "Peru", "Nepal", "Fiji", "Togo", "Oman"];

/** What is done to one of the amounts. */
type Slip =
  | { readonly kind: "none" | "text" | "no-break space" | "sign" | "slide" | "blank" | "withheld" }
  | { readonly kind: "other"; readonly by: number };

interface Budget {
  readonly amounts: readonly (readonly number[])[];
  readonly decimals: number;
  readonly formulas: boolean;
  readonly hiddenRow: number | undefined;
  readonly above: number;
  readonly slips: readonly (readonly [row: number, column: number, slip: Slip])[];
}

const anySlip: fc.Arbitrary<Slip> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("none", "text", "no-break space", "sign", "slide", "blank", "withheld"),
  }) as fc.Arbitrary<Slip>,
  fc.record({ kind: fc.constant("other" as const), by: fc.integer({ min: 1, max: 9999 }) }),
);

const anyBudget: fc.Arbitrary<Budget> = fc
  .record({ rows: fc.integer({ min: 2, max: 8 }), columns: fc.integer({ min: 2, max: 5 }) })
  .chain(({ rows, columns }) =>
    fc.record({
      amounts: fc.array(
        fc.array(fc.integer({ min: 100, max: 9_999_999 }), { minLength: columns, maxLength: columns }),
        { minLength: rows, maxLength: rows },
      ),
      decimals: fc.constantFrom(0, 0, 2),
      formulas: fc.boolean(),
      hiddenRow: fc.option(fc.integer({ min: 0, max: rows - 1 }), { nil: undefined }),
      above: fc.integer({ min: 0, max: 2 }),
      slips: fc.array(
        fc.tuple(fc.integer({ min: 0, max: rows }), fc.integer({ min: 0, max: columns }), anySlip),
        { maxLength: 3 },
      ),
    }),
  );

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Row by row, the totals in the last row and column. */
const withTotals = ({ amounts }: Budget): readonly (readonly number[])[] => {
  const rows = amounts.map((row) => [...row, sumOf(row)]);
  return [...rows, (rows[0] ?? []).map((_, column) => sumOf(rows.map((row) => row[column] ?? 0)))];
};

const slipped = (value: number, slip: Slip): CellObject => {
  switch (slip.kind) {
    case "none":
      return { t: "n", v: value };
    case "text":
      return { t: "s", v: String(value) };
    case "no-break space":
      return { t: "s", v: `${value}\u00a0` };
    case "sign":
      return { t: "n", v: -value };
    case "slide":
      return { t: "n", v: value * 10 };
    case "blank":
      return { t: "z" };
    case "withheld":
      return { t: "s", v: "n/a" };
    case "other":
      return { t: "n", v: value + slip.by };
  }
};

const blockBefore = (row: number, column: number, axis: "down" | "across", first: number): string =>
  axis === "down"
    ? `${toA1({ row: first, column })}:${toA1({ row: row - 1, column })}`
    : `${toA1({ row, column: 1 })}:${toA1({ row, column: column - 1 })}`;

const formulaAt = (budget: Budget, row: number, column: number, top: number): string | undefined => {
  const [rows, columns] = [budget.amounts.length, budget.amounts[0]?.length ?? 0];
  if (!budget.formulas) return undefined;
  if (row === rows) return `SUM(${blockBefore(top + row, column + 1, "down", top)})`;
  return column === columns ? `SUM(${blockBefore(top + row, column + 1, "across", top)})` : undefined;
};

const added = (cells: readonly (CellObject | undefined)[]): number =>
  sumOf(cells.map((cell) => (cell?.t === "n" ? Number(cell.v) : 0)));

/** The cells as they stand in the file: what slipped typed among the formulas, which skip text as SUM does. */
const writtenCells = (
  budget: Budget,
  rows: readonly (readonly number[])[],
  top: number,
): readonly (readonly CellObject[])[] => {
  const slips = new Map(budget.slips.map(([row, column, slip]) => [`${row},${column}`, slip]));
  const cells: CellObject[][] = [];
  rows.forEach((line, row) => {
    const own: CellObject[] = [];
    cells.push(own);
    line.forEach((amount, column) => {
      const slip = slips.get(`${row},${column}`) ?? { kind: "none" };
      const f = slip.kind === "none" ? formulaAt(budget, row, column, top) : undefined;
      const parts = row === rows.length - 1 ? cells.slice(0, row).map((above) => above[column]) : own;
      const cell: CellObject =
        f === undefined
          ? slipped(amount / 10 ** budget.decimals, slip)
          : { t: "n", v: Number(added(parts).toFixed(budget.decimals)), f };
      if (budget.decimals > 0 && cell.t === "n") cell.z = "#,##0.00";
      own.push(cell);
    });
  });
  return cells;
};

const sheetOfBudget = (budget: Budget): WorkSheet => {
  const rows = withTotals(budget);
  const width = (rows[0]?.length ?? 1) + 1;
  const top = budget.above + 1;
  const heading = ["Office", ...Array.from({ length: width - 2 }, (_, at) => `Line ${at + 1}`), "Total"];
  const title =
    budget.above > 0
      ? [["Budget of the field offices"], ...new Array<string[]>(budget.above - 1).fill([])]
      : [];
  const labels = rows.map((_, row) => [row === rows.length - 1 ? "Total" : (NAMES[row] ?? "")]);
  const sheet = utils.aoa_to_sheet([...title, heading, ...labels]);
  const cells = writtenCells(budget, rows, top);
  cells.forEach((line, row) =>
    line.forEach((cell, column) => (sheet[toA1({ row: top + row, column: column + 1 })] = cell)),
  );
  sheet["!ref"] = `A1:${toA1({ row: top + rows.length - 1, column: width - 1 })}`;
  if (budget.hiddenRow !== undefined)
    sheet["!rows"] = Array.from({ length: top + budget.hiddenRow + 1 }, (_, row) =>
      row === top + (budget.hiddenRow ?? 0) ? { hidden: true } : {},
    );
  return sheet;
};

/** The bytes of a file with such a sheet. */
export const anyBudgetFile: fc.Arbitrary<Uint8Array> = anyBudget.map((budget) =>
  workbookOf({ Budget: sheetOfBudget(budget) }),
);
