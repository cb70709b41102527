import { toA1 } from "../address";
import { SHEET_WORDS } from "../words";
import type { FigureChange } from "./figures";
import type { SignatureStatus } from "./signature";

/** Changed cells that a sentence names; the others are counted. */
const MOST_NAMED = 8;

const shown = (figure: string | undefined): string =>
  figure === undefined || figure === "" ? SHEET_WORDS.blankCell : figure.replace(/^'/, "");

/** One change as a person reads it: where, what, old and new value. */
export const changeText = ({ cell, name, before, now }: FigureChange): string =>
  SHEET_WORDS.changedFigure(
    [cell ? toA1(cell) : "", name.replace("|", " · ")].filter((part) => part !== "").join(" "),
    shown(before),
    shown(now),
  );

const changedText = ({ changes, gone, totalsChanged, decisionsChanged }: SignatureStatus): string =>
  [
    SHEET_WORDS.reopened,
    ...(gone.length > 0 ? [SHEET_WORDS.tableGone(gone)] : []),
    ...(gone.length > 0 ? [] : changes.slice(0, MOST_NAMED).map(changeText)),
    ...(gone.length === 0 && changes.length > MOST_NAMED
      ? [SHEET_WORDS.moreTotals(changes.length - MOST_NAMED)]
      : []),
    ...(totalsChanged ? [SHEET_WORDS.totalsChangedSince] : []),
    ...(decisionsChanged.length > 0 ? [SHEET_WORDS.decisionsChangedSince(decisionsChanged)] : []),
  ].join("\n");

/**
 * Whether what was signed still stands, in words: a sentence, and a line for each thing that changed.
 * @example signatureText(status, "2026-11-24") // => "Unchanged since signing (checked 2026-11-24)."
 */
export const signatureText = (status: SignatureStatus, checkedAt: string): string => {
  if (status.brokenBy) return SHEET_WORDS.signatureBroken[status.brokenBy];
  return status.state === "unchanged" ? SHEET_WORDS.unchangedSince(checkedAt) : changedText(status);
};
