import { rawText, type Plan, type SheetPlan } from "../core";
import { choiceNames } from "../workbook/choice-names";
import {
  namesOf,
  sayRole,
  textDigest,
  type DefinedName,
  type OverlayMark,
  type SheetMark,
} from "../workbook/register";

const digests = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.map(textDigest));
import { lastingName } from "../workbook/sheet-names";

/** Numbers that each sheet may use for its choices. */
const MOST_CHOICES = 10_000;

const isReproduced = ({ shows }: SheetPlan): boolean => shows?.what === "sheet";

const sheetMark = (plan: SheetPlan): SheetMark => ({
  sheet: plan.name,
  madeAs: lastingName(plan),
  texts: digests(plan.comments.map(({ text }) => text)),
});

const overlayMark = ({ name, cells, comments, shows }: SheetPlan): OverlayMark[] => {
  const added = shows?.added ?? [];
  const [range] = added;
  if (!range) return [];
  const constants = cells
    .filter(({ formula, value }) => formula === undefined && typeof value === "string")
    .map(({ value }) => rawText(value));
  return [
    {
      sheet: name,
      range,
      blocks: added.map((block) => ({ range: block, formerWidths: [] })),
      texts: digests([...constants, ...comments.map(({ text }) => text)]),
      formerHeights: new Map(),
    },
  ];
};

/**
 * The defined names by which a written workbook is known as ours again: which sheets report, and which blocks beside
 * a table are checks. The same marks as in a workbook that the add-in annotated (`workbook/register`).
 */
export const markNames = ({ sheets }: Plan): readonly DefinedName[] => {
  const marks = namesOf(
    {
      sheets: sheets.filter((sheet) => !isReproduced(sheet)).map(sheetMark),
      overlays: sheets.flatMap(overlayMark),
    },
    1,
  );
  const roles = marks.filter(({ name }) => /^Crossfoot\.sheet\.\d+$/.test(name)).map(sayRole);
  const choices = sheets.flatMap(({ name, shows }, index) =>
    choiceNames(name, shows?.choices ?? [], 1 + index * MOST_CHOICES),
  );
  return [...marks, ...roles, ...choices];
};
