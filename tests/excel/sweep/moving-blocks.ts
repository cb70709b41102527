import type { OverlayPlan, Plan, PlannedCell, Range } from "../../../src/core";
import { BUDGET } from "./workbooks";

const HEADINGS = ["Computed", "Difference", "Check", "Priorities"];

/** Check columns from `left` on, as they stand beside the budget: headings, then formulas. */
const columnsFrom = (left: number, count: number): PlannedCell[] =>
  HEADINGS.slice(0, count).flatMap((heading, index) => {
    const column = left + index;
    return [
      { row: 0, column, value: heading, style: "check-header" as const },
      ...[1, 2, 3].map((row) =>
        heading === "Priorities"
          ? {
              row,
              column,
              value: `What line ${row} is for`,
              style: "small-text" as const,
              link: { sheet: BUDGET.name, cell: { row, column: 0 } },
            }
          : { row, column, value: 0, formula: `=D${row + 1}-D${row + 1}`, style: "check-amount" as const },
      ),
    ];
  });

const blockFrom = (left: number, count: number): Range => ({
  top: 0,
  left,
  bottom: 3,
  right: left + count - 1,
});

const overlay = (left: number, count: number, height?: number): OverlayPlan => ({
  sheet: BUDGET.name,
  owned: [blockFrom(left, count)],
  cells: columnsFrom(left, count),
  widths: new Map(Array.from({ length: count }, (_, index) => [left + index, 14 + index])),
  ...(height !== undefined && { heights: new Map([[2, height]]) }),
  flags: [{ range: blockFrom(3, 1), formula: "=$E2<>0", flag: "differs" }],
  comments: [{ cell: { row: 3, column: 1 }, text: `Annotated with ${count} columns.` }],
});

const plan = (added: OverlayPlan): Plan => ({
  sheets: [],
  overlays: [added],
  properties: { title: "Review", creator: "Crossfoot" },
});

/** Three ways to annotate the same sheet, each on cells that the others leave free. */
export const NARROW = plan(overlay(5, 3));
export const WIDE = plan(overlay(5, 4, 44));
export const ASIDE = plan(overlay(7, 4, 60));
