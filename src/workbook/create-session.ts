import { failed, ok } from "../core";
import { checkInSlices } from "./check-in-slices";
import { followChanges, type Follower } from "./follow-changes";
import type { Job, LiveWorkbook } from "./port";
import type { Activity, Session, SessionProblem, SessionState, Step } from "./session";
import { createStore, type Store } from "./session-state";
import { checkActive, goTo, previewOf, recheck } from "./session-check";
import type { SessionOptions, Work } from "./session-work";
import { editTotals, selectedBlocks, unsayTotals } from "./session-totals";
import { sha256 } from "./sha256";
import { takeUp } from "./take-up";

type Task = Activity["task"];

/** The job that a step is given: its progress is shown in the state, and told to the caller too. */
const shownJob = (store: Store, task: Task, job: Job): Job => ({
  ...job,
  progress: (done) => {
    store.set({ activity: { task, done } });
    job.progress?.(done);
  },
});

/** Runs one step at a time and keeps what it ran into. A bug is thrown on, and leaves the session usable. */
const oneAtATime =
  ({ store }: Work) =>
  async <Value>(
    task: Task,
    step: (job: Job) => Promise<Step<Value>>,
    job: Job = {},
  ): Promise<Step<Value>> => {
    const running = store.get().activity;
    if (running) return failed<SessionProblem>({ code: "busy-with", task: running.task });
    store.set({ activity: { task, done: undefined }, problem: undefined });
    try {
      const outcome = await step(shownJob(store, task, job));
      if (!outcome.ok) store.set({ problem: outcome.error });
      return outcome;
    } finally {
      store.set({ activity: undefined });
    }
  };

const DEFAULTS: SessionOptions = {
  countryNames: () => import("./country-names"),
  check: checkInSlices(),
  now: () => new Date(),
  hash: sha256,
  writeWorkbook: () => Promise.reject(new Error("This entry point brings no writer of workbooks")),
  later: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Reading a chapter, planning sheets and reviewing are the heavy part of a session: they load with the first step
 *  that needs them. */
const heavy = {
  load: () => import("./session-load"),
  write: () => import("./session-write"),
  donor: () => import("./session-donor"),
  repair: () => import("./session-repair"),
  decide: () => import("./session-review"),
  sign: () => import("./session-sign"),
};

/** A step, and after it the sheets brought to what the step and repairs before it changed. */
const summed =
  (work: Work) =>
  async <Value>(step: Promise<Step<Value>>): Promise<Step<Value>> => {
    const outcome = await step;
    if (!outcome.ok) return outcome;
    const { refreshSummary, tellUntold } = await heavy.write();
    const summary = await refreshSummary(work);
    const told = summary.ok ? await tellUntold(work) : summary;
    return told.ok ? outcome : told;
  };

/** What stands in the workbook is taken up before anything else is done: no step may come between. */
const starter = (work: Work, run: ReturnType<typeof oneAtATime>): Pick<Session, "start" | "stop"> => {
  let follower: Follower | undefined;
  const begin = async (): Promise<Step<void>> => {
    if (follower) return ok(undefined);
    const begun = await followChanges(work, () => summed(work)(recheck(work)));
    if (!begun.ok) return begun;
    follower = begun.value;
    work.following = follower.tellsChanges;
    const taken = await takeUp(work);
    if (!taken.ok) work.store.set({ leftOver: true }); // who knows what stands there
    return taken;
  };
  return {
    start: () => run("open", begin),
    stop: async () => {
      work.following = false;
      work.endCheck();
      await follower?.stop();
      follower = undefined;
    },
  };
};

/**
 * The steps of the work over one open workbook; the pane and the ribbon use the very same.
 *
 * @example
 * const session = createSession(excelWorkbook(officeHost()));
 * await session.start();
 * await session.check();
 * session.state().checked?.tables.length // => 1
 */
export const createSession = (workbook: LiveWorkbook, options: Partial<SessionOptions> = {}): Session => {
  const store = createStore();
  const work: Work = {
    ...DEFAULTS,
    ...options,
    workbook,
    store,
    changes: [],
    unsaid: [],
    halfSaid: undefined,
    halfChanged: undefined,
    untold: undefined,
    listeners: new Set(),
    following: false,
    edits: 0,
    endCheck: () => undefined,
    kept: { log: [], record: undefined, pending: new Map(), closed: [], summary: "" },
    reviewed: false,
  };
  const run = oneAtATime(work);
  const after = summed(work);
  const state = (): SessionState => store.get();
  return {
    state,
    subscribe: (listener) => store.subscribe(listener),
    ...starter(work, run),
    loadChapter: (text, source, job) =>
      run("load", async (shown) => (await heavy.load()).loadChapter(work, text, source, shown), job),
    check: (job) => run("check", (shown) => after(checkActive(work, shown)), job),
    show: (job) => run("show", async (shown) => (await heavy.write()).addToSheets(work, false, shown), job),
    insertPriorities: (job) =>
      run("priorities", async (shown) => (await heavy.write()).addToSheets(work, true, shown), job),
    previewRepair: (finding, repair) => previewOf(state(), finding, repair),
    applyRepair: (finding, repair, why, job) =>
      run(
        "repair",
        async (shown) => (await heavy.repair()).applyRepair(work, finding, repair, why, shown),
        job,
      ),
    undoRepair: (number, why, job) =>
      run("undo", async (shown) => (await heavy.repair()).undoRepair(work, number, why, shown), job),
    decide: (subjects, decision, job) =>
      run("decide", async () => after((await heavy.decide()).decideOn(work, subjects, decision)), job),
    sign: (signature, job) => run("sign", async () => after((await heavy.sign()).sign(work, signature)), job),
    donorCopy: ({ withLog = false } = {}, job) =>
      run("donor", async (shown) => (await heavy.donor()).donorCopy(work, withLog, shown), job),
    undo: (job) => run("undo", async (shown) => (await heavy.repair()).undoLast(work, shown), job),
    editTotals: (edit, job) => run("totals", (shown) => editTotals(work, edit, shown), job),
    unsayTotals: (job) => run("totals", (shown) => unsayTotals(work, shown), job),
    selection: () => selectedBlocks(work),
    removeAnnotations: (job) => run("remove", async () => (await heavy.write()).removeAnnotations(work), job),
    goTo: (place) => goTo(work, place),
    onEvent: (listener) => {
      work.listeners.add(listener);
      return () => void work.listeners.delete(listener);
    },
  };
};
