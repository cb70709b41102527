import type {
  ChapterMatches,
  OwnedFinding,
  ReconciledChapter,
  ReconciledTable,
  Sheet,
  SourceFile,
  TotalChoice,
} from "../core";
import type { FileReview } from "../workbook/file-review";
import type { Notice } from "./trouble";

/** A file, read and reconciled. */
export interface ReconciledFile {
  readonly kind: SourceFile["kind"];
  /** The sheets that were looked at. */
  readonly sheets: readonly Sheet[];
  /** What a person said of the totals of a sheet, by its name. */
  readonly choices?: ReadonlyMap<string, readonly TotalChoice[]>;
  readonly tables: readonly ReconciledTable[];
  /** Of all tables, best first, each with its table. */
  readonly findings: readonly OwnedFinding<ReconciledTable>[];
  readonly chapter?: ReconciledChapter;
  /** Of a chapter: how its texts meet the rows of its matrix. */
  readonly priorities?: ChapterMatches;
  /** Of a workbook that carries a review: what was decided and signed. */
  readonly review?: FileReview;
  readonly warnings: readonly Notice[];
}
