import type { Chapter, CountrySection } from "./chapter";
import { HEADING_ROWS } from "./matrix-sheet";

/** A row of a table by its label. */
export interface LabelledRow {
  /** Row on the sheet, from 0. */
  readonly row: number;
  readonly label: string;
}

/** A row and the country text that belongs to it. */
export interface MatchedCountry {
  readonly row: number;
  readonly country: CountrySection;
}

/** Which texts stand beside which rows. What matches nothing is listed, never guessed. */
export interface CountryMatches {
  readonly matches: readonly MatchedCountry[];
  /** Labels in the order of the rows. */
  readonly rowsWithoutText: readonly string[];
  /** Countries in the order of the text. */
  readonly textsWithoutRow: readonly string[];
}

/** One name for all names of a country: names are of one country when this gives the same. */
export type CanonicalName = (name: string) => string;

/** Letter case, spaces and signs aside: enough where no names of countries are known.
 *  @example plainName("Bosnia  and Herzegovina*") // => "bosnia and herzegovina" */
export const plainName: CanonicalName = (name) =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();

const groupBy = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

/** Of several rows or texts of one country only those written alike belong together. */
const pairs = (rows: readonly LabelledRow[], texts: readonly CountrySection[]): readonly MatchedCountry[] => {
  const [row, country] = [rows[0], texts[0]];
  if (rows.length === 1 && texts.length === 1 && row && country) return [{ row: row.row, country }];
  return rows.flatMap((one) => {
    const same = texts.filter((text) => plainName(text.country) === plainName(one.label));
    const isOnly = rows.filter(({ label }) => plainName(label) === plainName(one.label)).length === 1;
    return same[0] && same.length === 1 && isOnly ? [{ row: one.row, country: same[0] }] : [];
  });
};

/**
 * Puts each country's text to the row of that country.
 * @param canonical gives the same for all names of one country ("Turkey", "Türkiye")
 */
export const matchCountries = (
  rows: readonly LabelledRow[],
  countries: readonly CountrySection[],
  canonical: CanonicalName,
): CountryMatches => {
  const texts = groupBy(countries, ({ country }) => canonical(country));
  const matches = [...groupBy(rows, ({ label }) => canonical(label))]
    .flatMap(([key, same]) => pairs(same, texts.get(key) ?? []))
    .sort((a, b) => a.row - b.row);
  const matchedRows = new Set(matches.map(({ row }) => row));
  const matchedTexts = new Set(matches.map(({ country }) => country));
  return {
    matches,
    rowsWithoutText: rows.filter(({ row }) => !matchedRows.has(row)).map(({ label }) => label),
    textsWithoutRow: countries.filter((country) => !matchedTexts.has(country)).map(({ country }) => country),
  };
};

/** The same for a chapter's own matrix, with the row that the regional text belongs to. */
export interface ChapterMatches extends CountryMatches {
  /** Row on the matrix sheet, from 0; undefined when the chapter has no regional text or no row for it. */
  readonly regionalRow: number | undefined;
}

/**
 * Puts a chapter's texts to the rows of its matrix. The row of the office under whose heading the regional text
 * stands has that text, so it is not listed as a row without text.
 */
export const matchPriorities = (chapter: Chapter, canonical: CanonicalName): ChapterMatches => {
  const rows = chapter.matrix.rows.map(({ label }, place) => ({ row: place + HEADING_ROWS, label }));
  const found = matchCountries(rows, chapter.countries, canonical);
  const office = chapter.regional.find((section) => section.office !== "")?.office;
  const own = rows.find(({ label }) => office !== undefined && plainName(label) === plainName(office));
  return {
    ...found,
    regionalRow: own?.row,
    rowsWithoutText: found.rowsWithoutText.filter((label) => label !== own?.label),
  };
};
