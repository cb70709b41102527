import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSession } from "../../src/workbook/create-session";
import type { Session, Step } from "../../src/workbook/session";
import type { WorkbookContent } from "../../src/workbench/content";
import { readWorkbook } from "../../src/workbench/files/read-workbook";
import { writeWorkbook } from "../../src/workbench/files/write-workbook";
import { contentOfBook } from "../../src/workbench/univer/content-of-book";
import { writeWorkbook as writePlan } from "../../src/xlsx/write";
import { openExcel, type OpenExcel } from "./open-excel";

export const SAMPLE = readFileSync(join(__dirname, "../../assets/sample-chapter.txt"), "utf8");
export const MATRIX = "Funding matrix";

/** Excel with a session over its workbook. */
export interface Started extends OpenExcel {
  readonly session: Session;
}

/** The value of a step; a problem fails the test and is shown. */
export const done = <Value>(step: Step<Value>): Value => {
  if (!step.ok) throw new Error(`unexpected problem ${JSON.stringify(step.error)}`);
  return step.value;
};

/** A clock that goes on by a minute each time it is looked at. */
export const clock = (start = new Date(2026, 10, 24, 9, 0)): (() => Date) => {
  let minutes = 0;
  return () => new Date(start.getTime() + 60_000 * minutes++);
};

export const startOn = async (open: OpenExcel, now = clock()): Promise<Started> => {
  const session = createSession(open.workbook, {
    now,
    writeWorkbook: (plan, created) => writePlan(plan, { created }),
  });
  done(await session.start());
  return { ...open, session };
};

/** The sample chapter, loaded and shown. */
export const reviewed = async (open = openExcel({ sheets: [{ name: "Sheet1" }] })): Promise<Started> => {
  const started = await startOn(open);
  done(await started.session.loadChapter(SAMPLE, "sample"));
  done(await started.session.show());
  return started;
};

/** The workbook saved as a file, opened again, by another session. */
export const savedAndOpened = async ({ excel }: Started): Promise<Started> => {
  const bytes = await writeWorkbook(contentOfBook(excel.book));
  return openedAgain((await readWorkbook("saved.xlsx", bytes)).content);
};

/** A workbook opened by another session on another day, its matrix checked. */
export const openedAgain = async (
  content: WorkbookContent,
  day = new Date(2026, 10, 25, 9, 0),
): Promise<Started> => {
  const again = await startOn(openExcel(content), clock(day));
  const matrix = done(await again.workbook.sheets()).find(({ name }) => name === MATRIX);
  done(await again.workbook.goTo(matrix?.id ?? "", { top: 0, left: 0, bottom: 0, right: 0 }));
  done(await again.session.check());
  return again;
};

export const DECISION = { state: "accepted", reason: "agreed with the mission", by: "A. Reviewer" } as const;

/** How the signatures stand. */
export const states = ({ session }: Started) =>
  session.state().review.signatures.map(({ signature, state }) => `${signature.as}: ${state}`);
