import type { SheetContent } from "../../src/workbench/content";

/** A small table with one wrong total: Total · South says 331 where 330 is the sum. */
export const BUDGET: SheetContent = {
  name: "Budget",
  cells: [
    ["Line", "North", "South", "Total"],
    ["Rent", 110, 205, 315],
    ["Staff", 47, 83, 130],
    ["Travel", 31, 42, 73],
    ["Total", 188, 331, 518],
  ],
};
