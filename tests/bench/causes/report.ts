import type { Outcome } from "./score";

export interface Row {
  readonly name: string;
  readonly ours: readonly Outcome[];
  readonly baselines: readonly (readonly Outcome[])[];
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${(Math.floor((part / whole) * 1000) / 10).toFixed(1).replace(/\.0$/, "")} %`;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

const share = (outcomes: readonly Outcome[], holds: (outcome: Outcome) => boolean): string =>
  percent(outcomes.filter(holds).length, outcomes.length);

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |\n`;

const causesIn = (name: string): number => (name.startsWith("none") ? 0 : Number(name[0]));

const rowText = ({ name, ours, baselines }: Row): string => {
  const kinds = ours.reduce((sum, outcome) => sum + outcome.kinds, 0);
  const falseOnes = ours.reduce((sum, outcome) => sum + outcome.falseOnes, 0);
  const times = ours.map(({ milliseconds }) => milliseconds);
  return line([
    name,
    ours.length,
    share(ours, ({ first }) => first),
    share(ours, ({ listed }) => listed),
    percent(kinds, ours.length * causesIn(name)),
    share(ours, ({ restored }) => restored),
    falseOnes,
    `${median(times).toFixed(1)} / ${Math.max(0, ...times).toFixed(0)}`,
    ...baselines.map((outcomes) => share(outcomes, ({ first }) => first)),
  ]);
};

const CONFIDENCES = ["certain", "likely", "possible"] as const;

const calibration = (rows: readonly Row[]): string => {
  const all = rows.flatMap(({ ours }) => ours.flatMap(({ confidences }) => confidences));
  return CONFIDENCES.map((level) => {
    const named = all.filter(({ confidence }) => confidence === level);
    return line([level, named.length, percent(named.filter(({ right }) => right).length, named.length)]);
  }).join("");
};

/** The benchmark as Markdown tables. */
export const report = (rows: readonly Row[], methods: readonly string[], seed: number): string =>
  [
    `Seed ${seed}.\n\n`,
    line([
      "errors",
      "tables",
      "located first",
      "listed",
      "kind right",
      "restored",
      "false",
      "ms median / most",
      ...methods,
    ]),
    line(["---", ...Array.from({ length: 7 + methods.length }, () => "---:")]),
    ...rows.map(rowText),
    "\n",
    line(["confidence", "findings", "right"]),
    line(["---", "---:", "---:"]),
    calibration(rows),
  ].join("");
