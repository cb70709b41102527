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

const sorted = (items: Iterable<unknown>): string[] => [...items].map((item) => JSON.stringify(item)).sort();

/** The same for the same marks, in whatever order the workbook tells their parts. */
const contentOf = (mark: SheetMark | OverlayMark): string => {
  const texts = sorted(mark.texts);
  if ("madeAs" in mark) return JSON.stringify([mark.sheet, mark.madeAs, texts]);
  const blocks = mark.blocks.map(({ range, formerWidths }) => [
    range,
    formerWidths.map((width) => (width === undefined ? "left" : width)),
  ]);
  return JSON.stringify([mark.sheet, mark.range, texts, sorted(blocks), sorted(mark.formerHeights)]);
};

export const addName = (context: Excel.RequestContext, { name, formula, comment }: DefinedName): Stroke => ({
  bytes: 450 + formula.length,
  draw: () => {
    context.workbook.names.add(name, formula, comment).visible = false;
  },
});

export const removeName = (context: Excel.RequestContext, name: string): Stroke => ({
  bytes: 300,
  draw: () => context.workbook.names.getItem(name).delete(),
});

/** Strokes that bring the marks from what stands to what shall stand: new ones first, before anything they tell
 *  of is written, those no longer true last, once nothing needs them. Between the two, both hold, so that
 *  whatever breaks off in the middle can be found and taken back. */
export const drawMarks = (
  context: Excel.RequestContext,
  standing: Register,
  wanted: Marks,
): { readonly before: readonly Stroke[]; readonly after: readonly Stroke[] } => {
  const marks = [...standing.namesOf.keys()];
  const there = new Set(marks.map(contentOf));
  const stays = new Set([...wanted.sheets, ...wanted.overlays].map(contentOf));
  const isNew = (mark: SheetMark | OverlayMark): boolean => !there.has(contentOf(mark));
  const added = { sheets: wanted.sheets.filter(isNew), overlays: wanted.overlays.filter(isNew) };
  const outdated = marks.filter((mark) => !stays.has(contentOf(mark)));
  const removed = [...outdated.flatMap((mark) => standing.namesOf.get(mark) ?? []), ...standing.lost];
  return {
    before: namesOf(added, standing.last + 1).map((name) => addName(context, name)),
    after: removed.map((name) => removeName(context, name)),
  };
};
