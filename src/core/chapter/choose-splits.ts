import type { ChapterWarning } from "./chapter";
import { optionalBounds, type Split } from "./row-splits";
import { isCell, withoutInvisibleEdges } from "./row-tokens";

/** A row whose cells may be parted in several ways. */
export interface SplitRow {
  readonly text: string;
  readonly line: number;
  readonly label: string;
  readonly splits: () => readonly Split[];
}

export interface ChosenSplits {
  /** For each row its cells, raw; undefined where nothing decides. */
  readonly cells: readonly (readonly string[] | undefined)[];
  readonly warnings: readonly ChapterWarning[];
}

const rawCells = (text: string, split: Split): readonly string[] =>
  split.map(({ start, end }) => text.slice(start, end));

const MARKS = /[\s\u00a0\u202f\u2007\u2009'’٬·]/g;

/** A cell's worth in thousandths, well enough to compare sums; a sign for none counts 0. */
const worth = (raw: string): bigint => {
  const text = withoutInvisibleEdges(raw).replace(MARKS, "");
  const isNegative = /^[^\d]*[-−–(]/.test(text) || /\d[-−]$/.test(text);
  const match = /\d[\d.,]*/.exec(text)?.[0] ?? "0";
  const decimals = /[.,](\d{1,2}|\d{4,})$/.exec(match)?.[1] ?? "";
  const whole = match
    .slice(0, match.length - (decimals === "" ? 0 : decimals.length + 1))
    .replace(/[.,]/g, "");
  const units = BigInt(whole + decimals.padEnd(3, "0").slice(0, 3));
  return isNegative ? -units : units;
};

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);

const foots = (cells: readonly string[]): boolean => {
  const values = cells.map(worth);
  return sum(values.slice(0, -1)) === values.at(-1);
};

/** Column by column: what the amounts add up to, the total row aside, and what the total row states. */
const columnSums = (
  rows: readonly (readonly string[])[],
  totalRow: number,
): readonly { readonly members: bigint; readonly stated: bigint }[] => {
  const width = Math.max(...rows.map(({ length }) => length));
  return Array.from({ length: width }, (_, column) => {
    const values = rows.map((cells) => worth(cells[column] ?? ""));
    const stated = values[totalRow] ?? 0n;
    return { members: sum(values) - stated, stated };
  });
};

/** How many columns foot when every row is read as given. */
export const columnsThatFoot = (rows: readonly (readonly string[])[], totalRow: number): number =>
  columnSums(rows, totalRow).filter(({ members, stated }) => members === stated).length;

type Deciding = "row-total" | "column-totals" | "nearest-column-totals";
type Choice = { readonly cells: readonly string[]; readonly by?: Deciding } | undefined;

/** Splits looked at for a whole matrix: a table with more has no gaps worth the name. */
const MOST_SPLITS = 100_000;

/** The one split that parts nothing needlessly. */
const needful = ({ text }: SplitRow, splits: readonly Split[]): Choice => {
  const found = splits.filter((split) => optionalBounds(text, split) === 0);
  return found.length === 1 && found[0] ? { cells: rawCells(text, found[0]) } : undefined;
};

/** The one split that meets the row's stated total. */
const footing = ({ text }: SplitRow, splits: readonly Split[]): Choice => {
  const found = splits.map((split) => rawCells(text, split)).filter(foots);
  return found[0] && found.length === 1 ? { cells: found[0], by: "row-total" } : undefined;
};

/** The split's cells by the wide gaps of the line: one run of text each. */
const runsOf = (text: string, split: Split): readonly Split[] =>
  split.reduce<readonly Split[]>((runs, cell) => {
    const run = runs.at(-1) ?? [];
    const isClose = run.length > 0 && text.slice(run.at(-1)?.end, cell.start) === " ";
    return isClose ? [...runs.slice(0, -1), [...run, cell]] : [...runs, [cell]];
  }, []);

const sizeOf = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

/** No amount passes the grand total, and what is one amount within it is not parted: "5 524 764" stays whole
 *  where the row is one amount short, "7 270 113 250 000" is two amounts of a table that adds up to millions. */
const isSensible = (text: string, split: Split, grand: bigint): boolean => {
  const isWithin = ({ start, end }: Split[number]): boolean => sizeOf(worth(text.slice(start, end))) <= grand;
  return runsOf(text, split).every((run) => {
    const whole = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
    const isParted = run.length > 1 && run.every(({ start, end }) => /\d/.test(text.slice(start, end)));
    const isNeedless = isParted && isCell(text.slice(whole.start, whole.end)) && isWithin(whole);
    return !isNeedless && run.every(isWithin);
  });
};

/** One row left: the split with which most columns foot, and of equals the one nearest to the column totals. At
 *  most two columns may stay open (an error in the row shows in its own column and in the column of totals),
 *  unless only sensible splits are left. */
const byColumns = (
  { text, splits, isSensibleOnly }: SplitRow & { readonly isSensibleOnly: boolean },
  others: ReturnType<typeof columnSums>,
  isTotal: boolean,
): Choice => {
  const scored = splits().map((split) => {
    const cells = rawCells(text, split);
    const open = cells.map((cell, column) => {
      const { members = 0n, stated = 0n } = others[column] ?? {};
      return sizeOf(isTotal ? worth(cell) - members : worth(cell) + members - stated);
    });
    return { cells, score: open.filter((size) => size === 0n).length, distance: sum(open) };
  });
  scored.sort(
    (a, b) => b.score - a.score || (a.distance < b.distance ? -1 : a.distance > b.distance ? 1 : 0),
  );
  const [best, next] = scored;
  if (!best || (next?.score === best.score && next.distance === best.distance)) return undefined;
  const width = best.cells.length;
  const isClear =
    best.score > (next?.score ?? -1) && best.score >= Math.max(width - 2, Math.floor(width / 2) + 1);
  if (isClear) return { cells: best.cells, by: "column-totals" };
  return isSensibleOnly ? { cells: best.cells, by: "nearest-column-totals" } : undefined;
};

/** Amounts below zero: then one amount may well pass the grand total. */
const IS_BELOW_ZERO = /(?:^|\s)[-−–(]\d|\d[-−](?:\s|$)/;

/** The largest amount that the table can hold, where its total row leaves no doubt. */
const grandTotal = (rows: readonly SplitRow[], total: Choice): bigint | undefined => {
  const stated = total?.cells.at(-1);
  const isKnown = stated !== undefined && !rows.some(({ text }) => IS_BELOW_ZERO.test(text));
  return isKnown ? sizeOf(worth(stated)) : undefined;
};

const warningsOf = (rows: readonly SplitRow[], choices: readonly Choice[]): readonly ChapterWarning[] =>
  rows.flatMap(({ line, label }, place) => {
    const choice = choices[place];
    return choice?.by ? [{ code: "row-split-chosen", line, label, cells: choice.cells, by: choice.by }] : [];
  });

/**
 * Reads each row's cells where its figures can be parted in several ways: by the gaps alone where they suffice,
 * else by the row's stated total, else by the column totals. A choice by totals is told as a warning.
 */
export const chooseSplits = (rows: readonly SplitRow[], totalRow: number): ChosenSplits => {
  let looked = 0;
  const splits = rows.map((row) => {
    const found = looked > MOST_SPLITS ? [] : row.splits();
    looked += found.length;
    return found;
  });
  const clear = rows.map((row, place) => needful(row, splits[place] ?? []));
  const grand = grandTotal(rows, clear[totalRow]);
  const sensible = rows.map((row, place) => {
    const all = splits[place] ?? [];
    return grand === undefined || clear[place]
      ? all
      : all.filter((split) => isSensible(row.text, split, grand));
  });
  const alone = rows.map((row, place) => clear[place] ?? footing(row, sensible[place] ?? []));
  const open = alone.flatMap((choice, place) => (choice ? [] : [place]));
  const others = columnSums(
    alone.map((choice) => choice?.cells ?? []),
    totalRow,
  );
  const choices = alone.map((choice, place) => {
    const row = rows[place];
    if (choice || !row || open.length !== 1) return choice;
    const left = { ...row, splits: () => sensible[place] ?? [], isSensibleOnly: grand !== undefined };
    return byColumns(left, others, place === totalRow);
  });
  return { cells: choices.map((choice) => choice?.cells), warnings: warningsOf(rows, choices) };
};
