/**
 * Measures the detection of totals by layout, on sheets made at random with their truth: `npm run layouts`, with a
 * number of sheets each (100), the first seed (0; those from 0 to 99 were looked at while the search was written, those
 * from 1000 on were not), and a layout's name to list what went wrong in it.
 */
import { rawText } from "../../../src/core";
import { LAYOUTS } from "./layouts";
import { compared, measured } from "./measure";
import { f1, precision, recall } from "../score";

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const three = (share: number): string => share.toFixed(3);

const [count = "100", first = "0", only] = process.argv.slice(2);
const [sheets, firstSeed] = [Number(count), Number(first)];

say(`${"layout".padEnd(28)} precision  recall     F1   totals`);
for (const layout of Object.keys(LAYOUTS)) {
  if (only !== undefined && !layout.includes(only)) continue;
  const score = measured(layout, sheets, firstSeed);
  say(`${layout.padEnd(28)} ${three(precision(score)).padStart(9)} ${three(recall(score)).padStart(7)} ${three(f1(score)).padStart(6)} ${String(score.truth).padStart(8)}`); // prettier-ignore
  if (only === undefined) continue;
  for (let seed = firstSeed; seed < firstSeed + sheets; seed += 1) {
    const { found, truth, sheet } = compared(layout, seed);
    const [missed, wrong] = [
      [...truth].filter((key) => !found.has(key)),
      [...found].filter((key) => !truth.has(key)),
    ];
    if (missed.length + wrong.length === 0) continue;
    say(`\nsheet ${seed}: not found ${missed.join("  ") || "-"}; not true ${wrong.join("  ") || "-"}`);
    for (const row of sheet.values) say(`  ${(row ?? []).map((value) => rawText(value)).join(" | ")}`);
  }
}
