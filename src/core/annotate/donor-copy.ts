import { findingColumn, FINDING_COLUMN_NAMES, type FindingColumn } from "./findings-columns";
import { heightOf, linesOf } from "./fit";
import { PRINTED_SIZE } from "./paper";
import type { Plan, PlannedCell, SheetPlan, StyleName } from "./plan";

/** Looks that are smaller on the screen than they may be in print. */
const ENLARGED: ReadonlySet<StyleName> = new Set([
  "subheader",
  "subheader-total",
  "check-subheader",
  "note-line",
]);

/** Looks that are larger on the screen: in the matrix they leave their room to the priorities. */
const LESSENED: ReadonlySet<StyleName> = new Set([
  "label",
  "total-label",
  "amount",
  "total-amount",
  "column-total",
  "grand-total",
  "check-label",
  "check-amount",
  "check-mark",
]);

const settled =
  ({ role }: SheetPlan) =>
  (cell: PlannedCell): PlannedCell => {
    const { style } = cell;
    if (style === "record-input") return { ...cell, style: "record" };
    const printed = style && (ENLARGED.has(style) || (role === "Funding matrix" && LESSENED.has(style)));
    return printed ? { ...cell, size: PRINTED_SIZE } : cell;
  };

const copied = (sheet: SheetPlan): SheetPlan => ({
  ...sheet,
  cells: sheet.cells.map(settled(sheet)),
  comments: [],
  lists: [],
  inputs: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  guarded: true,
});

/** What a donor reads of a finding, with widths that print large; the rest stands behind it on the screen. */
const PRINTED: Readonly<Partial<Record<FindingColumn, number>>> = {
  finding: 8,
  cell: 7,
  total: 20,
  stated: 12.5,
  computed: 12.5,
  difference: 13,
  cause: 37,
  decision: 13,
  reason: 26,
  reviewer: 14,
  date: 14,
};

const ORDER: readonly FindingColumn[] = [
  ...(Object.keys(PRINTED) as FindingColumn[]),
  "reference",
  ...FINDING_COLUMN_NAMES.filter((name) => PRINTED[name] === undefined && name !== "reference"),
];

/** The Findings sheet with what prints in front. */
const findingsFirst = (sheet: SheetPlan): SheetPlan => {
  const place = new Map(ORDER.map((name, index) => [findingColumn(name), index]));
  const widths = new Map(
    ORDER.map((name, index) => [index, PRINTED[name] ?? sheet.widths.get(findingColumn(name)) ?? 10]),
  );
  const last = Object.keys(PRINTED).length - 1;
  const cells = sheet.cells.map((cell) => ({ ...cell, column: place.get(cell.column) ?? cell.column }));
  const lines = new Map<number, number>();
  for (const { row, column, value, style } of cells)
    if (typeof value === "string" && style !== "machine")
      lines.set(row, Math.max(lines.get(row) ?? 1, linesOf(value, widths.get(column) ?? 10, PRINTED_SIZE)));
  return {
    ...sheet,
    cells,
    widths,
    heights: new Map([...sheet.heights].map(([row, height]) => [row, row === 0 ? height : heightOf(lines.get(row) ?? 1, PRINTED_SIZE, 8)])), // prettier-ignore
    page: {
      ...sheet.page,
      ...(sheet.page.printArea ? { printArea: { ...sheet.page.printArea, right: last } } : {}),
    },
  };
};

const forDonor = (sheet: SheetPlan): SheetPlan =>
  copied(sheet.role === "Findings" ? findingsFirst(sheet) : sheet);

/**
 * A plan as it is handed to donors: no comments, no drop-downs, nothing hidden, every sheet guarded against accidental
 * change without a password. Formulas stay live.
 */
export const forDonors = (plan: Plan): Plan => ({
  ...plan,
  unmarked: true,
  sheets: plan.sheets.filter(({ hidden }) => hidden !== true).map(forDonor),
});
