import { ribbonCommands } from "../../../src/commands/ribbon";
import { problemText } from "../../../src/workbook/problem-text";
import type { Session, Step } from "../../../src/workbook/session";
import type { WorkbookContent } from "../../../src/workbench/content";
import { rangesFromA1, totalSubject, type Range } from "../../../src/core";
import { chapterText } from "../../cli/matrix-chapter";
import type { Bench } from "./bench";
import { BUDGET, MINE, ON_BUDGET, ON_MATRIX, ON_MINE } from "./workbooks";

/** What a person is told; undefined where all went well. */
export type Told = string | undefined;

/** A command of the add-in, and how it is brought to the point where it is given. */
export interface Command {
  readonly name: string;
  readonly content: WorkbookContent;
  readonly prepare: (session: Session) => Promise<void>;
  readonly act: (bench: Bench, session: Session) => Promise<Told>;
  /** Takes back what a broken-off command left, where the same command is not simply given again. */
  readonly wayBack: (session: Session) => Promise<Told>;
  /** Sheets of the user's, with the rows and columns that are theirs. */
  readonly theirs: readonly { readonly sheet: string; readonly rows: number; readonly columns: number }[];
}

const told = (step: Step<unknown>): Told => (step.ok ? undefined : problemText(step.error));

/** Runs a preparation; it must go well. */
const well = async (step: Promise<Step<unknown>>): Promise<void> => {
  const outcome = await step;
  if (!outcome.ok) throw new Error(`The preparation failed: ${JSON.stringify(outcome.error)}`);
};

const load = (session: Session): Promise<Step<unknown>> => session.loadChapter(chapterText(), "chapter.txt");

/** Nothing to remove is as clean as removed. */
const remove = async (session: Session): Promise<Told> => {
  const removed = await session.removeAnnotations();
  return removed.ok || removed.error.code === "nothing-to-remove" ? undefined : told(removed);
};

/** The first finding with something to apply. */
const firstFinding = (session: Session): string =>
  session
    .state()
    .checked?.tables.flatMap(({ findings }) => findings)
    .find(({ repairs }) => repairs.length > 0)?.id ?? "";

/** What a person does in the pane, whose one button is to check where nothing is checked, or nothing left to do. */
const orCheck =
  (isOffered: (session: Session) => boolean, step: (session: Session) => Promise<Step<unknown>>) =>
  async (session: Session): Promise<Step<unknown>> => {
    const checked = session.state().checked ? undefined : await session.check();
    if (checked && !checked.ok) return checked;
    return isOffered(session) ? step(session) : session.check();
  };

const repairFirst = orCheck(
  (session) => firstFinding(session) !== "",
  (session) => session.applyRepair(firstFinding(session), 0),
);

const undo = orCheck(
  (session) => session.state().lastChange !== undefined,
  (session) => session.undo(),
);

/** The repair undone where it stands, then everything of ours removed; what people said stays in the log. */
const undoAll = async (session: Session): Promise<Told> => {
  const undone = session.state().lastChange ? told(await undo(session)) : undefined;
  return undone ?? remove(session);
};

const inPane =
  (step: (session: Session) => Promise<Step<unknown>>): Command["act"] =>
  async (_bench, session) =>
    told(await step(session));

/** A button of the ribbon: a session of its own, and a sentence where something went wrong. */
const onRibbon =
  (name: string): Command["act"] =>
  async (bench) => {
    const said: string[] = [];
    const commands = ribbonCommands({
      session: bench.newSession,
      tell: (sentence) => Promise.resolve(void said.push(sentence)),
    });
    await commands[name]?.({ completed: () => undefined });
    return said[0];
  };

const PANE: readonly Command[] = [
  {
    name: "open the pane",
    content: { sheets: [BUDGET] },
    prepare: () => Promise.resolve(),
    act: inPane((session) => session.start()),
    wayBack: remove,
    theirs: ON_BUDGET,
  },
  {
    name: "load a chapter",
    content: { sheets: [MINE] },
    prepare: async (session) => well(session.start()),
    act: inPane(load),
    wayBack: remove,
    theirs: ON_MINE,
  },
  {
    name: "check the sheet",
    content: { sheets: [BUDGET] },
    prepare: async (session) => well(session.start()),
    act: inPane((session) => session.check()),
    wayBack: remove,
    theirs: ON_BUDGET,
  },
  {
    name: "show on a sheet of the user's",
    content: { sheets: [BUDGET, MINE] },
    prepare: async (session) => {
      await well(session.start());
      await well(session.check());
    },
    act: inPane((session) => session.show()),
    wayBack: remove,
    theirs: [...ON_BUDGET, ...ON_MINE],
  },
  {
    name: "show a chapter",
    content: { sheets: [MINE] },
    prepare: async (session) => {
      await well(session.start());
      await well(load(session));
    },
    act: inPane((session) => session.show()),
    wayBack: remove,
    theirs: ON_MATRIX,
  },
  {
    name: "insert the priorities",
    content: { sheets: [MINE] },
    prepare: async (session) => {
      await well(session.start());
      await well(load(session));
      await well(session.show());
    },
    act: inPane((session) => session.insertPriorities()),
    wayBack: remove,
    theirs: ON_MATRIX,
  },
  {
    name: "apply a repair",
    content: { sheets: [BUDGET] },
    prepare: async (session) => {
      await well(session.start());
      await well(session.check());
    },
    act: inPane(repairFirst),
    wayBack: undoAll,
    theirs: ON_BUDGET,
  },
  {
    name: "undo a repair",
    content: { sheets: [BUDGET] },
    prepare: async (session) => {
      await well(session.start());
      await well(session.check());
      await well(session.applyRepair(firstFinding(session), 0));
    },
    act: inPane(undo),
    wayBack: undoAll,
    theirs: ON_BUDGET,
  },
  {
    name: "remove annotations",
    content: { sheets: [BUDGET, MINE] },
    prepare: async (session) => {
      await well(session.start());
      await well(session.check());
      await well(session.show());
    },
    act: inPane((session) => session.removeAnnotations()),
    wayBack: remove,
    theirs: [...ON_BUDGET, ...ON_MINE],
  },
];

