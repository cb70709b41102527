import type { Block } from "./blocks";
import type { Footnote } from "./chapter";
import { joinLines, type Lexicon } from "./joining";
import type { ProseLine } from "./prose-line";
import { endsSentence, startsLow } from "./sentence";

export interface WithoutFootnotes {
  readonly blocks: readonly Block[];
  readonly footnotes: readonly Footnote[];
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const NUMBER = /^(?:(\d{1,3})\s+|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*)(?=[\p{Lu}\p{Lo}“"'(h])/u;
const SYMBOL = /^([*†‡§¶]{1,3})\s*(?=\S)/u;
const LINES_LOOKED_BACK = 400;

/** Footnote numbers as they hang on a word or on a sentence's end: "Armenia.10". */
const hanging = (mark: string): RegExp => {
  const digits = /\d/.test(mark) ? mark : [...mark].map((digit) => SUPERSCRIPTS.indexOf(digit)).join("");
  const raised = [...digits].map((digit) => SUPERSCRIPTS[Number(digit)] ?? "").join("");
  return new RegExp(`(\\p{L}[.,;:)”’"]?)(?:${digits}|${raised})(?![\\d\\p{L}.,]\\d|[\\d\\p{L}])`, "u");
};

/** The line's text as it stands in the source: a footnote's "*" was taken for a bullet. */
const whole = ({ bullet, text }: ProseLine): string => (bullet ? `${bullet.sign} ${text}` : text);

interface Opened {
  readonly mark: string;
  readonly text: string;
}

/** Splits footnotes off the text. `marks` are those that the matrix's labels carry. */
class FootnoteReader {
  private readonly kept: Block[] = [];
  private readonly footnotes: { mark: string; lines: string[]; line: number }[] = [];
  private isInside = false;

  constructor(
    private readonly marks: ReadonlySet<string>,
    private readonly bulletSign: string,
  ) {}

  read(blocks: readonly Block[], lexicon: Lexicon): WithoutFootnotes {
    for (const block of blocks) this.take(block);
    const footnotes = this.footnotes.map(({ mark, lines, line }) => ({
      mark,
      text: joinLines(lines, lexicon),
      line,
    }));
    return { blocks: this.kept, footnotes };
  }

  private take(block: Block): void {
    if (block.heading) this.isInside = false;
    const first = block.lines[0];
    const opened = first && !block.heading ? this.opening(block, first) : undefined;
    if (opened) this.takeFootnotes(block);
    else if (this.isInside && this.goesOn(block)) this.takeFootnotes(block);
    else {
      const isAfterPage = this.isInside || block.isAfterPage;
      this.isInside = false;
      this.kept.push({ ...block, isAfterPage });
    }
  }

  /** The mark that the block opens with, where something in the text refers to it or a rule stands before. */
  private opening(block: Block, line: ProseLine): Opened | undefined {
    const text = whole(line);
    const symbol = SYMBOL.exec(text);
    if (symbol?.[1] !== undefined) {
      const isOurs = block.isAfterRule || (this.marks.has(symbol[1]) && this.bulletSign !== symbol[1]);
      return isOurs ? { mark: symbol[1], text: text.slice(symbol[0].length) } : undefined;
    }
    const number = NUMBER.exec(text);
    const mark = number?.[1] ?? number?.[2];
    if (!number || mark === undefined) return undefined;
    return block.isAfterRule || this.isReferredTo(mark)
      ? { mark, text: text.slice(number[0].length) }
      : undefined;
  }

  private isReferredTo(mark: string): boolean {
    if (this.marks.has(mark)) return true;
    return this.place(hanging(mark)) !== undefined;
  }

  /** The last kept line that carries the mark. */
  private place(mark: RegExp): { readonly block: number; readonly line: number } | undefined {
    let looked = 0;
    for (let block = this.kept.length - 1; block >= 0 && looked < LINES_LOOKED_BACK; block--) {
      const lines = this.kept[block]?.lines ?? [];
      for (let line = lines.length - 1; line >= 0 && looked < LINES_LOOKED_BACK; line--, looked++)
        if (mark.test(lines[line]?.text ?? "")) return { block, line };
    }
    return undefined;
  }

  private takeFootnotes(block: Block): void {
    for (const line of block.lines) {
      const opened = this.opening({ ...block, isAfterRule: this.isInside || block.isAfterRule }, line);
      if (opened) this.begin(opened, line.line);
      else this.footnotes.at(-1)?.lines.push(whole(line));
    }
    this.isInside = true;
  }

  private begin({ mark, text }: Opened, line: number): void {
    this.footnotes.push({ mark, lines: [text], line });
    if (/[\d⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(mark)) this.unhang(hanging(mark));
  }

  /** Takes the footnote's number out of the sentence that it hangs on. */
  private unhang(mark: RegExp): void {
    const at = this.place(mark);
    const block = at && this.kept[at.block];
    if (!at || !block) return;
    this.kept[at.block] = {
      ...block,
      lines: block.lines.map((line, place) =>
        place === at.line ? { ...line, text: line.text.replace(mark, "$1") } : line,
      ),
    };
  }

  /** A footnote goes on after a stray blank line, but not over a page's edge or into a list. */
  private goesOn(block: Block): boolean {
    const last = this.footnotes.at(-1)?.lines.at(-1) ?? "";
    const first = block.lines[0]?.text ?? "";
    return !block.isAfterPage && !block.bullet && (!endsSentence(last) || startsLow(first));
  }
}

/** The text without its footnotes, and the footnotes. A footnote's number is taken out of the sentence that it
 *  hangs on; a mark that stands at a country's name ("Kosovo*") stays.
 *  @param marks the marks that the matrix's row labels carry
 *  @param bulletSign the sign of the chapter's lists, which is then no footnote's mark */
export const withoutFootnotes = (
  blocks: readonly Block[],
  marks: ReadonlySet<string>,
  bulletSign: string,
  lexicon: Lexicon,
): WithoutFootnotes => new FootnoteReader(marks, bulletSign).read(blocks, lexicon);
