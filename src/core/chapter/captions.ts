import type { Block } from "./blocks";
import { isCredit } from "./credit";
import type { ProseLine } from "./prose-line";
import { endsSentence, startsLow } from "./sentence";

const MOST_CREDIT_LINES = 3;
const LONGEST_CREDIT_LINE = 70;

/** A line of nothing but names and a year, so that it goes on with the credit before it: "… © Open" / "Roads
 *  2019/Mira" / "HALDEN". */
const isRestOfCredit = (line: ProseLine | undefined): boolean =>
  line !== undefined &&
  line.text.length <= LONGEST_CREDIT_LINE &&
  /^[\p{Lu}\d]/u.test(line.text) &&
  line.text.split(" ").every((word) => /^(?:[\p{Lu}\d][^.,;:!?]*\.?|\p{Ll}{1,3}|[/|–-])$/u.test(word)) &&
  !endsSentence(line.text);

const creditEnd = (block: Block, credit: number): number => {
  let end = credit + 1;
  while (end <= credit + MOST_CREDIT_LINES && isRestOfCredit(block.lines[end])) end++;
  return end;
};

/** Index of the caption's first line. It is the block's first, unless the block begins with an item or in the
 *  middle of a sentence: then the caption begins after the last line that ends a sentence short of the others. */
const captionStart = (block: Block, credit: number): number => {
  const first = block.lines[0];
  if (!first || (!block.bullet && !startsLow(first.text))) return 0;
  const breaks = block.lines
    .slice(0, credit)
    .flatMap(({ text }, place) => (endsSentence(text) ? [{ place, length: text.length }] : []));
  const shortest = Math.min(...breaks.map(({ length }) => length));
  const at = breaks.find(({ length }) => length === shortest);
  return at ? at.place + 1 : first.text === "" || !block.bullet ? 0 : credit;
};

/** The lines of the block's first caption: from and to (exclusive); undefined when there is none. */
const captionIn = (block: Block): { readonly from: number; readonly to: number } | undefined => {
  const credit = block.lines.findIndex(isCredit);
  if (credit < 0 || block.heading) return undefined;
  return { from: captionStart(block, credit), to: creditEnd(block, credit) };
};

/** Takes photo captions with their credits out of the text; what stands around them becomes blocks with a cut. */
export const withoutCaptions = (blocks: readonly Block[]): readonly Block[] => {
  let isAfterCut = false;
  return blocks.flatMap((given) => {
    const kept: Block[] = [];
    let block: Block = isAfterCut ? { ...given, isAfterCut } : given;
    for (let caption = captionIn(block); caption; caption = captionIn(block)) {
      if (caption.from > 0) kept.push({ ...block, lines: block.lines.slice(0, caption.from) });
      block = { ...block, lines: block.lines.slice(caption.to), bullet: undefined, isAfterCut: true };
    }
    isAfterCut = block.lines.length === 0;
    return isAfterCut ? kept : [...kept, block];
  });
};
