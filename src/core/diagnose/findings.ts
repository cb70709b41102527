import type { CellRef } from "../address";
import { absolute } from "../amount";
import type { Cause } from "./cause";
import { causeKey } from "./cause";
import { confidenceOf } from "./confidence";
import { coincidences, witnesses } from "./coincidence";
import type { Evidence, Finding } from "./finding";
import type { Ranked, Ranking, Slot } from "./rank";
import { repairsOf } from "./repairs";
import type { System } from "./system";

/** A finding before it has its place in the list and its id. */
export interface Draft {
  readonly key: string;
  readonly excludes: ReadonlySet<string>;
  /** An alternative of another finding. */
  readonly isAlternative: boolean;
  readonly share: number;
  readonly finding: Omit<Finding, "id" | "alternatives">;
}

const cellsOf = (system: System, figures: readonly number[]): CellRef[] =>
  figures.flatMap((figure) => system.figures[figure]?.cell ?? []);

/** Totals that the cause makes differ, then those that its first repair changes besides; each once, in the order
 *  of the checked totals. */
const totalsOf = (system: System, { touches, corrections }: Cause): CellRef[] => {
  const bearing = touches.map(({ equation }) => system.equations[equation]?.total ?? -1);
  const changed = [...(corrections[0]?.errors.keys() ?? [])].filter(
    (figure) => system.figures[figure]?.isTotal,
  );
  return cellsOf(system, [...new Set([...bearing, ...changed])]);
};

const crossing = (system: System, cause: Cause, share: number): Evidence[] => {
  const [figure, ...more] = cellsOf(system, cause.figures);
  const isAmount = cause.kind === "wrong-amount" || cause.kind === "wrong-total";
  return isAmount && figure && more.length === 0 && share > 0.99 && cause.touches.length > 1
    ? [{ code: "only-crossing", cell: figure }]
    : [];
};

const byChance = (expected: number | undefined): Evidence[] =>
  expected === undefined ? [] : [{ code: "chance", expected }];

/** A finding on one cause. */
export const draftOf = (
  system: System,
  { cause, share, excludes, doubted = false }: Ranked,
  isAlternative: boolean,
): Draft => {
  const expected = coincidences(system, cause);
  return {
    key: causeKey(cause),
    excludes,
    isAlternative,
    share,
    finding: {
      kind: cause.kind,
      ...(cause.slip === undefined ? {} : { slip: cause.slip }),
      severity: "error",
      confidence: confidenceOf(cause, { share, doubted, witnesses: witnesses(system, cause), expected }),
      totals: totalsOf(system, cause),
      cells: cellsOf(system, cause.figures),
      amount: cause.amount,
      evidence: [...cause.evidence, ...crossing(system, cause, share), ...byChance(expected)],
      repairs: repairsOf(system, cause),
    },
  };
};

/** Totals that stay unexplained; `suspects` are figures of which any one would explain them, if there are such. */
export const unexplained = (
  system: System,
  open: readonly number[],
  suspects: readonly Cause[] = [],
): Draft => {
  const totals = [...new Set(open.map((equation) => system.equations[equation]?.total ?? -1))];
  const figures = suspects.flatMap((cause) => cause.figures.slice(0, 1));
  const cells = cellsOf(system, [...new Set(figures)]);
  const largest = open.reduce((most, equation) => {
    const residual = absolute(system.equations[equation]?.residual ?? 0n);
    return residual > most ? residual : most;
  }, 0n);
  return {
    key: `not-explained|${open.join()}`,
    excludes: new Set(),
    isAlternative: false,
    share: 0,
    finding: {
      kind: "not-explained",
      severity: "error",
      confidence: "possible",
      totals: cellsOf(system, totals),
      cells,
      amount: largest,
      evidence: cells.length > 0 ? [{ code: "suspects", cells }] : [],
      repairs: suspects.slice(0, 5).flatMap((cause) => repairsOf(system, cause).slice(0, 1)),
    },
  };
};

/** Alternatives listed for one part of the table at most. */
const MOST_OTHERS = 12;

/** A reading of the same figures that is less likely than this is not worth a reviewer's time. */
const LEAST_SHARE = 0.02;

/** Figures of which any one would do, with no evidence for one of them: three or more is anyone's guess. */
const isAnyonesGuess = (slot: Slot, share: number): boolean => {
  const [best] = slot;
  const bare = best !== undefined && (best.slip === "other" || best.slip === "blank") && !best.firm;
  return bare && share < 0.4 && new Set(slot.map(({ figures }) => figures[0])).size > 2;
};

const openIn = (system: System, { touches }: Cause): number[] =>
  touches.map(({ equation }) => equation).filter((equation) => system.equations[equation]?.open);

/** The findings of a ranking: the preferred causes, each followed by what excludes it. */
export const draftsOf = (system: System, { preferred, others, slots, tied }: Ranking): Draft[] => {
  const listed = others
    .filter(({ share, sameSlot }) => !sameSlot || share >= LEAST_SHARE)
    .slice(0, MOST_OTHERS);
  const drafts: Draft[] = [];
  const done = new Set<string>();
  for (const ranked of preferred) {
    if (ranked.isOpen) {
      drafts.push(unexplained(system, openIn(system, ranked.cause), [ranked.cause]));
      continue;
    }
    const slot = slots.find(([best]) => best === ranked.cause) ?? [];
    if (!tied && isAnyonesGuess(slot, ranked.share)) {
      drafts.push(unexplained(system, openIn(system, ranked.cause), slot));
      continue;
    }
    drafts.push(draftOf(system, ranked, false));
    for (const other of listed) {
      const key = causeKey(other.cause);
      if (done.has(key) || !other.excludes.has(causeKey(ranked.cause))) continue;
      done.add(key);
      drafts.push(draftOf(system, other, true));
    }
  }
  return drafts;
};

const letter = (index: number): string =>
  String.fromCharCode(97 + (index % 26)) + (index >= 26 ? letter(Math.floor(index / 26) - 1) : "");

/** Gives each finding its id, and each the ids of those that it excludes. */
export const numbered = (drafts: readonly Draft[]): Finding[] => {
  const ids = new Map<string, string>();
  let main = 0;
  let alternatives = 0;
  for (const { key, isAlternative } of drafts) {
    if (!isAlternative) alternatives = 0;
    ids.set(key, isAlternative ? `F${main}${letter(alternatives++)}` : `F${++main}`);
  }
  return drafts.map(({ key, excludes, finding }) => ({
    id: ids.get(key) ?? "",
    ...finding,
    alternatives: [...excludes].flatMap((other) => ids.get(other) ?? []),
  }));
};
