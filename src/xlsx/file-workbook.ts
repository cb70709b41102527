import {
  cellKey,
  contains,
  failed,
  formulaAt,
  isBlank,
  isError,
  ok,
  rawText,
  sheetOf,
  valueAt,
  type CellRef,
  type CellValue,
  type OverlayPlan,
  type Plan,
  type PlannedCell,
  type Range,
  type Sheet,
  type SheetPlan,
  type TotalChoice,
} from "../core";
import type {
  Applied,
  CellEdit,
  ChangeRecord,
  GuardedBlock,
  ReadSheet,
  SheetInfo,
  Workbook,
} from "../workbook/port";
import type { Outcome, WorkbookProblem } from "../workbook/problem";
import { lastingName, namesFor, renameSheets } from "../workbook/sheet-names";

type Content = ChangeRecord["cells"][number]["before"];

/** A workbook read from a file: the user's sheets, and what Crossfoot adds to them. Nothing touches the file. */
interface Held {
  readonly sheets: Map<string, Sheet>;
  /** Sheets of ours by their name, and what the plan called them. */
  readonly made: Map<string, { readonly plan: SheetPlan; readonly madeAs: string }>;
  readonly overlays: Map<string, OverlayPlan>;
  readonly choices: Map<string, readonly TotalChoice[]>;
}

const written = (sheet: Sheet, cells: readonly PlannedCell[]): Sheet => {
  const values = Array.from(sheet.values, (row) => [...(row ?? [])]);
  const formulas = new Map(sheet.formulas);
  for (const cell of cells) {
    while (values.length <= cell.row) values.push([]);
    const row = values[cell.row] ?? [];
    while (row.length <= cell.column) row.push(null);
    row[cell.column] = cell.value;
    if (cell.formula === undefined) formulas.delete(cellKey(cell));
    else formulas.set(cellKey(cell), cell.formula);
  }
  return { ...sheet, values, formulas };
};

const infoOf = (held: Held, name: string): SheetInfo => {
  const made = held.made.get(name);
  return { id: name, name, hidden: made?.plan.hidden ?? false, madeAs: made?.madeAs };
};

const infos = (held: Held): SheetInfo[] =>
  [...held.sheets.keys(), ...held.made.keys()].map((name) => infoOf(held, name));

const gone = (sheet: string): Outcome<never> => failed<WorkbookProblem>({ code: "sheet-gone", sheet });

const read = (held: Held, id: string): Outcome<ReadSheet> => {
  const info = infoOf(held, id);
  const made = held.made.get(id);
  if (made) return ok({ info, sheet: written(sheetOf(id, []), made.plan.cells), ours: [], choices: [] });
  const sheet = held.sheets.get(id);
  if (!sheet) return gone(id);
  const overlay = held.overlays.get(id);
  return ok({
    info,
    sheet: written(sheet, overlay?.cells ?? []),
    ours: overlay?.owned ?? [],
    choices: held.choices.get(id) ?? [],
  });
};

const hasContent = (sheet: Sheet, range: Range): boolean => {
  const valued = sheet.values
    .slice(range.top, range.bottom + 1)
    .some((row) => row?.slice(range.left, range.right + 1).some((value) => !isBlank(value)));
  return valued || sheet.merges.some((merge) => contains(range, { row: merge.top, column: merge.left }));
};

const refusal = (held: Held, { overlays }: Plan): WorkbookProblem | undefined => {
  for (const { sheet: name, owned } of overlays) {
    const sheet = held.sheets.get(name);
    if (!sheet) return { code: "sheet-gone", sheet: name };
    const range = owned.find((block) => hasContent(sheet, block));
    if (range) return { code: "place-taken", sheet: name, range, by: "content" };
  }
  return undefined;
};

const apply = (held: Held, plan: Plan): Outcome<Applied> => {
  const planned = plan.sheets.map(lastingName);
  const named = renameSheets(plan, namesFor(plan.sheets, infos(held)));
  const problem = refusal(held, named);
  if (problem) return failed(problem);
  named.sheets.forEach((sheet, index) =>
    held.made.set(sheet.name, { plan: sheet, madeAs: planned[index] ?? sheet.name }),
  );
  for (const overlay of named.overlays) held.overlays.set(overlay.sheet, overlay);
  const sheets = named.sheets.map(({ name }, index) => ({ planned: planned[index] ?? name, id: name, name }));
  return ok({ sheets, skipped: [] });
};

const contentOf = (sheet: Sheet, cell: CellRef): Content => {
  const value: CellValue = valueAt(sheet, cell);
  const content = isError(value) ? value.error : isBlank(value) ? null : value;
  return formulaAt(sheet, cell) ?? content;
};

const put = (sheet: Sheet, cell: CellRef, content: Content): Sheet =>
  typeof content === "string" && content.startsWith("=")
    ? written(sheet, [{ ...cell, value: valueAt(sheet, cell) as PlannedCell["value"], formula: content }])
    : written(sheet, [{ ...cell, value: content }]);

