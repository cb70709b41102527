import { checkTable, fromA1, sheetOf, tableOf, toA1, type CellRelation } from "../../../src/core";
import { carriedUp, effectOf, times, totalsAbove, type Errors } from "../../../src/core/diagnose/carry";
import { systemOf } from "../../../src/core/diagnose/system";

const at = (address: string) => fromA1(address) ?? { row: -1, column: -1 };

const total = (cell: string, members: string[], minus: string[] = []): CellRelation => ({
  kind: "cells",
  total: at(cell),
  members: members.map(at),
  minus: minus.map(at),
  basis: "declared",
});

/** A1 counts in the subtotal C1, which D1 counts together with A1 itself; E1 takes D1 off B1. */
const LINE = [total("C1", ["A1"]), total("D1", ["C1", "A1"]), total("E1", ["B1"], ["D1"])];

const system = (relations: readonly CellRelation[] = LINE) => {
  const body = { top: 0, left: 0, bottom: 0, right: 4 };
  const table = tableOf(sheetOf("S", [[10, 50, 10, 20, 30]]), { range: body, body, relations, unit: 0n });
  return systemOf(table, checkTable(table));
};

const inTable = system();
const figure = (address: string): number => inTable.find(at(address)) ?? -1;
const named = (errors: Errors): Record<string, bigint> =>
  Object.fromEntries(
    [...errors].map(([number, error]) => [toA1(inTable.figures[number]?.cell ?? at("Z9")), error]),
  );

describe("an error made before the totals were taken", () => {
  test("goes up through all levels, by every way at once", () => {
    expect(named(carriedUp(inTable, new Map([[figure("A1"), 3n]])))).toEqual({
      A1: 3n,
      C1: 3n,
      D1: 6n,
      E1: -6n,
    });
  });

  test("stops at totals that are not computed", () => {
    const firstOnly = (equation: number) => equation === 0;
    expect(named(carriedUp(inTable, new Map([[figure("A1"), 3n]]), firstOnly))).toEqual({ A1: 3n, C1: 3n });
  });

  test("leaves what was given as it was given", () => {
    const seeds: Errors = new Map([
      [figure("A1"), 3n],
      [figure("C1"), -3n],
    ]);
    expect(named(carriedUp(inTable, seeds))).toEqual({ A1: 3n, C1: -3n });
    expect(seeds.size).toBe(2);
  });

  test("moves no total where two of them cancel", () => {
    const seeds = new Map([
      [figure("B1"), 5n],
      [figure("D1"), 5n],
    ]);
    expect(named(carriedUp(inTable, seeds))).toEqual({ B1: 5n, D1: 5n });
  });

  test("comes to an end where totals go round in a circle", () => {
    const circle = system([total("C1", ["A1", "D1"]), total("D1", ["C1"])]);
    const seed = circle.find(at("A1")) ?? -1;
    expect(carriedUp(circle, new Map([[seed, 1n]])).size).toBe(3);
  });
});

describe("what errors add to the differences", () => {
  test("is told for the totals that they move, in order, and for no other", () => {
    const errors = carriedUp(inTable, new Map([[figure("A1"), 3n]]));
    expect(effectOf(inTable, errors)).toEqual([]);
    expect(effectOf(inTable, new Map([[figure("A1"), 3n]]))).toEqual([
      { equation: 0, by: -3n },
      { equation: 1, by: -3n },
    ]);
    expect(effectOf(inTable, new Map([[figure("D1"), 2n]]))).toEqual([
      { equation: 1, by: 2n },
      { equation: 2, by: 2n },
    ]);
  });

  test("grows with the errors", () => {
    expect(named(times(new Map([[figure("A1"), 3n]]), -2n))).toEqual({ A1: -6n });
  });

  test("is met by the totals above where the figure is right and they are not", () => {
    expect(named(totalsAbove(inTable, figure("A1"), 3n))).toEqual({ C1: -3n, D1: -6n, E1: 6n });
  });
});
