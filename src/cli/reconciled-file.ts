import type {
  ChapterMatches,
  OwnedFinding,
  ReconciledChapter,
  ReconciledTable,
  Sheet,
  SourceFile,
} from "../core";
import type { Notice } from "./trouble";

/** A file, read and reconciled. */
export interface ReconciledFile {
  readonly kind: SourceFile["kind"];
  /** The sheets that were looked at. */
  readonly sheets: readonly Sheet[];
  readonly tables: readonly ReconciledTable[];
  /** Of all tables, best first, each with its table. */
  readonly findings: readonly OwnedFinding<ReconciledTable>[];
  readonly chapter?: ReconciledChapter;
  /** Of a chapter: how its texts meet the rows of its matrix. */
  readonly priorities?: ChapterMatches;
  readonly warnings: readonly Notice[];
}
