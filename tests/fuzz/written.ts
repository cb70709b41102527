import { read } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { planReviewWorkbook, reconcileSheet, sheetOf, toA1, type CellValue, type Plan } from "../../src/core";
import { writeWorkbook } from "../../src/xlsx/write";
import type { Chance } from "../bench/causes/random";
import { assert, below, text } from "./pieces";
import type { Target } from "./target";

/** A table that foots but for one cell, with labels that nobody should trust. */
const hostileRows = (random: Chance): CellValue[][] => {
  const amounts = Array.from({ length: 3 }, () => [below(random, 9000), below(random, 9000)]);
  const sum = (column: number): number => amounts.reduce((all, row) => all + (row[column] ?? 0), 0);
  return [
    [text(random), text(random), text(random)],
    ...amounts.map((row) => [text(random), ...row]),
    ["Total", sum(0) + below(random, 3), sum(1)],
    [text(random)],
  ];
};

const planned = (plan: Plan): Set<string> =>
  new Set(
    plan.sheets.flatMap(({ name, cells }) =>
      cells.flatMap((cell) => (cell.formula === undefined ? [] : [`${name}!${toA1(cell)}`])),
    ),
  );

/** Cells of a written file that calculate, those without a result too. */
const calculating = (bytes: Uint8Array): string[] => {
  const { SheetNames, Sheets } = read(bytes, { type: "array", cellFormula: true, sheetStubs: true });
  return SheetNames.flatMap((name) =>
    Object.entries(Sheets[name] ?? {}).flatMap(([address, cell]) =>
      typeof cell === "object" && cell !== null && "f" in cell ? [`${name}!${address}`] : [],
    ),
  );
};

const outside = (bytes: Uint8Array): string[] =>
  Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
    name.endsWith(".rels") && strFromU8(part).includes('TargetMode="External"') ? [name] : [],
  );

/** No text of a stranger's becomes a formula or a way out in what `write` writes for a donor. */
export const writtenSafelyBy =
  (write: typeof writeWorkbook): Target["run"] =>
  async (random) => {
    const sheet = sheetOf(random.pick(["Budget", "=1+1", "a'b", "-x"]), hostileRows(random));
    const source = { name: `${text(random)}.xlsx`, date: "2026-11-24" };
    const audience = random.pick(["donor", "working"] as const);
    const plan = planReviewWorkbook({ sheets: [sheet], tables: reconcileSheet(sheet), source, audience });
    const bytes = await write(plan, { created: new Date(0) });
    const ours = planned(plan);
    const strange = calculating(bytes).filter((cell) => !ours.has(cell));
    assert(strange.length === 0, `calculates at ${strange.join(", ")}`);
    assert(outside(bytes).length === 0, "leads outside");
  };

export const WRITTEN: Target = {
  name: "workbooks written",
  share: 100,
  most: 30_000,
  run: writtenSafelyBy(writeWorkbook),
};
