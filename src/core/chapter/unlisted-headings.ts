import type { Block } from "./blocks";
import { withoutMark } from "./footnote-mark";
import { endsSentence } from "./sentence";

const LONGEST_NAME = 45;
const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:\p{Lu}|[dDlL]['’])[\p{L}\p{M}.'’-]*|\p{Ll}{1,4}|&))*$/u;
const BLOCKS_READ_AHEAD = 12;

const nextText = (blocks: readonly Block[], place: number): string => blocks[place]?.lines[0]?.text ?? "";

/** The section's text after a heading, up to the next heading. */
const textAfter = (blocks: readonly Block[], place: number, from: number): string => {
  const own = blocks[place]?.lines.slice(from) ?? [];
  const following = blocks.slice(place + 1, place + 1 + BLOCKS_READ_AHEAD);
  const end = following.findIndex(({ heading }) => heading);
  const within = end < 0 ? following : following.slice(0, end);
  return [...own, ...within.flatMap(({ lines }) => lines)].map(({ text }) => text).join(" ");
};

/** The name's last word starting with a capital stands for it in the text ("Moldova"). */
const isNamedIn = (name: string, text: string): boolean => {
  const word =
    name
      .split(" ")
      .filter((part) => /^\p{Lu}/u.test(part))
      .at(-1) ?? name;
  return new RegExp(`(?:^|[^\\p{L}])${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`, "u").test(text);
};

/**
 * A country that has a text but no row in the matrix still has a heading: a line by itself, written as a name,
 * after a finished sentence, before a text that begins with a capital and speaks of that name.
 */
const isUnlistedHeading = (
  blocks: readonly Block[],
  place: number,
  isPlace: (name: string) => boolean,
): boolean => {
  const block = blocks[place];
  const line = block?.lines[0];
  if (!block || !line || block.heading || block.bullet || block.isAfterRule) return false;
  const name = withoutMark(line.text).label;
  if (name.length > LONGEST_NAME || !NAME.test(name)) return false;
  const before = blocks[place - 1]?.lines.at(-1)?.text;
  const isFree = before === undefined || blocks[place - 1]?.heading !== undefined || endsSentence(before);
  const next = block.lines[1]?.text ?? nextText(blocks, place + 1);
  if (!isFree || !/^\p{Lu}/u.test(next) || blocks[place + 1]?.heading) return false;
  return isPlace(name) || isNamedIn(name, textAfter(blocks, place, 1));
};

const split = (block: Block): readonly Block[] => {
  const [first, ...rest] = block.lines;
  if (!first) return [block];
  const heading = { kind: "country" as const, text: first.text };
  const opened: Block = { ...block, lines: [first], heading };
  return rest.length > 0 ? [opened, { ...block, lines: rest, isAfterPage: false }] : [opened];
};

/** Marks the headings of countries that the matrix does not name. `isPlace` may know names of places. */
export const withUnlistedHeadings = (
  blocks: readonly Block[],
  isPlace: (name: string) => boolean,
): readonly Block[] =>
  blocks.flatMap((block, place) => (isUnlistedHeading(blocks, place, isPlace) ? split(block) : [block]));
