import type { CellRef } from "../address";
import type { Relation } from "../table";
import type { Block } from "./blocks";
import type { Figures } from "./figures";
import type { Found } from "./judge";
import type { InnerAndOuter } from "./outer";
import type { Steps } from "../steps";
import { search } from "./search";
import { saysTotal } from "./words";

/** Totals that were found among the rows anyway stand in one of the two columns. */
const inOneColumn = ({ placeOf }: InnerAndOuter, { total, members, minus }: Found): boolean =>
  [...members, ...minus].every((line) => placeOf[line] === placeOf[total]);

/** The totals of two columns that are read as one, beyond those found in each alone. */
export function* outerRelations(
  figures: Figures,
  block: Block,
  both: InnerAndOuter,
  known: readonly Found[],
): Steps<Relation[]> {
  const cellOf = (line: number): CellRef => ({
    row: figures.rows[block.rows[line] ?? 0] ?? 0,
    column: figures.columns[block.columns[both.placeOf[line] ?? 0] ?? 0] ?? 0,
  });
  const rowOf = (line: number): number => cellOf(line).row;
  const given = known.filter((found) => inOneColumn(both, found));
  const isKnown = ({ total, members }: Found): boolean =>
    given.some((one) => one.total === total && one.members.join() === members.join());
  const all = yield* search(both.lines, given);
  return all
    .filter((found) => !isKnown(found))
    .map((found): Relation => {
      const basis = saysTotal(both.lines.labels[found.total] ?? "") ? "label" : "arithmetic";
      const total = cellOf(found.total);
      return inOneColumn(both, found)
        ? {
            kind: "row",
            total: total.row,
            members: found.members.map(rowOf),
            minus: found.minus.map(rowOf),
            over: [total.column],
            basis,
          }
        : { kind: "cells", total, members: found.members.map(cellOf), minus: found.minus.map(cellOf), basis };
    });
}
