import type { ChapterWarning } from "./chapter";
import { optionalBounds, type Split } from "./row-splits";
import { withoutInvisibleEdges } from "./row-tokens";

/** A row whose cells may be parted in several ways. */
export interface SplitRow {
  readonly text: string;
  readonly line: number;
  readonly label: string;
  splits(): readonly Split[];
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

type Choice = { readonly cells: readonly string[]; readonly by?: "row-total" | "column-totals" } | undefined;

/** Splits looked at for a whole matrix: a table with more has no gaps worth the name. */
const MOST_SPLITS = 100_000;

/** The row's one split, the one that parts nothing needlessly, or the one that meets the row's stated total. */
const byItself = (text: string, splits: readonly Split[]): Choice => {
  const needful = splits.filter((split) => optionalBounds(text, split) === 0);
  if (needful.length === 1 && needful[0]) return { cells: rawCells(text, needful[0]) };
  const footing = splits.map((split) => rawCells(text, split)).filter(foots);
  return footing[0] && footing.length === 1 ? { cells: footing[0], by: "row-total" } : undefined;
};

const eachByItself = (rows: readonly SplitRow[]): readonly Choice[] => {
  let looked = 0;
  return rows.map((row) => {
    if (looked > MOST_SPLITS) return undefined;
    const splits = row.splits();
    looked += splits.length;
    return byItself(row.text, splits);
  });
};

/** One row left: the split with which most columns foot. At most two may stay open (an error in the row shows
 *  in its own column and in the column of totals), and no other split may do as well. */
const byColumns = (row: SplitRow, choices: readonly Choice[], place: number, totalRow: number): Choice => {
  const others = columnSums(
    choices.map((choice) => choice?.cells ?? []),
    totalRow,
  );
  const isTotal = place === totalRow;
  const scored = row.splits().map((split) => {
    const cells = rawCells(row.text, split);
    const footing = cells.filter((cell, column) => {
      const { members = 0n, stated = 0n } = others[column] ?? {};
      return isTotal ? worth(cell) === members : worth(cell) + members === stated;
    });
    return { cells, score: footing.length };
  });
  scored.sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  const width = best?.cells.length ?? 0;
  const enough = Math.max(width - 2, Math.floor(width / 2) + 1);
  const isClear = best && best.score >= enough && best.score > (next?.score ?? -1);
  return isClear ? { cells: best.cells, by: "column-totals" } : undefined;
};

/**
 * Reads each row's cells where its figures can be parted in several ways: by the gaps alone where they suffice,
 * else by the row's stated total, else by the column totals. A choice by totals is told as a warning.
 */
export const chooseSplits = (rows: readonly SplitRow[], totalRow: number): ChosenSplits => {
  const alone = eachByItself(rows);
  const open = alone.flatMap((choice, place) => (choice ? [] : [place]));
  const choices = alone.map((choice, place) => {
    const row = rows[place];
    return !choice && row && open.length === 1 ? byColumns(row, alone, place, totalRow) : choice;
  });
  return {
    cells: choices.map((choice) => choice?.cells),
    warnings: choices.flatMap((choice, place) =>
      choice?.by
        ? [
            {
              code: "row-split-chosen" as const,
              line: rows[place]?.line ?? 0,
              label: rows[place]?.label ?? "",
              cells: choice.cells,
              by: choice.by,
            },
          ]
        : [],
    ),
  };
};
