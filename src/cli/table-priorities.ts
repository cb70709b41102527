import {
  chapterProblemText,
  cliWords,
  failed,
  matchCountries,
  ok,
  plainName,
  priorityTexts,
  readChapter,
  type CanonicalName,
  type Chapter,
  type LabelledRow,
  type ReconciledTable,
  type Table,
} from "../core";
import { loadCountryNames } from "./country-names";
import type { Io } from "./io";
import { openFile } from "./open-file";
import { openNotice, type Outcome } from "./trouble";

/** The texts of a chapter beside the rows of a file's tables. What matches nothing is listed, never guessed. */
export interface TablePriorities {
  /** For each table: what stands beside its rows, by row. */
  readonly textsOf: ReadonlyMap<ReconciledTable, ReadonlyMap<number, string>>;
  readonly matched: number;
  /** Countries whose text found a row in no table. */
  readonly textsWithoutRow: readonly string[];
}

/** Rows with a label that are no totals. */
const labelledRows = (table: Table): readonly LabelledRow[] => {
  const totals = new Set(table.relations.flatMap((one) => (one.kind === "row" ? [one.total] : [])));
  const rows: LabelledRow[] = [];
  for (let row = table.body.top; row <= table.body.bottom; row++) {
    const label = table.rowLabel(row);
    if (label !== "" && !totals.has(row)) rows.push({ row, label });
  }
  return rows;
};

const officeRow = (rows: readonly LabelledRow[], { regional }: Chapter): number | undefined => {
  const office = regional.find((section) => section.office !== "")?.office;
  return office === undefined
    ? undefined
    : rows.find(({ label }) => plainName(label) === plainName(office))?.row;
};

const place = (
  tables: readonly ReconciledTable[],
  chapter: Chapter,
  canonical: CanonicalName,
): TablePriorities => {
  const textsOf = new Map<ReconciledTable, ReadonlyMap<number, string>>();
  const found = new Set<string>();
  let matched = 0;
  for (const one of tables) {
    const rows = labelledRows(one.table);
    const { matches } = matchCountries(rows, chapter.countries, canonical);
    textsOf.set(one, priorityTexts(chapter, matches, officeRow(rows, chapter)));
    for (const { country } of matches) found.add(country.country);
    matched += matches.length;
  }
  const names = chapter.countries.map(({ country }) => country);
  return { textsOf, matched, textsWithoutRow: names.filter((name) => !found.has(name)) };
};

const openChapter = async (
  file: string,
  isCountry: (name: string) => boolean,
  io: Io,
): Promise<Outcome<Chapter>> => {
  const source = await openFile(file, io);
  if (!source.ok) return failed(openNotice(file, source.error));
  const unusable = (code: string, what: string): Outcome<Chapter> =>
    failed({ code, message: cliWords.aboutFile(file, what) });
  if (source.value.kind !== "chapter") return unusable("no-chapter", cliWords.noChapter);
  const chapter = readChapter(source.value.text, isCountry);
  return chapter.ok ? chapter : unusable(chapter.error.code, chapterProblemText(chapter.error));
};

/** Reads the chapter and puts its texts to the rows of the tables, by any name of a country. */
export const prioritiesForTables = async (
  file: string,
  tables: readonly ReconciledTable[],
  io: Io,
): Promise<Outcome<TablePriorities>> => {
  const { canonicalCountry, isCountry } = await loadCountryNames();
  const chapter = await openChapter(file, isCountry, io);
  return chapter.ok ? ok(place(tables, chapter.value, canonicalCountry)) : chapter;
};
