import {
  isUnfinished,
  namesOf,
  textDigest,
  unfinishedName,
  type DefinedName,
  type OverlayMark,
  type Register,
  type SheetMark,
} from "../workbook/register";
import { isDraft } from "./standing";
import type { Stroke } from "./strokes";

export interface Marks {
  readonly sheets: readonly SheetMark[];
  readonly overlays: readonly OverlayMark[];
  /** Sheets that are about to be written and that outlast our annotations, by their lasting names. */
  readonly writing: readonly string[];
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

export const hideName = ({ workbook }: Excel.RequestContext, name: string): Stroke => ({
  bytes: 300,
  draw: () => {
    workbook.names.getItem(name).visible = false;
  },
});

export const removeName = (context: Excel.RequestContext, name: string): Stroke => ({
  bytes: 300,
  draw: () => context.workbook.names.getItem(name).delete(),
});

/** A mark on the draft of a run that broke off goes with its sheet: the new draft of that name is another sheet. */
const isOnDraft = (mark: SheetMark | OverlayMark): boolean => "madeAs" in mark && isDraft(mark.sheet);

/** What stands only while something is written; it is removed as the very name that was added. */
const passingName = (
  { workbook }: Excel.RequestContext,
  { name, formula }: DefinedName,
): { readonly add: Stroke; readonly remove: Stroke } => {
  let item: Excel.NamedItem | undefined;
  const draw = (): void => {
    item = workbook.names.add(name, formula);
  };
  return {
    add: { bytes: 350 + formula.length, draw },
    remove: { bytes: 150, draw: () => item?.delete() },
  };
};

/** What says, while sheets are being written, that they are unfinished; and what says so of sheets that are
 *  whole or gone by the end. */
const unfinishedMarks = (
  context: Excel.RequestContext,
  standing: Register,
  { sheets, writing }: Marks,
): { readonly before: readonly Stroke[]; readonly after: readonly Stroke[] } => {
  const known = writing.length === 0 || writing.every((madeAs) => isUnfinished(standing, madeAs));
  const passing = known ? [] : [passingName(context, unfinishedName(standing.last + 1, writing))];
  const stay = sheets
    .filter(({ madeAs }) => !writing.includes(madeAs))
    .map(({ madeAs }) => textDigest(madeAs));
  const over = [...standing.unfinished].filter(([, digests]) => !stay.some((one) => digests.has(one)));
  return {
    before: passing.map(({ add }) => add),
    after: [...passing.map(({ remove }) => remove), ...over.map(([name]) => removeName(context, name))],
  };
};

/** Strokes that bring the marks from what stands to what shall stand: new ones first, before anything they tell
 *  of is written, those no longer true last, once nothing needs them. Between the two, both hold, so that
 *  whatever breaks off in the middle can be found and taken back. */
export const drawMarks = (
  context: Excel.RequestContext,
  standing: Register,
  wanted: Marks,
): { readonly before: readonly Stroke[]; readonly after: readonly Stroke[] } => {
  const marks = [...standing.namesOf.keys()];
  const there = new Set(marks.filter((mark) => !isOnDraft(mark)).map(contentOf));
  const stays = new Set([...wanted.sheets, ...wanted.overlays].map(contentOf));
  const isNew = (mark: SheetMark | OverlayMark): boolean => !there.has(contentOf(mark));
  const added = { sheets: wanted.sheets.filter(isNew), overlays: wanted.overlays.filter(isNew) };
  const outdated = marks.filter((mark) => isOnDraft(mark) || !stays.has(contentOf(mark)));
  const removed = [...outdated.flatMap((mark) => standing.namesOf.get(mark) ?? []), ...standing.lost];
  const unfinished = unfinishedMarks(context, standing, wanted);
  return {
    before: [
      ...unfinished.before,
      ...namesOf(added, standing.last + 1).map((name) => addName(context, name)),
    ],
    after: [...removed.map((name) => removeName(context, name)), ...unfinished.after],
  };
};
