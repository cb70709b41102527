import type { Block } from "./blocks";
import { isCredit } from "./credit";
import { isDeliberate } from "./deliberate-breaks";
import type { Widths } from "./passages";
import type { ProseLine } from "./prose-line";
import { endsSentence, startsLow } from "./sentence";

const MOST_CREDIT_LINES = 3;
const LONGEST_CREDIT_LINE = 70;
/** Of the page's width. */
const NEARLY_FULL = 0.85;

/** A line of nothing but names and a year, so that it goes on with the credit before it: "… © Open" / "Roads
 *  2019/Mira" / "HALDEN". */
const isRestOfCredit = (line: ProseLine | undefined): boolean =>
  line !== undefined &&
  line.text.length <= LONGEST_CREDIT_LINE &&
  /^[\p{Lu}\d]/u.test(line.text) &&
  line.text.split(" ").every((word) => /^(?:[\p{Lu}\d][^.,;:!?]*\.?|\p{Ll}{1,3}|[/|–-])$/u.test(word)) &&
  !endsSentence(line.text);

const creditEnd = (lines: readonly ProseLine[], credit: number): number => {
  let end = credit + 1;
  while (end <= credit + MOST_CREDIT_LINES && isRestOfCredit(lines[end])) end++;
  return end;
};

/** Index of the last line of `lines` after which the caption may begin although it shares a block with the text:
 *  the text before has lines of the page's width and ends with a line that was broken on purpose. */
const textEnd = (lines: readonly ProseLine[], isItem: boolean, widths: Widths): number => {
  const width = (isItem ? widths.item : widths.paragraph) ?? Infinity;
  const isText = isItem || lines.some(({ text }) => text.length >= width * NEARLY_FULL);
  const breaks = lines.flatMap((line, place) => {
    const before = lines[place - 1];
    return before && isText && isDeliberate(before, line, isItem, widths) ? [place] : [];
  });
  return breaks.at(-1) ?? 0;
};

/** The shortest of the lines that end a sentence: after it the caption begins where nothing else tells. */
const shortestEnd = (lines: readonly ProseLine[]): number => {
  const length = (place: number): number => lines[place]?.text.length ?? Infinity;
  const ends = [...lines.keys()].filter((place) => endsSentence(lines[place]?.text ?? ""));
  const shortest = ends.reduce<number | undefined>(
    (best, place) => (best === undefined || length(place) < length(best) ? place : best),
    undefined,
  );
  return shortest === undefined ? 0 : shortest + 1;
};

/** Lines of the text before the caption that ends with the last of `lines`. A block is all caption, unless it
 *  begins with an item or in the middle of a sentence, or the text before the caption shows by its breaks. */
const linesBefore = (lines: readonly ProseLine[], isItem: boolean, widths: Widths): number => {
  const end = textEnd(lines, isItem, widths);
  if (end > 0 || (!isItem && !startsLow(lines[0]?.text ?? ""))) return end;
  const before = lines.slice(0, -1);
  return shortestEnd(before) || (isItem ? before.length : 0);
};

/** The block's parts around its captions; a part after a caption is no item. */
const around = (block: Block, widths: Widths): readonly Block[] => {
  const parts: Block[] = [];
  let from = 0;
  const part = (to: number): void => {
    const rest = from > 0 ? { bullet: undefined, isAfterPage: block.isAfterPage && parts.length === 0 } : {};
    if (to > from) parts.push({ ...block, ...rest, lines: block.lines.slice(from, to) });
  };
  for (let credit = 0; credit < block.lines.length; credit++) {
    const line = block.lines[credit];
    if (!line || !isCredit(line)) continue;
    const isItem = from === 0 && block.bullet !== undefined;
    part(from + linesBefore(block.lines.slice(from, credit + 1), isItem, widths));
    from = creditEnd(block.lines, credit);
    credit = from - 1;
  }
  part(block.lines.length);
  return parts;
};

/** Takes photo captions with their credits out of the text. What follows one that began a page begins it now. */
export const withoutCaptions = (blocks: readonly Block[], widths: Widths): readonly Block[] => {
  let isAfterPage = false; // a caption that began a page was taken out
  return blocks.flatMap((block) => {
    const parts = block.heading ? [block] : around(block, widths);
    const [first, ...more] = parts;
    const cut = isAfterPage && first ? [{ ...first, isAfterPage }, ...more] : parts;
    isAfterPage = parts.length === 0 && (isAfterPage || block.isAfterPage);
    return cut;
  });
};
