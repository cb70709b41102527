import { rangeToA1, type Range } from "../core";
import { eraseBlock, keptCells } from "./blocks-of-ours";
import { eraseFlags } from "./flags";
import type { ExcelHost } from "./host";
import type { AskedOverlay } from "./overlay-guard";
import { blockOf } from "./place-blocks";
import type { Stroke } from "./strokes";
import { drawBlock, drawLinks } from "./write-cells";
import { drawFlags } from "./write-flags";
import { drawHeights, drawWidths } from "./write-layout";
import { drawLooks } from "./write-looks";

const sameBlocks = (asked: AskedOverlay): boolean =>
  rangesKey(asked.plan.owned) === rangesKey((asked.old?.blocks ?? []).map(({ range }) => range));

const rangesKey = (ranges: readonly Range[]): string => ranges.map(rangeToA1).join();

/** Takes away what the plan no longer has: blocks that moved, and every flag, which is drawn anew. */
const eraseOld = (asked: AskedOverlay): Stroke[] => [
  ...eraseFlags(asked.flags),
  ...(sameBlocks(asked)
    ? []
    : asked.oldBlocks.flatMap((block) =>
        eraseBlock(asked.worksheet, block, keptCells(block, asked.old?.texts ?? new Set())),
      )),
];

/** Writes what is added to a sheet of the user's; their own cells are not among what is written. */
export const drawOverlay = (host: ExcelHost, asked: AskedOverlay, budget: number): Stroke[] => {
  const { plan, worksheet } = asked;
  return [
    ...eraseOld(asked),
    ...drawLinks(worksheet, plan.cells),
    ...plan.owned.flatMap((range) => drawBlock(worksheet, blockOf(range, plan.cells), budget)),
    ...drawLooks(host, worksheet, plan.cells),
    ...drawWidths(host, worksheet, plan.widths),
    ...drawHeights(host, worksheet, plan.heights ?? new Map()),
    ...drawFlags(worksheet, plan.flags),
  ];
};
