import type { Block } from "./blocks";
import type { CountrySection, RegionalSection, SourceText } from "./chapter";
import { withoutMark } from "./footnote-mark";
import type { Lexicon } from "./joining";
import { passagesOf, type Passage, type Widths } from "./passages";
import { endsSentence } from "./sentence";

export interface Sections {
  readonly countries: readonly CountrySection[];
  readonly regional: readonly RegionalSection[];
}

/** A heading with the blocks under it. */
interface Part {
  readonly head: Block | undefined;
  /** The country or office under whose heading the part stands. */
  readonly place: string;
  readonly blocks: Block[];
}

/** The same principle announced again, in a country's text, is no heading of the regional text. */
const isRepeated = (block: Block, parts: readonly Part[]): boolean => {
  const heading = block.heading;
  if (heading?.kind !== "regional") return false;
  return parts.some(
    ({ head }) =>
      head?.heading?.kind === "regional" && head.heading.code === heading.code && heading.code !== "",
  );
};

const partsOf = (blocks: readonly Block[]): readonly Part[] => {
  const parts: Part[] = [{ head: undefined, place: "", blocks: [] }];
  for (const block of blocks) {
    const { heading } = block;
    if (!heading || isRepeated(block, parts)) parts.at(-1)?.blocks.push(block);
    else if (heading.kind === "country") parts.push({ head: block, place: heading.text, blocks: [] });
    else parts.push({ head: block, place: parts.at(-1)?.place ?? "", blocks: [] });
  }
  return parts;
};

const toText = ({ text, line }: Passage): SourceText => ({ text, line });

/** A line by itself that ends no sentence, just before the next heading, is a heading of its own. */
const withoutLastHeading = (passages: readonly Passage[], isBeforeHeading: boolean): readonly Passage[] => {
  const last = passages.at(-1);
  const isHeading =
    isBeforeHeading && last?.kind === "paragraph" && !endsSentence(last.text) && last.text.length < 100;
  return isHeading ? passages.slice(0, -1) : passages;
};

const countryOf = (part: Part, passages: readonly Passage[]): CountrySection => {
  const { label, footnoteMark } = withoutMark(part.place);
  return {
    country: label,
    footnoteMark,
    line: part.head?.lines[0]?.line ?? 0,
    introduction: passages.filter(({ kind }) => kind === "paragraph").map(toText),
    priorities: passages.filter(({ kind }) => kind === "item").map(toText),
  };
};

/** A country that comes up twice has one section. */
const merged = (sections: readonly CountrySection[]): readonly CountrySection[] => {
  const byName = new Map<string, CountrySection>();
  for (const section of sections) {
    const key = section.country.toLowerCase();
    const first = byName.get(key);
    byName.set(
      key,
      first
        ? {
            ...first,
            introduction: [...first.introduction, ...section.introduction],
            priorities: [...first.priorities, ...section.priorities],
          }
        : section,
    );
  }
  return [...byName.values()];
};

/** The chapter's text by country, and by principle and objective. A heading without text makes no section. */
export const sectionsOf = (blocks: readonly Block[], widths: Widths, lexicon: Lexicon): Sections => {
  const parts = partsOf(blocks);
  const countries: CountrySection[] = [];
  const regional: RegionalSection[] = [];
  parts.forEach((part, place) => {
    const heading = part.head?.heading;
    const isBeforeRegional = parts[place + 1]?.head?.heading?.kind === "regional";
    const passages = withoutLastHeading(passagesOf(part.blocks, widths, lexicon), isBeforeRegional);
    if (!heading || passages.length === 0) return;
    if (heading.kind === "country") countries.push(countryOf(part, passages));
    else
      regional.push({
        code: heading.code,
        title: heading.title,
        office: withoutMark(part.place).label,
        line: part.head.lines[0]?.line ?? 0,
        paragraphs: passages.map(toText),
      });
  });
  return { countries: merged(countries), regional };
};
