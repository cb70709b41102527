import { checkTable, sheetOf, tableOf, type CellRelation, type Sheet } from "../../../src/core";
import type { Cause } from "../../../src/core/diagnose/cause";
import type { Ranked } from "../../../src/core/diagnose/rank";
import { readSuspect } from "../../../src/core/diagnose/readings";
import { systemOf, type System } from "../../../src/core/diagnose/system";
import { cellAt } from "./changing";

/** A total over scattered cells of one row, said as "D = A + B - C". */
const sum = (text: string): CellRelation => {
  const [total = "", members = ""] = text.split(" = ");
  const cells = (sign: string) =>
    [...`+ ${members}`.matchAll(/([+-]) ([A-Z])/g)]
      .filter(([, own]) => own === sign)
      .map(([, , column]) => cellAt(`${column}1`));
  return {
    kind: "cells",
    total: cellAt(`${total}1`),
    members: cells("+"),
    minus: cells("-"),
    basis: "declared",
  };
};

/** A table of one row: its figures by column, and its totals as sums. */
export const systemWith = (
  values: Readonly<Record<string, number>>,
  sums: readonly string[],
  more: Partial<Sheet> = {},
): System => {
  const row = Array.from({ length: 26 }, (_, column) => values[String.fromCharCode(65 + column)] ?? null);
  const body = { top: 0, left: 0, bottom: 0, right: 25 };
  const table = tableOf(sheetOf("S", [row], more), { range: body, body, relations: sums.map(sum), unit: 0n });
  return systemOf(table, checkTable(table));
};

/** The first reading of a figure that is too large by so much. */
export const wrong = (system: System, column: string, error: bigint): Cause => {
  const figure = system.find(cellAt(`${column}1`)) ?? -1;
  const suspect = { figure, carried: false, errors: new Map([[figure, 1n]]), scale: 1n };
  const [first] = readSuspect(system, suspect, error, 0n);
  if (!first) throw new Error(`${column} is a figure`);
  return first;
};

/** A cause that nothing else competes with. */
export const ranked = (cause: Cause): Ranked => ({ cause, share: 1, excludes: new Set(), sameSlot: false });
