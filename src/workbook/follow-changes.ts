import { failed, ok } from "../core";
import type { Work } from "./session-work";
import type { WorkbookEvent } from "./port";
import type { Step } from "./session";

/** Edits come in bursts (a paste, a fill): the check waits until they pause. */
const PAUSE = 250;

export interface Follower {
  readonly tellsChanges: boolean;
  stop(): Promise<void>;
}

const concerns = (event: WorkbookEvent, sheetId: string | undefined): boolean =>
  event.sheetId === sheetId && event.kind !== "selected" && event.kind !== "activated";

/** Checks again after the checked sheet has changed; while a step runs, after that. Trouble on the way is left
 *  to the next step that a person takes: the state then says that the check is stale. */
const checker = (work: Work, check: () => Promise<unknown>) => {
  let callOff = (): void => undefined;
  let stopped = false;
  const soon = (): void => {
    callOff();
    callOff = work.later(PAUSE, () => {
      if (stopped) return;
      if (work.store.get().activity) soon();
      else void check();
    });
  };
  return {
    soon,
    stop: () => {
      stopped = true;
      callOff();
    },
  };
};

/** Follows what people do in the workbook until it is stopped. */
export const followChanges = async (work: Work, check: () => Promise<unknown>): Promise<Step<Follower>> => {
  const { soon, stop } = checker(work, check);
  const begun = await work.workbook.watch((event) => {
    if (concerns(event, work.store.get().checked?.sheet.id)) {
      work.edits += 1;
      work.store.set({ stale: true });
      soon();
    }
    for (const listener of [...work.listeners]) listener(event);
  });
  if (!begun.ok) return failed(begun.error);
  return ok({
    tellsChanges: begun.value.tellsChanges,
    stop: async () => {
      stop();
      await begun.value.stop();
    },
  });
};
