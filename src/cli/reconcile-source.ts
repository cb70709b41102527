import type { SourceFile } from "../core";
import { rangeAsked, type Where } from "./asked";
import { reconcileChapterSource } from "./chapter-source";
import type { ReconciledFile } from "./reconciled-file";
import { reconcileTableSource } from "./table-source";
import type { Outcome } from "./trouble";

/** Reconciles a file that was read, or the part of it that is asked for. The notice names no file yet. */
export const reconcileSource = async (source: SourceFile, where: Where): Promise<Outcome<ReconciledFile>> => {
  const range = rangeAsked(where.range);
  if (!range.ok) return range;
  return source.kind === "chapter"
    ? reconcileChapterSource(source, where, range.value)
    : reconcileTableSource(source, where, range.value);
};