const edit = (held: Held, id: string, edits: readonly CellEdit[]): Outcome<ChangeRecord> => {
  const sheet = held.sheets.get(id);
  if (!sheet) return gone(id);
  const changed = edits.find(
    ({ cell, from }) => rawText(valueAt(sheet, cell)) !== (from === null ? "" : String(from)),
  );
  if (changed) return failed({ code: "changed-since", sheet: id, cell: changed.cell });
  const cells = edits.map(({ cell, to }) => {
    const format = sheet.numberFormats.get(cellKey(cell)) ?? "General";
    return {
      cell,
      before: contentOf(sheet, cell),
      after: to,
      numberFormatBefore: format,
      numberFormatAfter: format,
    };
  });
  held.sheets.set(
    id,
    edits.reduce((done, { cell, to }) => put(done, cell, to), sheet),
  );
  return ok({ sheetId: id, sheet: id, cells });
};

const undo = (held: Held, { sheetId, cells }: ChangeRecord): Outcome<void> => {
  const sheet = held.sheets.get(sheetId);
  if (!sheet) return gone(sheetId);
  const changed = cells.find(({ cell, after }) => contentOf(sheet, cell) !== after);
  if (changed) return failed({ code: "changed-since", sheet: sheetId, cell: changed.cell });
  held.sheets.set(
    sheetId,
    cells.reduce((done, { cell, before }) => put(done, cell, before), sheet),
  );
  return ok(undefined);
};

/** A sheet of ours as cells, with what was put into it since it was planned. */
const putBlocks = (held: Held, name: string, blocks: readonly GuardedBlock[]): Outcome<void> => {
  const made = held.made.get(name);
  if (!made) return gone(name);
  const sheet = written(sheetOf(name, []), made.plan.cells);
  const edits = blocks.flatMap(({ at, from, to }) =>
    to.flatMap((row, down) =>
      row.map((value, across) => ({
        cell: { row: at.row + down, column: at.column + across },
        from: from[down]?.[across] ?? null,
        value,
      })),
    ),
  );
  const changed = edits.find(({ cell, from }) => rawText(valueAt(sheet, cell)) !== rawText(from));
  if (changed) return failed({ code: "changed-since", sheet: name, cell: changed.cell });
  const key = ({ row, column }: CellRef): number => cellKey({ row, column });
  const changedKeys = new Map(edits.map(({ cell, value }) => [key(cell), value]));
  const old = new Map(made.plan.cells.map((cell) => [key(cell), cell]));
  const cells = [
    ...made.plan.cells.map((cell) =>
      changedKeys.has(key(cell)) ? { ...cell, value: changedKeys.get(key(cell)) ?? null } : cell,
    ),
    ...edits.filter(({ cell }) => !old.has(key(cell))).map(({ cell, value }) => ({ ...cell, value })),
  ];
  held.made.set(name, { ...made, plan: { ...made.plan, cells } });
  return ok(undefined);
};

/**
 * The port over the sheets of a file, in memory: what the command and a donor's copy work on.
 *
 * @example fileWorkbook([sheetOf("Budget", [["Total", 5]])])
 */
export const fileWorkbook = (sheets: readonly Sheet[]): Workbook => {
  const held: Held = {
    sheets: new Map(sheets.map((sheet) => [sheet.name, sheet])),
    made: new Map(),
    overlays: new Map(),
    choices: new Map(),
  };
  return {
    sheets: () => Promise.resolve(ok(infos(held))),
    read: (id) => Promise.resolve(read(held, id)),
    apply: (plan) => Promise.resolve(apply(held, plan)),
    annotations: () =>
      Promise.resolve(
        ok({
          sheets: [...held.made.keys()].map((name) => infoOf(held, name)),
          overlays: [...held.overlays.values()].map(({ sheet, owned, flags, comments }) => ({
            sheet,
            blocks: owned,
            flags: flags.length,
            comments: comments.length,
          })),
        }),
      ),
    takeBack: (keep = []) => {
      const removed = [...held.made].filter(([, { madeAs }]) => !keep.includes(madeAs)).map(([name]) => name);
      for (const name of removed) held.made.delete(name);
      held.overlays.clear();
      return Promise.resolve(ok({ sheets: removed, kept: [] }));
    },
    choose: ({ id }, choices) => {
      if (!held.sheets.has(id)) return Promise.resolve(gone(id));
      held.choices.set(id, choices);
      return Promise.resolve(ok(undefined));
    },
    edit: ({ id }, edits) => Promise.resolve(edit(held, id, edits)),
    put: ({ name }, blocks) => Promise.resolve(putBlocks(held, name, blocks)),
    undo: (record) => Promise.resolve(undo(held, record)),
  };
};
