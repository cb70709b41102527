/**
 * Measures the detection of totals on tables that others published: `npm run corpus`. Prints a line for each table
 * that is not recognised in full and the totals over all. `npm run corpus -- NAME` shows one table's statements.
 */
import {
  checkTable,
  detectTables,
  isBlank,
  toA1,
  type CellRef,
  type CheckedTotal,
  type Sheet,
} from "../../src/core";
import { hasShared } from "../shared-path";
import { annotatedTables, type Annotated } from "./annotated";
import { publishedTables, type Published } from "./published";
import { f1, NOTHING, plus, precision, recall, scoreOf, type Score } from "./score";
import { keyOf, type Statement } from "./statement";

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const only = process.argv[2];

const totalsOf = (sheet: Sheet): CheckedTotal[] => detectTables(sheet).flatMap(checkTable);

const statementOf = ({ cell, members, minus }: CheckedTotal): Statement => ({ total: cell, members, minus });

const blankOn = (sheet: Sheet) => (cell: CellRef) => isBlank(sheet.values[cell.row]?.[cell.column]);

const show = (title: string, keys: ReadonlySet<string>, against: ReadonlySet<string>): void => {
  const rest = [...keys].filter((key) => !against.has(key));
  if (rest.length > 0) say(`    ${title} ${rest.length}: ${rest.slice(0, only ? 60 : 3).join("  ")}`);
};

const measurePublished = (table: Published): { score: Score; missed: number; alarms: number } => {
  const found = new Set<string>();
  const differing = new Set<string>();
  const truth = new Set<string>();
  for (const sheet of table.sheets) {
    const key = (statement: Statement) => `${sheet.name}!${keyOf(statement, blankOn(sheet))}`;
    for (const total of totalsOf(sheet)) {
      found.add(key(statementOf(total)));
      if (total.state === "differs") differing.add(`${sheet.name}!${toA1(total.cell)}`);
    }
    for (const total of table.totals) if (total.sheet === sheet.name) truth.add(key(total));
  }
  const score = scoreOf(found, truth);
  const wrong = new Set(table.wrong);
  const missed = [...wrong].filter((cell) => !differing.has(cell)).length;
  const alarms = [...differing].filter((cell) => !wrong.has(cell)).length;
  say(
    `${table.name.padEnd(42)} ${String(score.right).padStart(4)} of ${String(score.truth).padEnd(4)} found ${String(score.found).padEnd(4)}` +
      ` errors ${wrong.size - missed}/${wrong.size} alarms ${alarms}`,
  );
  show("not found", truth, found);
  show("not true", found, truth);
  show("false alarms", differing, wrong);
  return { score, missed, alarms };
};

const measureAnnotated = (table: Annotated): { score: Score; milliseconds: number } => {
  const start = performance.now();
  const totals = totalsOf(table.sheet);
  const milliseconds = performance.now() - start;
  const found = new Set(totals.map((total) => keyOf(statementOf(total))));
  const truth = new Set(table.sums.map((sum) => keyOf(sum)));
  const score = scoreOf(found, truth);
  if (score.right < Math.max(score.found, score.truth)) {
    say(`${table.name} ${score.right} right, ${score.found} found, ${score.truth} true`);
    show("not found", truth, found);
    show("not true", found, truth);
  }
  return { score, milliseconds };
};

const reportPublished = async (): Promise<void> => {
  const tables = (await publishedTables()).filter(({ name }) => !only || name.includes(only));
  if (tables.length === 0) return;
  const measured = tables.map(measurePublished);
  const all = measured.map(({ score }) => score).reduce(plus, NOTHING);
  const missed = measured.reduce((sum, one) => sum + one.missed, 0);
  const alarms = measured.reduce((sum, one) => sum + one.alarms, 0);
  say(
    `${tables.length} published tables: ${percent(recall(all))} of the true totals recognised (precision ${percent(precision(all))}), ${missed} errors missed, ${alarms} false alarms\n`,
  );
};

const reportAnnotated = (): void => {
  const tables = annotatedTables().filter(({ name }) => !only || name === only);
  if (tables.length === 0) return;
  const measured = tables.map(measureAnnotated);
  const line = (name: string, scores: readonly Score[]): void => {
    const all = scores.reduce(plus, NOTHING);
    say(
      `${name}: precision ${precision(all).toFixed(3)}, recall ${recall(all).toFixed(3)}, F1 ${f1(all).toFixed(3)}`,
    );
  };
  const scores = measured.map(({ score }) => score);
  line(
    "first, third, … table",
    scores.filter((_, index) => index % 2 === 0),
  );
  line(
    "second, fourth, … table",
    scores.filter((_, index) => index % 2 === 1),
  );
  line(`${tables.length} annotated tables`, scores);
  const times = measured.map(({ milliseconds }) => milliseconds);
  say(
    `a table takes ${median(times).toFixed(0)} ms in the median, ${Math.max(...times).toFixed(0)} ms at most`,
  );
};

const main = async (): Promise<void> => {
  if (!hasShared) {
    say("The shared test data is not here; set CROSSFOOT_SHARED to its folder.");
    return;
  }
  await reportPublished();
  reportAnnotated();
};

void main();
