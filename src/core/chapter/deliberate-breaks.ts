import type { Block } from "./blocks";
import type { ProseLine } from "./prose-line";
import type { Widths } from "./passages";
import { endsSentence, lengthWithNext } from "./sentence";

/** A line that ends a sentence with room to spare for the next word was broken on purpose. */
const CLEARLY_SHORT = 0.93;

export const isDeliberate = (
  before: ProseLine,
  next: ProseLine,
  isItem: boolean,
  widths: Widths,
): boolean => {
  const width = isItem ? widths.item : widths.paragraph;
  if (width === undefined || !endsSentence(before.text) || !/^[\p{Lu}\p{Lo}]/u.test(next.text)) return false;
  const isWider = isItem && next.text.length > widths.longestInItem;
  return lengthWithNext(before.text, next.text) < width * (isWider ? 1 : CLEARLY_SHORT);
};

const split = (block: Block, isItem: boolean, widths: Widths): readonly Block[] => {
  const at = block.lines.findIndex((line, place) => {
    const before = block.lines[place - 1];
    return before !== undefined && isDeliberate(before, line, isItem, widths);
  });
  if (at < 0) return [block];
  const rest: Block = { ...block, lines: block.lines.slice(at), bullet: undefined, isAfterPage: false };
  return [{ ...block, lines: block.lines.slice(0, at) }, ...split(rest, false, widths)];
};

/** Parts paragraphs that stand together without a blank line, as they do where an extraction lost the page's
 *  edge between them. What goes on with an item after a stray blank line or a page's edge has the item's width. */
export const withDeliberateBreaks = (blocks: readonly Block[], widths: Widths): readonly Block[] => {
  let isInItem = false;
  let last = "";
  return blocks.flatMap((block) => {
    if (block.heading) {
      isInItem = false;
      return [block];
    }
    const isItem = block.bullet !== undefined || (isInItem && !endsSentence(last));
    const parts = split(block, isItem, widths);
    isInItem = isItem && parts.length === 1;
    last = block.lines.at(-1)?.text ?? "";
    return parts;
  });
};
