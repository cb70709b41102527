import { cellKey, SHEET_WORDS, toA1, type OverlayPlan, type Plan, type PlannedComment } from "../core";
import type { AppliedRepair } from "./review";

/** Excel's limit for a comment is undocumented. */
const LONGEST = 1_000;

const commentText = ({ by, at, reason }: AppliedRepair, before: string): string =>
  SHEET_WORDS.repairComment(before === "" ? SHEET_WORDS.blankCell : before, by, at, reason).slice(0, LONGEST);

/** What stands on the cells that were repaired: the old value, who, when and why; the last repair of a cell counts. */
const repairComments = (repairs: readonly AppliedRepair[]): ReadonlyMap<number, PlannedComment> =>
  new Map(
    repairs
      .filter(({ undone }) => !undone)
      .flatMap((repair) =>
        repair.cells.flatMap(({ cell, before }) =>
          cell ? [[cellKey(cell), { cell, text: commentText(repair, before) }] as const] : [],
        ),
      ),
  );

const onNothing = (sheet: string): OverlayPlan => ({
  sheet,
  owned: [],
  cells: [],
  widths: new Map(),
  flags: [],
  comments: [],
});

const joined = (planned: PlannedComment | undefined, { cell, text }: PlannedComment): PlannedComment => ({
  cell,
  text: planned ? `${text}\n${planned.text}`.slice(0, LONGEST) : text,
});

/** The plan with what was repaired said in the cells' comments.
 *  @example withRepairComments(plan, "Budget", repairs).overlays[0]?.comments[0]?.text
 *  // => "Corrected: was 118440784. A. Reviewer, 2026-11-24: source says so" */
export const withRepairComments = (plan: Plan, sheet: string, repairs: readonly AppliedRepair[]): Plan => {
  const said = repairComments(repairs);
  if (repairs.length === 0) return plan; // with all of them undone, an overlay without comments takes theirs away
  const own = plan.overlays.find((overlay) => overlay.sheet === sheet) ?? onNothing(sheet);
  const planned = new Map(own.comments.map((comment) => [toA1(comment.cell), comment]));
  const comments = [
    ...own.comments.filter(({ cell }) => !said.has(cellKey(cell))),
    ...[...said.values()].map((comment) => joined(planned.get(toA1(comment.cell)), comment)),
  ];
  const overlays = plan.overlays.filter((overlay) => overlay.sheet !== sheet);
  return { ...plan, overlays: [...overlays, { ...own, comments }] };
};
