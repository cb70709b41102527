import type { ICellData } from "@univerjs/core";
import { boundingRect, cellAt, formatRect, type Rect } from "./address";
import { EVENT } from "./announcer";
import type { Book } from "./book";
import { KIND, valueOf, valueTypeOf, type Cell } from "./cell-data";
import { staysText } from "./typed-text";

const SET_VALUES = "sheet.mutation.set-range-values";
const SET_SELECTION = "sheet.operation.set-selections";
const REMOVE_SHEET = "sheet.mutation.remove-sheet";
const ACTIVATE = "sheet.operation.set-worksheet-active";

/** Selections of a pointer that is still being dragged. */
const MOVE_START = 0;
const MOVING = 1;

/** Changes of structure by what Excel calls them; they move what formulas refer to. */
const STRUCTURE: Readonly<Record<string, string>> = {
  "sheet.mutation.insert-row": "RowInserted",
  "sheet.mutation.remove-rows": "RowDeleted",
  "sheet.mutation.insert-col": "ColumnInserted",
  "sheet.mutation.remove-col": "ColumnDeleted",
};

interface Executed {
  readonly id: string;
  readonly params?: unknown;
  readonly options?: { readonly fromFormula?: boolean } | undefined;
}

interface SetValues {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue?: Record<number, Record<number, ICellData | null>>;
}

interface Before {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** Hears what happens in Univer, marks what has to be recalculated, and announces it in Excel's words. */
export class Listening {
  private before: Before | undefined;
  private shown: string;

  private readonly hearing: readonly { dispose(): void }[];

  constructor(private readonly book: Book) {
    const { api } = book;
    this.shown = book.activeSheet.id;
    this.hearing = [
      api.addEvent(api.Event.BeforeCommandExecute, (event) => {
        if (event.id === SET_VALUES) this.aboutToSet(event.params as SetValues);
      }),
      api.addEvent(api.Event.CommandExecuted, (event) => this.heard(event as Executed)),
    ];
  }

  dispose(): void {
    for (const one of this.hearing) one.dispose();
  }

  private aboutToSet(params: SetValues): void {
    if (params.unitId !== this.book.id) return;
    keepForeignSpaces(params.cellValue);
    this.before = this.singleCell(params);
  }

  private heard({ id, params, options }: Executed): void {
    if ((params as { unitId?: string } | undefined)?.unitId !== this.book.id) return;
    if (id === SET_VALUES) this.valuesSet(params as SetValues, options?.fromFormula === true);
    else if (id === SET_SELECTION) this.selected(params as SelectionParams);
    else if (id === ACTIVATE) this.activated((params as { subUnitId: string }).subUnitId);
    else if (id === REMOVE_SHEET) this.sheetRemoved((params as { subUnitId: string }).subUnitId);
    else if (id in STRUCTURE) this.restructured(id, params as { subUnitId: string; range: Rect });
    else if (id === "sheet.mutation.move-range") this.book.recalculation.touchedEverything();
  }

  /** What the add-in deletes is announced where it is done. */
  private sheetRemoved(id: string): void {
    if (!this.book.isAddInWriting) this.book.forget(id);
  }

  private valuesSet(params: SetValues, calculated: boolean): void {
    const rect = touched(params.cellValue);
    const { before } = this;
    this.before = undefined;
    if (rect === undefined) return;
    const address = formatRect(rect);
    if (calculated) {
      this.book.announcer.announce(EVENT.calculated, params.subUnitId, { address });
      return;
    }
    this.book.recalculation.touched({ unitId: this.book.id, sheetId: params.subUnitId, range: rect });
    // What the add-in writes is calculated when its batch reads or ends.
    if (!this.book.isAddInWriting) void this.book.recalculation.upToDate();
    this.changed(params.subUnitId, address, "RangeEdited", this.details(params.subUnitId, before));
  }

  private changed(sheetId: string, address: string, changeType: string, more: object = {}): void {
    this.book.announcer.announce(EVENT.changed, sheetId, {
      address,
      changeType,
      source: "Local",
      shiftDirection: "None",
      ...(this.book.isAddInWriting ? { triggerSource: "ThisLocalAddin" } : { triggerSource: "Unknown" }),
      ...more,
    });
  }

  /** Excel gives the values before and after for a change of one cell. */
  private details(sheetId: string, before: Before | undefined): object {
    const after = before && this.book.sheetById(sheetId)?.cells.cell(before.row, before.column);
    if (before === undefined) return {};
    return {
      valueBefore: valueOf(before.cell),
      valueTypeBefore: valueTypeOf(before.cell),
      valueAfter: valueOf(after),
      valueTypeAfter: valueTypeOf(after),
    };
  }

  private singleCell({ subUnitId, cellValue }: SetValues): Before | undefined {
    const rows = Object.keys(cellValue ?? {});
    const columns = rows.length === 1 ? Object.keys(cellValue?.[Number(rows[0])] ?? {}) : [];
    if (columns.length !== 1) return undefined;
    const [row, column] = [Number(rows[0]), Number(columns[0])];
    const cell = this.book.sheetById(subUnitId)?.cells.cell(row, column);
    return { row, column, cell: cell ? { ...cell } : cell };
  }

  private selected({ type, subUnitId, selections }: SelectionParams): void {
    if (type === MOVE_START || type === MOVING) return;
    const address = selections.map(({ range }) => formatRect(range)).join(",");
    this.book.announcer.announce(EVENT.selectionChanged, subUnitId, { address });
  }

  private activated(id: string): void {
    if (id === this.shown) return;
    this.book.announcer.announce(EVENT.deactivated, this.shown);
    this.shown = id;
    this.book.announcer.announce(EVENT.activated, id);
  }

  private restructured(id: string, { subUnitId, range }: { subUnitId: string; range: Rect }): void {
    this.book.recalculation.touchedEverything();
    this.changed(subUnitId, formatRect(range), STRUCTURE[id] ?? "Unknown");
  }
}

interface SelectionParams {
  readonly type?: number;
  readonly subUnitId: string;
  readonly selections: readonly { readonly range: Rect }[];
}

/** What is typed or pasted with a no-break space stays text in Excel; Univer would read a number. */
function keepForeignSpaces(cellValue: SetValues["cellValue"]): void {
  for (const columns of Object.values(cellValue ?? {})) {
    for (const cell of Object.values(columns)) {
      if (cell && !cell.t && typeof cell.v === "string" && staysText(cell.v)) cell.t = KIND.text;
    }
  }
}

/** The block around the cells whose value, formula or text was set; a new format alone is no change of data. */
function touched(cellValue: SetValues["cellValue"]): Rect | undefined {
  let rect: Rect | undefined;
  for (const [row, columns] of Object.entries(cellValue ?? {})) {
    for (const [column, cell] of Object.entries(columns)) {
      if (cell !== null && !("v" in cell || "f" in cell || "p" in cell || "si" in cell)) continue;
      const at = cellAt(Number(row), Number(column));
      rect = rect ? boundingRect(rect, at) : at;
    }
  }
  return rect;
}
