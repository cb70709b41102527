import { isCredit } from "./credit";
import type { Bullet } from "./bullets";
import type { Heading, Headings } from "./headings";
import { withoutBullet, proseLine, type ProseLine } from "./prose-line";
import { breakingWidth, endsSentence, lengthWithNext, startsLow } from "./sentence";
import type { SourceLine } from "./source-lines";

/** Lines that stand together: up to a blank line, a page's edge, a bullet or a heading. */
export interface Block {
  readonly lines: readonly ProseLine[];
  readonly bullet: Bullet | undefined;
  readonly heading: Heading | undefined;
  /** A page's edge lies before it: the block begins a page, or follows a page number or a running head. */
  readonly isAfterPage: boolean;
  /** A rule ("____") stands before it: what follows are footnotes. */
  readonly isAfterRule: boolean;
}

const RULE = /^\s*[_‗═─=-]{5,}\s*$/;
const MOST_HEADING_LINES = 3;

/** Whether the chapter's listed items begin with a capital: then a dash before a small letter, in the middle of
 *  a sentence, is a dash. */
const itemsBeginHigh = (lines: readonly ProseLine[]): boolean => {
  const items = lines.filter(({ bullet, text }) => bullet && text !== "");
  return items.filter(({ text }) => !startsLow(text)).length * 4 > items.length * 3;
};

const isDash = (bullet: Bullet): boolean => /^[-–—−‐*+]$/.test(bullet.sign);

/** Takes lines into blocks. Lines of `isDropped` vanish: they mark a page's edge. */
export const blocksOf = (
  source: readonly SourceLine[],
  isDropped: (place: number) => boolean,
  headings: Headings,
): readonly Block[] => new BlockBuilder(source, isDropped, headings).build();

class BlockBuilder {
  private readonly lines: readonly ProseLine[];
  private readonly beginHigh: boolean;
  private readonly width: number | undefined;
  private readonly blocks: Block[] = [];
  private open: ProseLine[] = [];
  private bullet: Bullet | undefined;
  private isAfterPage = true;
  private isAfterRule = false;

  constructor(
    private readonly source: readonly SourceLine[],
    private readonly isDropped: (place: number) => boolean,
    private readonly headings: Headings,
  ) {
    this.lines = source.map(proseLine);
    this.beginHigh = itemsBeginHigh(this.lines);
    this.width = breakingWidth(
      this.lines.flatMap(({ text }, place) => {
        const next = this.lines[place + 1];
        const goesOn = next && next.text !== "" && !next.bullet && text !== "" && startsLow(next.text);
        return goesOn ? [lengthWithNext(text, next.text)] : [];
      }),
    );
  }

  build(): readonly Block[] {
    for (let place = 0; place < this.lines.length;) place += this.take(place);
    this.close();
    return this.blocks;
  }

  /** Takes one line, or the lines of one heading; returns how many. */
  private take(place: number): number {
    const line = this.lines[place];
    if (!line) return 1;
    if (this.isDropped(place) || line.startsPage) this.cut();
    if (this.isDropped(place)) return 1;
    if (RULE.test(this.source[place]?.text ?? "")) {
      this.cut();
      this.isAfterRule = true;
    } else if (line.text === "" && !line.bullet) this.close();
    else return this.takeHeading(place) ?? this.takeText(line);
    return 1;
  }

  private takeText(line: ProseLine): number {
    if (line.bullet && !this.isSentenceDash(line)) {
      this.close();
      this.bullet = line.bullet;
      this.open.push(line);
    } else this.open.push(withoutBullet(line));
    return 1;
  }

  /** A dash that came to stand first in a line: the sentence before it is open and goes on in small letters. */
  private isSentenceDash(line: ProseLine): boolean {
    const before = this.open.at(-1)?.text;
    return (
      line.bullet !== undefined &&
      isDash(line.bullet) &&
      before !== undefined &&
      this.beginHigh &&
      startsLow(line.text) &&
      !endsSentence(before)
    );
  }

  private takeHeading(place: number): number | undefined {
    for (let count = 1; count <= MOST_HEADING_LINES; count++) {
      const texts = this.headingTexts(place, count);
      const heading = texts && this.headingOf(texts, count);
      if (!heading) continue;
      this.close();
      this.blocks.push(this.block(this.lines.slice(place, place + count), heading));
      this.isAfterPage = true;
      return count;
    }
    return undefined;
  }

  private headingTexts(place: number, count: number): string | undefined {
    const lines = this.lines.slice(place, place + count);
    const isWhole = lines.length === count && lines.every(({ text, bullet }) => text !== "" && !bullet);
    const isApart = !lines.slice(1).some(({ startsPage }) => startsPage);
    return isWhole && isApart && this.mayStandHere(lines[0])
      ? lines.map(({ text }) => text).join(" ")
      : undefined;
  }

  private headingOf(text: string, count: number): Heading | undefined {
    if (this.headings.isLabel(text)) return { kind: "country", text };
    return count === 1 && this.open.length === 0 ? this.headings.regional(text) : undefined;
  }

  /** A line that only wraps is no heading: the line before it is full and leaves its sentence open. */
  private mayStandHere(line: ProseLine | undefined): boolean {
    const before = this.open.at(-1);
    if (before === undefined || line === undefined || endsSentence(before.text) || isCredit(before))
      return true;
    return this.width !== undefined && lengthWithNext(before.text, line.text) < this.width * 0.85;
  }

  private block(lines: readonly ProseLine[], heading?: Heading): Block {
    return {
      lines,
      heading,
      bullet: this.bullet,
      isAfterPage: this.isAfterPage,
      isAfterRule: this.isAfterRule,
    };
  }

  private close(): void {
    if (this.open.length > 0) {
      this.blocks.push(this.block(this.open));
      this.isAfterPage = false;
      this.isAfterRule = false;
    }
    this.open = [];
    this.bullet = undefined;
  }

  private cut(): void {
    this.close();
    this.isAfterPage = true;
    this.isAfterRule = false;
  }
}
