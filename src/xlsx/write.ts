import type { Plan } from "../core";
import { cellStyles } from "./cell-style";
import { fileSheet } from "./file-sheet";
import { finished } from "./finish";
import { markNames } from "./mark-names";
import { noteTexts } from "./note-boxes";
import { printNames } from "./print-names";

/**
 * The plan's sheets as the bytes of an .xlsx file. The same plan and date give the same bytes. A plan with
 * overlays is for a workbook that exists: a file of a user's is never rewritten, so that is a bug and throws.
 *
 * @example const bytes = await writeWorkbook(plan, { created: new Date(0) });
 */
export const writeWorkbook = async (
  plan: Plan,
  { created }: { readonly created: Date },
): Promise<Uint8Array> => {
  if (plan.overlays.length > 0)
    throw new Error("A plan with overlays cannot be written as a file of its own.");
  const { writeXlsx } = await import("hucre");
  const styles = cellStyles();
  const marks = plan.unmarked === true ? [] : markNames(plan);
  const bytes = await writeXlsx({
    sheets: plan.sheets.map((sheet) => fileSheet(sheet, styles)),
    namedRanges: [
      ...plan.sheets.flatMap(printNames),
      ...marks.map(({ name, formula }) => ({ name, range: formula.replace(/^=/, "") })),
    ],
    properties: { ...plan.properties, created, modified: created },
  });
  return finished(bytes, noteTexts(plan.sheets), marks);
};
