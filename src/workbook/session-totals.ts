import {
  detectTables,
  failed,
  makeChoice,
  ok,
  withChoice,
  withoutOurs,
  type ChoiceProblem,
  type Range,
  type Result,
  type SelectedTotal,
  type Sheet,
  type Table,
  type TotalChoice,
} from "../core";
import type { Job, ReadSheet, SheetInfo } from "./port";
import type { SessionProblem, Step } from "./session";
import { checkActive, recheck } from "./session-check";
import type { Work } from "./session-work";
import type { TotalEdit, TotalsRecord } from "./total-edit";

type Chosen = Result<readonly TotalChoice[], ChoiceProblem>;

/** The tables that were checked last; where a cell stands in none of them, also those that have no totals yet. */
const made = (work: Work, sheet: Sheet, before: readonly TotalChoice[], total: SelectedTotal) => {
  const { checked, stale } = work.store.get();
  const known: readonly Table[] =
    checked && !stale ? checked.tables.map(({ table }) => table) : detectTables(sheet, before);
  const choice = makeChoice(sheet, known, total);
  return choice.ok || choice.error.code !== "outside-tables"
    ? choice
    : makeChoice(sheet, detectTables(sheet, before), total);
};

const chosen = (work: Work, sheet: Sheet, before: readonly TotalChoice[], edit: TotalEdit): Chosen => {
  switch (edit.do) {
    case "forget":
      return ok([]);
    case "confirm":
      return ok(withChoice(sheet, before, { verdict: "total", ...edit.total }));
    case "drop":
      return ok(withChoice(sheet, before, { verdict: "no-total", ...edit.total }));
    case "take": {
      const left = edit.insteadOf
        ? withChoice(sheet, before, { verdict: "no-total", ...edit.insteadOf })
        : before;
      const choice = made(work, sheet, left, edit.total);
      return choice.ok ? ok(withChoice(sheet, left, choice.value)) : choice;
    }
  }
};

const readSheet = (work: Work, job: Job) => {
  const { checked } = work.store.get();
  return checked ? work.workbook.read(checked.sheet.id, job) : work.workbook.readActive(job);
};

const checkAgain = async (work: Work, job: Job): Promise<void> => {
  if (work.store.get().checked) await recheck(work, job);
  else await checkActive(work, job);
};

/** What stood before a word, so that it can be taken back. A word that broke off may be half kept: then it can be taken
 *  back too, and saying it again is still the same word. */
const remember = (work: Work, record: TotalsRecord, whole: boolean): void => {
  if (work.halfSaid?.sheetId !== record.sheetId) {
    work.unsaid.push(record);
    work.halfSaid = record;
  }
  if (whole) work.halfSaid = undefined;
  work.store.set({ lastWord: work.unsaid.at(-1) });
};

const keep = async (
  work: Work,
  info: SheetInfo,
  before: ReadSheet["choices"],
  after: ReadSheet["choices"],
  job: Job,
): Promise<Step<void>> => {
  const said = await work.workbook.choose(info, after);
  remember(work, { sheetId: info.id, sheet: info.name, choices: before }, said.ok);
  if (!said.ok) return said;
  await checkAgain(work, job);
  return ok(undefined);
};

/** Keeps what a person says of a total with the workbook, and checks the sheet by it. Where nothing is checked yet,
 *  it is said of the sheet in front. */
export const editTotals = async (work: Work, edit: TotalEdit, job: Job): Promise<Step<void>> => {
  const read = await readSheet(work, job);
  if (!read.ok) return read;
  const { info, sheet, ours, choices } = read.value;
  if (edit.do === "forget" && choices.length === 0) return ok(undefined);
  const after = chosen(work, withoutOurs(sheet, ours), choices, edit);
  if (!after.ok) return failed<SessionProblem>({ code: "no-such-total", problem: after.error });
  return keep(work, info, choices, after.value, job);
};

/** The blocks that are selected on the checked sheet, or on the sheet in front where nothing is checked. */
export const selectedBlocks = async (work: Work): Promise<Step<readonly Range[]>> => {
  const selected = await work.workbook.selection();
  if (!selected.ok) return selected;
  const { sheet, areas } = selected.value;
  const { checked } = work.store.get();
  if (!checked || checked.sheet.id === sheet.id) return ok(areas);
  const problem = { code: "selected-elsewhere", sheet: sheet.name, checked: checked.sheet.name } as const;
  work.store.set({ problem });
  return failed<SessionProblem>(problem);
};

/** Takes back the last word on totals: what was said before it counts again. */
export const unsayTotals = async (work: Work, job: Job): Promise<Step<void>> => {
  const last = work.unsaid.at(-1);
  if (!last) return failed<SessionProblem>({ code: "nothing-to-undo" });
  const kept = await work.workbook.choose({ id: last.sheetId, name: last.sheet }, last.choices);
  if (!kept.ok) return kept;
  work.unsaid.pop();
  work.halfSaid = undefined;
  work.store.set({ lastWord: work.unsaid.at(-1) });
  await checkAgain(work, job);
  return ok(undefined);
};
