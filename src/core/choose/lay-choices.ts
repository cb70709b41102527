import { cellKey } from "../address";
import type { Sheet } from "../sheet";
import type { CellRelation, LineRelation, Relation } from "../table";
import type { TotalChoice } from "./choice";
import { relationOfChoice } from "./statement";

/** Two statements of one total are the same, give or take a line, when they share more than half of their members. */
const SAME_SHARE = 0.5;

const isMostlySame = (a: readonly number[], b: readonly number[]): boolean => {
  const own = new Set(a);
  const shared = b.filter((line) => own.has(line)).length;
  return shared > SAME_SHARE * (a.length + b.length - shared);
};

/** What a statement adds and subtracts, as numbers that compare: lines, or cells. */
const partsOf = (relation: Relation): number[] =>
  relation.kind === "cells"
    ? [...relation.members, ...relation.minus].map(cellKey)
    : [...relation.members, ...relation.minus];

const withoutPlaces = (relation: LineRelation, said: LineRelation): LineRelation[] => {
  const places = new Set(said.over);
  const over = relation.over.filter((place) => !places.has(place));
  if (over.length === relation.over.length) return [relation];
  return over.length === 0 ? [] : [{ ...relation, over }];
};

/** What is left of a statement where a person has said something about the same total and members. */
const leftOf = (relation: Relation, said: Relation): Relation[] => {
  if (!isMostlySame(partsOf(relation), partsOf(said))) return [relation];
  if (relation.kind === "cells")
    return said.kind === "cells" && isSameTotal(relation, said) ? [] : [relation];
  return said.kind === relation.kind && said.total === relation.total
    ? withoutPlaces(relation, said)
    : [relation];
};

const isSameTotal = (a: CellRelation, b: CellRelation): boolean => cellKey(a.total) === cellKey(b.total);

/** What a person's choices say, each as a statement about the sheet. */
export interface Said {
  readonly relation: Relation;
  readonly verdict: TotalChoice["verdict"];
}

/** The choices that still say something of this sheet. */
export const saidBy = (sheet: Sheet, choices: readonly TotalChoice[]): Said[] =>
  choices.flatMap((choice) => {
    const relation = relationOfChoice(sheet, choice);
    return relation ? [{ relation, verdict: choice.verdict }] : [];
  });

/** Statements without those of which a person said something, be it yes or no. Neither argument is changed. */
export const withoutSaid = (relations: readonly Relation[], said: readonly Said[]): readonly Relation[] =>
  said.reduce<readonly Relation[]>(
    (left, one) => left.flatMap((relation) => leftOf(relation, one.relation)),
    relations,
  );

/** Statements that were found, with what a person said laid over them, the latest word last. */
export const layOver = (relations: readonly Relation[], said: readonly Said[]): readonly Relation[] =>
  said.reduce<readonly Relation[]>(
    (left, one) => [...withoutSaid(left, [one]), ...(one.verdict === "total" ? [one.relation] : [])],
    relations,
  );

/**
 * Statements that were found, with a person's choices laid over them: what was said not to be a total is left
 * out, what was said to be one stands in place of what was found, with basis `declared`. A statement with other
 * members of the same total stays, as a second breakdown does. A later choice outweighs an earlier one. No
 * argument is changed.
 *
 * @example layChoices(sheet, [columnH], [{ ...selectedOf(columnH), verdict: "no-total" }]) // => []
 */
export const layChoices = (
  sheet: Sheet,
  relations: readonly Relation[],
  choices: readonly TotalChoice[],
): readonly Relation[] => layOver(relations, saidBy(sheet, choices));

/** A choice added to those made before: what was said of the same total and members is said anew. */
export const withChoice = (
  sheet: Sheet,
  choices: readonly TotalChoice[],
  added: TotalChoice,
): readonly TotalChoice[] => {
  const relation = relationOfChoice(sheet, added);
  const stays = (choice: TotalChoice): boolean => {
    const earlier = relationOfChoice(sheet, choice);
    return !earlier || !relation || leftOf(earlier, relation).length > 0;
  };
  return [...choices.filter(stays), added];
};
