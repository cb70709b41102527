import { rangeToA1 } from "../core";
import type { BlockMark, FormerWidth, OverlayMark, Register } from "../workbook/register";

/**
 * While annotations change, the marks of before stand beside those of after (`drawMarks`); where that broke off, the
 * sheet has several, and each tells of cells that may be filled. What is ours is what they say together.
 */

const firstKnown = (one: readonly FormerWidth[], other: readonly FormerWidth[]): readonly FormerWidth[] =>
  one.map((width, index) => (width === undefined ? other[index] : width));

const mergedBlocks = (marks: readonly OverlayMark[]): readonly BlockMark[] => {
  const merged = new Map<string, BlockMark>();
  for (const block of marks.flatMap(({ blocks }) => blocks)) {
    const place = rangeToA1(block.range);
    const known = merged.get(place);
    const formerWidths = known ? firstKnown(known.formerWidths, block.formerWidths) : block.formerWidths;
    merged.set(place, { ...block, formerWidths });
  }
  return [...merged.values()];
};

const textsOf = (marks: readonly { readonly texts: ReadonlySet<string> }[]): ReadonlySet<string> =>
  new Set(marks.flatMap(({ texts }) => [...texts]));

/** What all marks on a sheet of the user's say of it together; undefined where there are none. A mark takes the former
 *  sizes over from those before it, so that they agree wherever more than one tells of the same line.
 *  @example overlayOn({ overlays: [before, after] }, "Budget")?.blocks.length // => 2 */
export const overlayOn = (
  { overlays }: Pick<Register, "overlays">,
  sheet: string,
): OverlayMark | undefined => {
  const marks = overlays.filter((mark) => mark.sheet === sheet);
  const [first] = marks;
  if (!first || marks.length === 1) return first;
  return {
    ...first,
    blocks: mergedBlocks(marks),
    texts: textsOf(marks),
    formerHeights: new Map(marks.flatMap(({ formerHeights }) => [...formerHeights])),
  };
};

/** Digests of everything that we wrote on a sheet, ours or the user's. */
export const textsOn = (
  { sheets, overlays }: Pick<Register, "sheets" | "overlays">,
  sheet: string,
): ReadonlySet<string> => textsOf([...sheets, ...overlays].filter((mark) => mark.sheet === sheet));
