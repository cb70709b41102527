import type { ChangeRecord, LiveWorkbook } from "../workbook/port";
import { applyPlan } from "./apply-plan";
import { allOrNone, editCells, undoEdit, type EditMemory } from "./edit-cells";
import type { ExcelHost } from "./host";
import { bringToFront, findSelection, listSheets, readById, readFront } from "./navigate";
import { keepChoices } from "./keep-choices";
import { openCopy } from "./open-copy";
import { putBlocks } from "./put-blocks";
import { createRunner, type Attempt, type Batch } from "./runner";
import { findAnnotations, takeBack } from "./take-back";
import { watchWorkbook } from "./watch";

/**
 * The workbook that is open in Excel. Everything goes through one queue; values are written in blocks; no cell of
 * the user's is written but by `edit` and `undo`. Neither selection nor calculation mode is ever changed, so that
 * there is nothing to restore.
 *
 * @example const workbook = excelWorkbook(officeHost());
 */
export const excelWorkbook = (host: ExcelHost): LiveWorkbook => {
  const runner = createRunner(host);
  let writers = 0;
  const writing = async <Value>(batch: Batch<Value>, sheet?: string) => {
    writers += 1;
    try {
      return await runner.run(batch, sheet);
    } finally {
      writers -= 1;
    }
  };
  const undo = (record: ChangeRecord) => writing((attempt) => undoEdit(attempt, record), record.sheet);
  return {
    sheets: () => runner.run(listSheets),
    read: (id, job = {}) => runner.run((attempt) => readById(host, attempt, id, job)),
    readActive: (job = {}) => runner.run((attempt) => readFront(host, attempt, job)),
    apply: async (plan, job = {}) =>
      writing((attempt) => applyPlan(host, attempt, plan, job), plan.overlays[0]?.sheet),
    annotations: () => runner.run((attempt) => findAnnotations(host, attempt)),
    takeBack: (keep = []) => writing((attempt) => takeBack(host, attempt, keep)),
    choose: (sheet, choices) => writing((attempt) => keepChoices(host, attempt, sheet, choices), sheet.name),
    edit: (sheet, edits) => {
      const memory: EditMemory = new Map();
      const write = (attempt: Attempt) => editCells(attempt, sheet, edits, memory);
      return allOrNone(sheet, memory, () => writing(write, sheet.name), undo);
    },
    put: (sheet, blocks) => writing((attempt) => putBlocks(attempt, sheet, blocks), sheet.name),
    undo,
    selection: () => runner.run((attempt) => findSelection(host, attempt)),
    openCopy: (bytes) => runner.once(() => openCopy(host, bytes)),
    goTo: (id, range) => runner.run((attempt) => bringToFront(attempt, id, range)),
    watch: (listener) =>
      runner.run((attempt) => watchWorkbook(host, runner, attempt, () => writers > 0, listener)),
  };
};
