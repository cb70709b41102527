import { ribbonCommands } from "../../../src/commands/ribbon";
import { problemText } from "../../../src/workbook/problem-text";
import type { Session, Step } from "../../../src/workbook/session";
import type { SheetContent, WorkbookContent } from "../../../src/workbench/content";
import { chapterText } from "../../cli/matrix-chapter";
import type { Bench } from "./bench";

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

const MINE: SheetContent = { name: "Mine", cells: [["kept", 1, { value: 3, formula: "=B1+2" }]] };

const BUDGET: SheetContent = {
  name: "Bob's budget",
  cells: [
    ["Line", "North", "South", { value: "Total", look: { bold: true, fill: "#FFEEAA" } }],
    ["Rent", 110, "205\u00a0", { value: 110, formula: "=SUM(B2:C2)", look: { numberFormat: "#,##0.00" } }],
    ["Staff", 47, 83, { value: 130, formula: "=SUM(B3:C3)" }],
    ["Total", 157, { value: 83, look: { fill: "#FFC7CE" } }, 240],
  ],
  columnWidths: { 0: 90, 4: 20, 6: 100 },
  rowHeights: { 1: 30 },
  hiddenRows: [8],
  comments: [{ cell: "D2", text: "Check with Ann", author: "Bob" }],
  conditionalFormats: [{ range: "B2:C3", formula: "=B2>150", look: { fill: "#C6EFCE" } }],
};

const ON_MINE = [{ sheet: "Mine", rows: 1, columns: 3 }];
const ON_MATRIX = [...ON_MINE, { sheet: "Funding matrix", rows: 6, columns: 5 }];
const ON_BUDGET = [{ sheet: "Bob's budget", rows: 4, columns: 4 }];

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

export const COMMANDS: readonly Command[] = [...PANE, ...RIBBON];
