import type { OverlayPlan, Plan, PlannedCell } from "../core";

/** What a comment is called: its first line. The Findings sheet has the rest. */
const titleOf = (text: string): string => text.split("\n")[0] ?? "";

const titlesByRow = ({ comments }: OverlayPlan): ReadonlyMap<number, ReadonlySet<string>> => {
  const titles = new Map<number, Set<string>>();
  for (const { cell, text } of comments)
    titles.set(cell.row, (titles.get(cell.row) ?? new Set()).add(titleOf(text)));
  return titles;
};

const withTitles = (overlay: OverlayPlan): OverlayPlan => {
  const titles = [...titlesByRow(overlay)];
  if (titles.length === 0 || overlay.owned.length === 0) return overlay;
  const column = Math.max(...overlay.owned.map(({ right }) => right)) + 1;
  const rows = titles.map(([row]) => row);
  const cells = titles.map(([row, texts]): PlannedCell => ({
    row,
    column,
    value: [...texts].join(" · "),
    style: "note-line",
  }));
  const block = { top: Math.min(...rows), bottom: Math.max(...rows), left: column, right: column };
  return { ...overlay, owned: [...overlay.owned, block], cells: [...overlay.cells, ...cells] };
};

/** A plan for an Excel that lets add-ins write no comments (before ExcelApi 1.10; notes came later still): what each
 *  comment is called stands in its row, to the right of everything else that is added. */
export const commentsAsText = (plan: Plan): Plan => ({
  ...plan,
  overlays: plan.overlays.map(withTitles),
});
