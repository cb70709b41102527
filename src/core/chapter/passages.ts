import type { Block } from "./blocks";
import type { SourceText } from "./chapter";
import { joinLines, type Lexicon } from "./joining";
import type { Bullet } from "./bullets";
import { breakingWidth, endsOpen, endsSentence, lengthWithNext, startsLow } from "./sentence";
import { withoutAddresses } from "./web-addresses";

/** A whole paragraph or listed item, joined over lines and pages. */
export interface Passage extends SourceText {
  readonly kind: "paragraph" | "item";
}

/** The widths at which the chapter's lines break. */
export interface Widths {
  readonly item: number | undefined;
  readonly paragraph: number | undefined;
  /** Longer lines than this stand in no item. */
  readonly longestInItem: number;
}

const breaksIn = ({ lines }: Block): readonly number[] =>
  lines.slice(1).map(({ text }, place) => lengthWithNext(lines[place]?.text ?? "", text));

const MOST_OF_ALL = 0.98;

export const widthsOf = (blocks: readonly Block[]): Widths => {
  const text = blocks.filter(({ heading }) => !heading);
  const items = text.filter(({ bullet }) => bullet);
  const paragraphs = text.filter(({ bullet }) => !bullet);
  const lengths = items.flatMap(({ lines }) => lines.map((line) => line.text.length)).sort((a, b) => a - b);
  return {
    item: breakingWidth(items.flatMap(breaksIn)),
    paragraph: breakingWidth(paragraphs.flatMap(breaksIn)),
    longestInItem: lengths[Math.floor(lengths.length * MOST_OF_ALL)] ?? Infinity,
  };
};

interface Draft {
  readonly kind: Passage["kind"];
  readonly lines: string[];
  readonly line: number;
}

/** The draft's last line had no room for the next word: the line broke because it was full. */
const isFull = (draft: Draft, next: string, widths: Widths): boolean => {
  const width = widths[draft.kind] ?? widths.paragraph ?? widths.item;
  return width !== undefined && lengthWithNext(draft.lines.at(-1) ?? "", next) >= width;
};

/**
 * Whether a block goes on with the sentence or paragraph before it. An unfinished sentence goes on when the
 * block starts low or the line before was left open or full. After a finished sentence only a page's edge (or
 * something taken out) can part one paragraph, and then the line before it is full.
 */
const goesOn = (draft: Draft, block: Block, widths: Widths): boolean => {
  const last = draft.lines.at(-1) ?? "";
  const next = block.lines[0]?.text ?? "";
  if (draft.lines.every((text) => text === "")) return true;
  if (startsLow(next)) return true;
  if (!endsSentence(last)) return endsOpen(last) || isFull(draft, next, widths);
  const isWider = block.lines.some(({ text }) => text.length > widths.longestInItem);
  if (!block.isAfterPage || last.endsWith(":") || (draft.kind === "item" && isWider)) return false;
  return isFull(draft, next, widths);
};

const DEEPER = 2;

/** An item under an item: set in deeper, or with another sign after a colon. */
const isNested = (bullet: Bullet, main: Bullet | undefined, draft: Draft | undefined): boolean => {
  if (!main || draft?.kind !== "item") return false;
  if (bullet.indent >= main.indent + DEEPER + 1) return true;
  if (bullet.sign === main.sign) return false;
  const isAnnounced = draft.lines.some((text) => text.endsWith(":"));
  return isAnnounced || bullet.indent >= main.indent + DEEPER;
};

const draftsOf = (blocks: readonly Block[], widths: Widths): readonly Draft[] => {
  const drafts: Draft[] = [];
  let main: Bullet | undefined;
  for (const block of blocks) {
    const last = drafts.at(-1);
    const texts = block.lines.map(({ text }) => text);
    const line = block.lines[0]?.line ?? 0;
    if (block.bullet) {
      if (isNested(block.bullet, main, last)) last?.lines.push(`– ${texts[0] ?? ""}`, ...texts.slice(1));
      else drafts.push({ kind: "item", lines: texts, line });
      main ??= block.bullet;
    } else if (last && goesOn(last, block, widths)) last.lines.push(...texts);
    else drafts.push({ kind: "paragraph", lines: texts, line });
  }
  return drafts;
};

/** The paragraphs and items of a section's blocks, each whole and without web addresses. */
export const passagesOf = (blocks: readonly Block[], widths: Widths, lexicon: Lexicon): readonly Passage[] =>
  draftsOf(blocks, widths)
    .map(({ kind, lines, line }) => ({ kind, line, text: withoutAddresses(joinLines(lines, lexicon)) }))
    .filter(({ text }) => /\p{L}/u.test(text));
