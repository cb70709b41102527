import type { Plan, PlannedCell } from "../../src/core";
import { writeWorkbook } from "../../src/xlsx/write";
import { runCase } from "./fuzz";
import { TARGETS } from "./targets";
import { endWire } from "./wire";
import { WRITTEN, writtenSafelyBy } from "./written";

/** Cases of the gate: a five-hundredth of the long run (`npm run fuzz`), and a few of each. */
const CASES = 2_000;
const FEWEST = 4;

afterAll(endWire);

it.each(TARGETS.map((target) => [target.name, target] as const))(
  "%s never crash, hang or change what they read",
  async (_, target) => {
    const share = Math.max(FEWEST, Math.round((CASES * target.share) / 100_000));
    for (let seed = 1; seed <= share; seed += 1) expect(await runCase(target, seed)).toBeUndefined();
  },
);

/** A plan as a careless writer would take it: text that looks like a formula calculates. */
const carelessly = (plan: Plan): Plan => {
  const careless = (cell: PlannedCell): PlannedCell =>
    typeof cell.value === "string" && cell.value.startsWith("=") && cell.formula === undefined
      ? { ...cell, value: null, formula: cell.value }
      : cell;
  return { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(careless) })) };
};

it("a writer that lets a stranger's text calculate is caught", async () => {
  const careless: typeof writeWorkbook = (plan, options) => writeWorkbook(carelessly(plan), options);
  const target = { ...WRITTEN, run: writtenSafelyBy(careless) };
  const failures: unknown[] = [];
  for (let seed = 1; seed <= 12; seed += 1) failures.push((await runCase(target, seed))?.why);
  expect(failures.filter((why) => String(why).includes("calculates at")).length).toBeGreaterThan(0);
});
