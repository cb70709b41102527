import { rangeToA1, type CellRef, type FileWarning, type Range, type Result } from "../core/index";
import type { RepairInput } from "../workbook/review";
import type { Session } from "../workbook/session";
import type { TotalEdit } from "../workbook/total-edit";
import { chapterFrom, type ChapterText, type ChapterFileProblem, type ReadFile } from "./chapter-file";
import { reviewStepsOf, type ReviewSteps, type Run } from "./review/review-steps";
import type { Reviewer } from "./review/reviewer";
import type { PaneAction, TotalField } from "./state";

/** What the pane needs beside the session: where texts come from. */
export interface Sources {
  readonly readFile: ReadFile;
  /** The text of the sample chapter that ships with the add-in. */
  readonly sample: () => Promise<string>;
}

/** Everything that a person can do in the pane. Every step ends in the session's state and in a notice. */
export interface Steps extends ReviewSteps {
  readonly loadFiles: (files: readonly File[]) => Promise<void>;
  readonly loadText: (text: string, source: string) => Promise<void>;
  readonly loadSample: (source: string) => Promise<void>;
  readonly check: () => Promise<void>;
  readonly show: () => Promise<void>;
  readonly insertPriorities: () => Promise<void>;
  /** The reason and the name go to the review log and to the comments of the cells. */
  readonly applyRepair: (
    finding: string,
    repair: number,
    reason: string,
    reviewer: Reviewer | undefined,
  ) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly remove: () => Promise<void>;
  /** Says something of a total; true where it was kept. */
  readonly editTotals: (edit: TotalEdit) => Promise<boolean>;
  readonly unsayTotals: () => Promise<void>;
  /** The selection as addresses, for a field of a total. */
  readonly fillFromSelection: (field: TotalField) => Promise<void>;
  readonly goTo: (place: CellRef | Range) => Promise<void>;
  /** Stops the step that runs, between two blocks. */
  readonly cancel: () => void;
}

type Dispatch = (action: PaneAction) => void;

/** Runs one step of the session with a way to stop it, and says how it ended. */
const runner = (dispatch: Dispatch) => {
  let running: AbortController | undefined;
  const run: Run = async (step, notice) => {
    const controller = new AbortController();
    running = controller;
    dispatch({ do: "begin" });
    const outcome = await step({ signal: controller.signal }).catch((fault: unknown) => {
      dispatch({ do: "notice", notice: { code: "fault", fault: String(fault) } });
      throw fault;
    });
    if (running === controller) running = undefined;
    if (!outcome.ok && outcome.error.code === "cancelled")
      dispatch({ do: "notice", notice: { code: "cancelled" } });
    const said = outcome.ok ? notice(outcome.value) : undefined;
    if (said) dispatch({ do: "notice", notice: said });
  };
  return { run, cancel: () => running?.abort() };
};

/** What a person says of totals. */
const totalSteps = (
  session: Session,
  dispatch: Dispatch,
  run: Run,
): Pick<Steps, "editTotals" | "unsayTotals" | "fillFromSelection"> => ({
  editTotals: async (edit) => {
    let kept = false;
    await run(
      (job) => session.editTotals(edit, job),
      () => {
        kept = true;
        return { code: "totals-said" };
      },
    );
    return kept;
  },
  unsayTotals: () =>
    run(
      (job) => session.unsayTotals(job),
      () => ({ code: "totals-unsaid" }),
    ),
  fillFromSelection: async (field) => {
    const selected = await session.selection();
    if (selected.ok) dispatch({ do: "fill-total", field, cells: selected.value.map(rangeToA1).join(", ") });
  },
});

const repairInput = (reason: string, reviewer: Reviewer | undefined): RepairInput => ({
  by: reviewer?.name ?? "",
  title: reviewer?.role ?? "",
  reason,
});

/** The steps of the pane over a session. */
export const stepsOf = (session: Session, sources: Sources, dispatch: Dispatch): Steps => {
  const { run, cancel } = runner(dispatch);
  const loadText = (text: string, source: string, warnings: readonly FileWarning[] = []): Promise<void> =>
    run(
      (job) => session.loadChapter(text, source, job),
      () => ({ code: "loaded", source, warnings }),
    );
  const loadRead = async (read: Result<ChapterText, ChapterFileProblem>): Promise<void> => {
    if (read.ok) await loadText(read.value.text, read.value.name, read.value.warnings);
    else dispatch({ do: "refuse-file", problem: read.error });
  };
  return {
    loadText,
    loadFiles: async (files) => loadRead(await chapterFrom(files, sources.readFile)),
    loadSample: async (source) => loadText(await sources.sample(), source),
    check: () =>
      run(
        (job) => session.check(job),
        () => undefined,
      ),
    show: () =>
      run(
        (job) => session.show(job),
        ({ skipped }) => ({
          code: "shown",
          skipped: skipped.filter(({ code }) => code === "comment-exists").length,
          commentsBeside: skipped.some(({ code }) => code === "not-supported"),
        }),
      ),
    insertPriorities: () =>
      run(
        (job) => session.insertPriorities(job),
        () => ({ code: "priorities-inserted", rows: session.state().priorities?.rows.length ?? 0 }),
      ),
    applyRepair: (finding, repair, reason, reviewer) =>
      run(
        (job) => session.applyRepair(finding, repair, repairInput(reason, reviewer), job),
        ({ cells }) => ({ code: "repaired", cells: cells.length }),
      ),
    undo: () =>
      run(
        (job) => session.undo(job),
        () => ({ code: "undone" }),
      ),
    remove: () =>
      run(
        (job) => session.removeAnnotations(job),
        ({ sheets, kept }) => ({ code: "removed", sheets: sheets.length, kept: kept.length }),
      ),
    ...totalSteps(session, dispatch, run),
    goTo: (place) =>
      run(
        () => session.goTo(place),
        () => undefined,
      ),
    cancel,
    ...reviewStepsOf(session, run, dispatch),
  };
};