const shownBudget = async (session: Session): Promise<void> => {
  await well(session.start());
  await well(session.check());
  await well(session.show());
};

/** A finding, and every total by its key. */
const manySubjects = (session: Session): string[] => {
  const tables = session.state().checked?.tables ?? [];
  const totals = tables.flatMap(({ table, totals }) => totals.map((total) => totalSubject(table, total).key));
  return [firstFinding(session), ...totals];
};

const ACCEPTED = { state: "accepted", reason: "=so agreed", by: "Ann" } as const;

const onBudget = (
  name: string,
  act: (session: Session) => Promise<Step<unknown>>,
  more: Partial<Command> = {},
): Command => ({
  name,
  content: { sheets: [BUDGET] },
  prepare: shownBudget,
  act: inPane(orCheck(() => true, act)),
  wayBack: remove,
  theirs: ON_BUDGET,
  ...more,
});

const REVIEW: readonly Command[] = [
  onBudget("decide a finding", (session) => session.decide([firstFinding(session)], ACCEPTED)),
  onBudget("decide many", (session) => session.decide(manySubjects(session), ACCEPTED)),
  onBudget("sign", (session) => session.sign({ as: "prepared by", by: "Ann" })),
  onBudget("make the donor copy", (session) => session.donorCopy()),
  onBudget("go to a cell", (session) => session.goTo({ row: 2, column: 1 })),
];

const cells = (address: string): readonly Range[] => rangesFromA1(address) ?? [];

const NORTH = { total: cells("B4"), members: cells("B2:B3"), minus: [] };

/** The last word taken back, where one stands, then everything of ours removed. */
const unsayAll = async (session: Session): Promise<Told> => {
  const unsaid = session.state().lastWord ? told(await session.unsayTotals()) : undefined;
  return unsaid ?? remove(session);
};

const onTotals = (name: string, act: (session: Session) => Promise<Step<unknown>>): Command =>
  onBudget(name, act, {
    prepare: async (session) => {
      await well(session.start());
      await well(session.check());
    },
    wayBack: unsayAll,
  });

const TOTALS: readonly Command[] = [
  onTotals("confirm a total", (session) => session.editTotals({ do: "confirm", total: NORTH })),
  onTotals("drop a total", (session) => session.editTotals({ do: "drop", total: NORTH })),
  onTotals("add a total", (session) =>
    session.editTotals({ do: "take", total: { ...NORTH, total: cells("C4"), members: cells("B2:C2") } }),
  ),
  onTotals("change a total", (session) =>
    session.editTotals({ do: "take", total: { ...NORTH, members: cells("B2") }, insteadOf: NORTH }),
  ),
  onBudget("take back the last word on totals", (session) => session.unsayTotals(), {
    prepare: async (session) => {
      await well(session.start());
      await well(session.check());
      await well(session.editTotals({ do: "drop", total: NORTH }));
    },
    wayBack: unsayAll,
  }),
];

const RIBBON: readonly Command[] = [
  {
    name: "ribbon: check this sheet",
    content: { sheets: [BUDGET] },
    prepare: () => Promise.resolve(),
    act: onRibbon("checkThisSheet"),
    wayBack: remove,
    theirs: ON_BUDGET,
  },
  {
    name: "ribbon: insert the priorities",
    content: { sheets: [MINE] },
    prepare: async (session) => well(load(session)),
    act: onRibbon("insertPriorities"),
    wayBack: remove,
    theirs: ON_MATRIX,
  },
  {
    name: "ribbon: remove annotations",
    content: { sheets: [BUDGET] },
    prepare: async (session) => {
      await well(session.check());
      await well(session.show());
    },
    act: onRibbon("removeAnnotations"),
    wayBack: remove,
    theirs: ON_BUDGET,
  },
];

export const COMMANDS: readonly Command[] = [...PANE, ...REVIEW, ...TOTALS, ...RIBBON];
