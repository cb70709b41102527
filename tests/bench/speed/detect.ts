import { finished, reconcileSheetSteps, sheetOf, type Sheet } from "../../../src/core";
import { annotatedTables } from "../../corpus/annotated";
import { hasShared } from "../../shared-path";
import { shown, timedOf } from "./measure";
import { balancedSheet } from "./tables";

/** 2,000 rows that are filled, and a used range that claims 800,000. */
const sparse = (): Sheet => {
  const { values } = balancedSheet(2_000, 12);
  const all: Sheet["values"][number][] = [...values];
  all.length = 800_000;
  all[799_999] = [];
  return sheetOf("Claims", all);
};

const LARGE: Readonly<Record<string, () => Sheet>> = {
  "28,000 × 12": () => balancedSheet(28_000, 12),
  "1,400 × 107": () => balancedSheet(1_400, 107),
  "2,000 × 12 filled of 800,000 rows claimed": sparse,
  "100,000 × 12": () => balancedSheet(100_000, 12),
};

/** Finding, checking and diagnosing the tables of large sheets: time, slices, and memory beyond the sheet itself. */
export const largeSheets = (): string[] =>
  Object.entries(LARGE).map(([name, make]) => {
    const sheet = make();
    const slices: number[] = [];
    globalThis.gc?.();
    const before = process.memoryUsage();
    let most = 0;
    const steps = reconcileSheetSteps(sheet);
    for (let done = false; !done;) {
      const start = performance.now();
      done = steps.next().done === true;
      slices.push(performance.now() - start);
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      most = Math.max(most, heapUsed + arrayBuffers - before.heapUsed - before.arrayBuffers);
    }
    const whole = slices.reduce((sum, slice) => sum + slice, 0);
    return `| ${name} | ${(whole / 1000).toFixed(1)} s | ${slices.length} | ${Math.max(...slices).toFixed(0)} ms | ${(most / 2 ** 20).toFixed(0)} MB |`;
  });

/** Finding the totals of the tables that others published. */
export const corpusDetection = (): string => {
  if (!hasShared) return "(the published tables are not beside this checkout)";
  const times = annotatedTables().map(({ sheet }) => {
    const start = performance.now();
    finished(reconcileSheetSteps(sheet));
    return performance.now() - start;
  });
  return `${times.length} published tables: ${shown(timedOf(times))} ms a table, ${Math.max(...times).toFixed(0)} ms at most`;
};
