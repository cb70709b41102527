import {
  chapterProblemText,
  chapterWarningText,
  cliWords,
  contains,
  MATRIX_SHEET,
  findingsOf,
  matchPriorities,
  ok,
  rangeToA1,
  reconcileChapter,
  type Range,
  type ReconciledChapter,
  type ReconciledTable,
  type SourceFile,
} from "../core";
import { fileNotices, sheetsAsked, unusable, type Where } from "./asked";
import { loadCountryNames } from "./country-names";
import type { ReconciledFile } from "./reconciled-file";
import type { Notice, Outcome } from "./trouble";

const covers = (outer: Range, inner: Range): boolean =>
  contains(outer, { row: inner.top, column: inner.left }) &&
  contains(outer, { row: inner.bottom, column: inner.right });

const chapterNotices = ({ chapter }: ReconciledChapter): readonly Notice[] =>
  chapter.warnings.map((warning) => ({ code: warning.code, message: chapterWarningText(warning) }));

type ChapterSource = Extract<SourceFile, { kind: "chapter" }>;

/** Reads and reconciles a chapter's text. */
export const reconcileChapterSource = async (
  source: ChapterSource,
  where: Where,
  range?: Range,
): Promise<Outcome<ReconciledFile>> => {
  const { canonicalCountry, isCountry } = await loadCountryNames();
  const read = reconcileChapter(source.text, isCountry);
  if (!read.ok) return unusable(read.error.code, chapterProblemText(read.error));
  const { sheet, range: matrix } = read.value.table;
  const asked = sheetsAsked([sheet], where.sheet === MATRIX_SHEET ? sheet.name : where.sheet);
  if (!asked.ok) return asked;
  if (range && !covers(range, matrix))
    return unusable("no-such-range", cliWords.rangeOutsideMatrix(rangeToA1(matrix)));
  const tables = [read.value];
  return ok({
    kind: "chapter",
    sheets: [sheet],
    tables,
    findings: findingsOf<ReconciledTable>(tables),
    chapter: read.value,
    priorities: matchPriorities(read.value.chapter, canonicalCountry),
    warnings: [...fileNotices(source), ...chapterNotices(read.value)],
  });
};
