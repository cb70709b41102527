import {
  namesOf,
  type DefinedName,
  type OverlayMark,
  type Register,
  type SheetMark,
} from "../workbook/register";
import type { Stroke } from "./strokes";

export interface Marks {
  readonly sheets: readonly SheetMark[];
  readonly overlays: readonly OverlayMark[];
}

/** The same for the same marks, in whatever order the workbook lists them. */
const contentOf = ({ sheets, overlays }: Marks): string => {
  const sorted = (items: Iterable<unknown>): string[] =>
    [...items].map((item) => JSON.stringify(item)).sort();
  return JSON.stringify([
    sorted(sheets.map((mark) => ({ ...mark, texts: sorted(mark.texts) }))),
    sorted(
      overlays.map((mark) => ({
        ...mark,
        texts: sorted(mark.texts),
        formerHeights: sorted(mark.formerHeights),
        blocks: sorted(
          mark.blocks.map(({ range, formerWidths }) => [
            range,
            formerWidths.map((width) => width ?? `${width}`),
          ]),
        ),
      })),
    ),
  ]);
};

const addStroke = (context: Excel.RequestContext, { name, formula, comment }: DefinedName): Stroke => ({
  bytes: 450 + formula.length,
  draw: () => {
    context.workbook.names.add(name, formula, comment).visible = false;
  },
});

const removeStroke = (context: Excel.RequestContext, name: string): Stroke => ({
  bytes: 300,
  draw: () => context.workbook.names.getItem(name).delete(),
});

/** Strokes that bring the marks from what stands to what shall stand: the new ones first, before anything they
 *  tell of is written, the old ones last, once nothing needs them. Between the two, both hold, so that whatever
 *  breaks off in the middle can be found and taken back. */
export const drawMarks = (
  context: Excel.RequestContext,
  standing: Register,
  wanted: Marks,
): { readonly before: readonly Stroke[]; readonly after: readonly Stroke[] } => {
  if (contentOf(standing) === contentOf(wanted)) return { before: [], after: [] };
  return {
    before: namesOf(wanted, standing.last + 1).map((name) => addStroke(context, name)),
    after: standing.names.map((name) => removeStroke(context, name)),
  };
};
