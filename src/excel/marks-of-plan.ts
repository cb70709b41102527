import { isReport, rawText, type OverlayPlan, type Range } from "../core";
import { textDigest, type OverlayMark, type SheetMark } from "../workbook/register";
import { SOURCE_SHEET } from "../workbook/source-sheet";
import type { Looked } from "./look";
import type { Marks } from "./marks";
import { formerHeights, formerWidths, type AskedOverlay } from "./overlay-guard";
import type { AskedOwned } from "./owned-sheet";
import { boundsOf } from "./place-blocks";
import { isDraft } from "./standing";
import { placeOfLink } from "./write-cells";

const constants = (cells: OverlayPlan["cells"]): string[] =>
  cells
    .filter(({ formula, value }) => formula === undefined && value !== null)
    .map(({ value }) => rawText(value));

/** Links come before content: where that broke off, a cell shows where its link leads. */
const linkWords = (cells: OverlayPlan["cells"]): string[] =>
  cells.flatMap(({ link }) => (link ? [placeOfLink(link)] : []));

const digests = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.map(textDigest));

const spanOf = ({ owned, flags, comments }: OverlayPlan): Range | undefined =>
  boundsOf([
    ...[...owned, ...flags.map(({ range }) => range)].flatMap(({ top, left, bottom, right }) => [
      { row: top, column: left },
      { row: bottom, column: right },
    ]),
    ...comments.map(({ cell }) => cell),
  ]);

const overlayMark = (asked: AskedOverlay): OverlayMark[] => {
  const { plan } = asked;
  const range = spanOf(plan);
  if (!range) return [];
  const blocks = plan.owned.map((block) => ({ range: block, formerWidths: formerWidths(asked, block) }));
  const words = [...constants(plan.cells), ...linkWords(plan.cells)];
  const texts = digests([...words, ...plan.comments.map(({ text }) => text)]);
  return [{ sheet: plan.sheet, range, blocks, texts, formerHeights: formerHeights(asked) }];
};

const sheetMark = ({ plan, madeAs, draft, existing }: AskedOwned): SheetMark => ({
  sheet: existing ? plan.name : draft,
  madeAs,
  texts: digests(plan.comments.map(({ text }) => text)),
});

/** The marks after the plan: those of other sheets stay as they are. */
export const marksAfter = ({ standing: { register }, owned, overlays }: Looked): Marks => {
  const sheets = owned.map(sheetMark);
  const drawn = overlays.flatMap(overlayMark);
  const made = new Set(sheets.map(({ madeAs }) => madeAs));
  const covered = new Set(overlays.map(({ plan }) => plan.sheet));
  return {
    sheets: [
      ...register.sheets.filter(({ sheet, madeAs }) => !made.has(madeAs) && !isDraft(sheet)),
      ...sheets,
    ],
    overlays: [...register.overlays.filter(({ sheet }) => !covered.has(sheet)), ...drawn],
    writing: [...made].filter((madeAs) => madeAs === SOURCE_SHEET || !isReport(madeAs)),
  };
};
