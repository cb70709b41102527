import { checkSteps } from "./check-sheet";
import type { CheckReply, CheckRequest } from "./worker-messages";

/** Progress is told at most so often, in milliseconds. */
const PROGRESS_MS = 50;

const check = ({ sheet, known }: CheckRequest, reply: (message: CheckReply) => void): void => {
  const steps = checkSteps(sheet, known);
  let told = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      const { tables, ofChapter } = step.value;
      const sent = tables.map(({ table, findings }) => ({ layout: table.layout, findings }));
      reply({ kind: "checked", tables: sent, ofChapter });
      return;
    }
    if (performance.now() - told < PROGRESS_MS) continue;
    told = performance.now();
    reply({ kind: "progress", done: step.value });
  }
};

/** Does in the worker what was asked for, and tells how far it is and how it ended; a bug is told, too. */
export const answerCheck = (request: CheckRequest, reply: (message: CheckReply) => void): void => {
  try {
    check(request, reply);
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    reply({ kind: "broken", message, stack });
  }
};
