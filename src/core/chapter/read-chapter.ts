import { failed, ok, type Result } from "../result";
import { blocksOf } from "./blocks";
import { withoutCaptions } from "./captions";
import type { Chapter, ChapterProblem, FundingMatrix } from "./chapter";
import { withDeliberateBreaks } from "./deliberate-breaks";
import { withoutFootnotes } from "./footnotes";
import { headingsOf } from "./headings";
import { lexiconOf, type Lexicon } from "./joining";
import { looksLikeRow } from "./matrix-line";
import { pageFurniture } from "./page-furniture";
import { widthsOf } from "./passages";
import { proseLine } from "./prose-line";
import { readMatrix } from "./read-matrix";
import { sectionsOf } from "./sections";
import { sourceLines, type SourceLine } from "./source-lines";
import { unreadable } from "./unreadable";
import { withUnlistedHeadings } from "./unlisted-headings";
import { isAddressLine } from "./web-addresses";

/** The sign that most listed items of the text have. */
const mainBullet = (lines: readonly SourceLine[]): string => {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const sign = proseLine(line).bullet?.sign;
    if (sign !== undefined) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "";
};

const marksOf = ({ rows, totalRow }: FundingMatrix): ReadonlySet<string> =>
  new Set([...rows, totalRow].map(({ footnoteMark }) => footnoteMark).filter((mark) => mark !== ""));

/** The lines with page numbers and running heads made blank, so that none stands among the matrix's headings. */
const withoutFurniture = (lines: readonly SourceLine[]): readonly SourceLine[] => {
  const isFurniture = pageFurniture(lines, "", looksLikeRow);
  return lines.map((line, place) => (isFurniture(place) ? { ...line, text: "" } : line));
};

/** The lines around the matrix; what follows it begins a new page. */
const linesAround = (lines: readonly SourceLine[], from: number, end: number): readonly SourceLine[] => {
  const [next, ...rest] = lines.slice(end);
  return [...lines.slice(0, from), ...(next ? [{ ...next, startsPage: true }, ...rest] : [])];
};

const textOf = (
  lines: readonly SourceLine[],
  matrix: FundingMatrix,
  lexicon: Lexicon,
  isPlace: (name: string) => boolean,
): Pick<Chapter, "countries" | "regional" | "footnotes"> => {
  const headings = headingsOf(matrix);
  const isKept = (text: string): boolean => headings.isLabel(text) || headings.regional(text) !== undefined;
  const isFurniture = pageFurniture(lines, matrix.region, isKept);
  const isDropped = (place: number): boolean => isFurniture(place) || isAddressLine(lines[place]?.text ?? "");
  const standing = blocksOf(lines, isDropped, headings);
  const all = withoutCaptions(standing, widthsOf(standing));
  const { blocks, footnotes } = withoutFootnotes(all, marksOf(matrix), mainBullet(lines), lexicon);
  const widths = widthsOf(blocks);
  const headed = withUnlistedHeadings(withDeliberateBreaks(blocks, widths), isPlace);
  return { ...sectionsOf(headed, widths, lexicon), footnotes };
};

/**
 * Reads a published chapter: the funding matrix with every cell's text to the character, each country's
 * introduction and priorities whole, the regional text by principle and objective, the footnotes. Nothing about
 * the countries, the year or the organisation is wired in: the matrix gives the names and codes that the text is
 * searched for. Whatever is chosen among several readings is told in `warnings`.
 *
 * Time and memory grow with the length of the text, which is refused beyond `LONGEST_CHAPTER` characters.
 * @param isPlace may know names of places, so that a country with a text but no row is found more surely
 * @example readChapter("") // => { ok: false, error: { code: "empty" } }
 */
export const readChapter = (
  text: string,
  isPlace: (name: string) => boolean = () => false,
): Result<Chapter, ChapterProblem> => {
  const problem = unreadable(text);
  if (problem) return failed(problem);
  const lines = sourceLines(text);
  const lexicon = lexiconOf(lines);
  const read = readMatrix(withoutFurniture(lines), lexicon);
  if (!read.ok) return read;
  const { matrix, from, end, warnings } = read.value;
  return ok({ matrix, warnings, ...textOf(linesAround(lines, from, end), matrix, lexicon, isPlace) });
};
