import {
  cellKey,
  failed,
  ok,
  rangeToA1,
  type CellRef,
  type PlannedCell,
  type Range,
  type SheetPlan,
  type SheetRole,
} from "../core";
import type { Outcome } from "../workbook/problem";
import { typedText } from "../workbook/typed-text";
import { cellsOf } from "./blocks-of-ours";
import { briefly } from "./briefly";
import type { ExcelHost } from "./host";
import { bandsOf, blockOf, boundsOf, type Input, type InputBlock } from "./place-blocks";
import { draftName, type Standing } from "./standing";
import type { Stroke } from "./strokes";
import { drawBlock, drawLinks } from "./write-cells";
import { drawFlags, drawHeat } from "./write-flags";
import { drawLayout } from "./write-layout";
import { drawLooks } from "./write-looks";
import { CHART_PREFIX, drawObjects } from "./write-objects";

/** A sheet of ours that stands already, with what must be known before its content is replaced. */
interface Existing {
  readonly worksheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly tables: Excel.TableCollection;
  readonly charts: Excel.ChartCollection;
  /** Cells that people fill in: what stands there is kept. */
  readonly inputs: readonly Excel.Range[];
}

/** A sheet that the plan makes or replaces. */
export interface AskedOwned {
  readonly plan: SheetPlan;
  /** Its lasting name, where `plan.name` is the one it has in the workbook. */
  readonly madeAs: string;
  /** What it is called until it is marked as ours. */
  readonly draft: string;
  readonly existing: Existing | undefined;
}

const askExisting = (worksheet: Excel.Worksheet, plan: SheetPlan): Existing => {
  const { protection, tables, charts } = worksheet;
  protection.load("protected");
  tables.load("items/name");
  charts.load("items/name");
  const inputs = plan.inputs.map((range) =>
    briefly(worksheet.getRange(rangeToA1(range)), (cells) => cells.load("formulas")),
  );
  return { worksheet, protection, tables, charts, inputs };
};

export const askOwned = (
  context: Excel.RequestContext,
  plan: SheetPlan,
  madeAs: string,
  index: number,
  { sheets }: Standing,
): AskedOwned => {
  const standing = sheets.find(({ name }) => name === plan.name);
  return {
    plan,
    madeAs,
    draft: draftName(index + 1),
    existing: standing && askExisting(context.workbook.worksheets.getItem(standing.id), plan),
  };
};

export const guardOwned = ({ plan, existing }: AskedOwned): Outcome<void> =>
  existing?.protection.protected ? failed({ code: "sheet-protected", sheet: plan.name }) : ok(undefined);

const typed = (content: unknown): Input => {
  if (typeof content === "string") return content.startsWith("=") ? content : typedText(content);
  return typeof content === "number" || typeof content === "boolean" ? content : null;
};

/** What people have filled in, by cell. */
const keptInputs = ({ plan, existing }: AskedOwned): ReadonlyMap<number, Input> => {
  const kept = new Map<number, Input>();
  plan.inputs.forEach((range, index) => {
    const formulas = existing?.inputs[index]?.formulas ?? [];
    for (const cell of cellsOf(range)) {
      const content: unknown = formulas[cell.row - range.top]?.[cell.column - range.left];
      if (content !== "" && content !== undefined) kept.set(cellKey(cell), typed(content));
    }
  });
  return kept;
};

const withKept = (block: InputBlock, kept: ReadonlyMap<number, Input>): InputBlock => ({
  ...block,
  inputs: block.inputs.map((row, down) =>
    row.map((input, across) => {
      const cell = { row: block.range.top + down, column: block.range.left + across };
      return kept.get(cellKey(cell)) ?? input;
    }),
  ),
});

const contentOf = (asked: AskedOwned): InputBlock[] => {
  const cells: readonly PlannedCell[] = asked.plan.cells;
  const kept = keptInputs(asked);
  const all = kept.size > 0 ? [...cells, ...asked.plan.inputs.flatMap(cellsOf)] : cells;
  return blocksFor(asked, all).map((range) => withKept(blockOf(range, cells), kept));
};

/** A log is written over as one block: nothing of what stood there is left between. */
const blocksFor = ({ madeAs }: AskedOwned, cells: readonly CellRef[]): Range[] => {
  const bounds = boundsOf(cells);
  return bounds && isLog(madeAs) ? [bounds] : bandsOf(cells);
};

/** Sheets that only ever grow: their words are written over, never taken away first, so that nothing of a review is
 *  lost where writing breaks off. */
const isLog = (madeAs: string): boolean =>
  madeAs === ("Review log" satisfies SheetRole) || madeAs === ("Record" satisfies SheetRole);

/** Takes everything off a sheet of ours but comments, which are brought in step one by one, and what people put
 *  there as objects of their own. */
const wipe = ({ worksheet, tables, charts }: Existing, madeAs: string): Stroke[] => [
  {
    bytes: 3_000,
    draw: () => {
      // whatever its name: a table that was broken off before it was named would be in the way of ours
      for (const table of tables.items) table.convertToRange();
      for (const chart of charts.items.filter(({ name }) => name.startsWith(CHART_PREFIX))) chart.delete();
      worksheet.freezePanes.unfreeze();
      briefly(worksheet.getRange(), (all) => {
        all.conditionalFormats.clearAll();
        if (isLog(madeAs)) all.clear("Formats");
        else all.clear("All");
      });
    },
  },
];

/** A new sheet under its draft name, or the one that stands. What is queued here goes out first. */
export const openOwned = (context: Excel.RequestContext, { existing, draft }: AskedOwned): Excel.Worksheet =>
  existing?.worksheet ?? context.workbook.worksheets.add(draft);

/** Writes a sheet of ours whole. */
export const drawOwned = (
  host: ExcelHost,
  context: Excel.RequestContext,
  asked: AskedOwned,
  worksheet: Excel.Worksheet,
  budget: number,
): Stroke[] => {
  const { plan, existing } = asked;
  const hide: Stroke = {
    bytes: 300,
    draw: () => {
      worksheet.visibility = "Hidden";
    },
  };
  return [
    ...(existing ? wipe(existing, asked.madeAs) : []),
    ...drawLinks(worksheet, plan.cells),
    ...contentOf(asked).flatMap((block) => drawBlock(worksheet, block, budget)),
    ...drawLooks(host, worksheet, plan.cells),
    ...drawLayout(host, worksheet, plan),
    ...drawObjects(host, context, worksheet, plan),
    ...drawHeat(worksheet, plan.heat ?? []),
    ...drawFlags(worksheet, plan.flags),
    ...(plan.hidden === true ? [hide] : []),
  ];
};
