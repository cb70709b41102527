import type { ICellData, IExecutionOptions, IStyleData } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { cellAt, columnCount, intersection, rowCount, type Rect } from "./address";
import { type Cell, hasFormula, isBlank, valueOf } from "./cell-data";
import { lookOf } from "./style";

export type Mutate = (
  id: string,
  params: Readonly<Record<string, unknown>>,
  options?: IExecutionOptions,
) => void;

/** Univer looks through all formulas of the workbook after a change of cells, unless it is told not to. */
const NO_FORMULA: IExecutionOptions = { onlyLocal: true };

type CellMatrix = Record<number, Record<number, ICellData>>;

/**
 * The cells of one sheet in Univer. Changes go in as Univer's mutations: at once, drawn at once, and outside its
 * undo list, which belongs to the person at the grid.
 */
export class CellGrid {
  constructor(
    private readonly grid: FWorksheet,
    private readonly mutate: Mutate,
  ) {}

  /** A cell as Univer keeps it: its own style only, no drawing. */
  cell(row: number, column: number): Cell {
    return this.grid.getSheet().getCellMatrix().getValue(row, column);
  }

  /** The style that shows: the cell's own over its row's, its column's and the sheet's. */
  style(row: number, column: number): IStyleData {
    return this.inside(row, column) ? this.grid.getSheet().getComposedCellStyle(row, column) : {};
  }

  /** The formula with its equals sign, or "". */
  formula(row: number, column: number): string {
    const cell = this.cell(row, column);
    if (!hasFormula(cell)) return "";
    return cell?.f ?? this.grid.getRange(row, column).getFormula();
  }

  /** The part of a block that Univer's sheet has. */
  present(rect: Rect): Rect | undefined {
    return intersection(rect, {
      startRow: 0,
      endRow: this.grid.getMaxRows() - 1,
      startColumn: 0,
      endColumn: this.grid.getMaxColumns() - 1,
    });
  }

  /** A sheet of Univer has an end, and nothing can be written beyond it: move the end. */
  grow(rect: Rect): void {
    if (rect.endRow >= this.grid.getMaxRows()) this.grid.setRowCount(rect.endRow + 1);
    if (rect.endColumn >= this.grid.getMaxColumns()) this.grid.setColumnCount(rect.endColumn + 1);
  }

  /** One value for each cell, in rows. */
  map<R>(rect: Rect, read: (row: number, column: number) => R): R[][] {
    return Array.from({ length: rowCount(rect) }, (_, r) =>
      Array.from({ length: columnCount(rect) }, (__, c) => read(rect.startRow + r, rect.startColumn + c)),
    );
  }

  /** Writes what `data` gives for each cell; nothing leaves the cell alone. */
  write(rect: Rect, data: (row: number, column: number) => ICellData | undefined): void {
    this.grow(rect);
    const cellValue: CellMatrix = {};
    let [any, formulas] = [false, false];
    for (let row = rect.startRow; row <= rect.endRow; row++) {
      for (let column = rect.startColumn; column <= rect.endColumn; column++) {
        const cell = data(row, column);
        if (cell === undefined) continue;
        any = true;
        formulas ||= touchesFormula(cell, this.cell(row, column));
        (cellValue[row] ??= {})[column] = cell;
      }
    }
    if (any) this.mutate("sheet.mutation.set-range-values", { cellValue }, formulas ? undefined : NO_FORMULA);
  }

  /** Merges a style into each cell; a property of `null` goes back to the default. */
  restyle(rect: Rect, style: (row: number, column: number) => IStyleData | null): void {
    // The kind goes along because Univer otherwise reads a text of digits as a number again.
    this.write(rect, (row, column) => ({ s: style(row, column), t: this.cell(row, column)?.t }));
  }

  /** Changes what the stand-in keeps in the cell besides Univer's properties. */
  annotate(rect: Rect, extras: (cell: Cell) => object): void {
    this.write(rect, (row, column) => {
      const cell = this.cell(row, column);
      const custom = extras(cell);
      return { custom: Object.keys(custom).length > 0 ? custom : null, t: cell?.t };
    });
  }

  /** The smallest block with every cell that has a value, or besides a format unless `valuesOnly`. */
  used(valuesOnly: boolean, inside?: Rect): Rect | undefined {
    let used: Rect | undefined;
    this.grid
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell: Cell) => {
        if (isBlank(cell) && (valuesOnly || !this.isFormatted(row, column, cell))) return;
        const at = cellAt(row, column);
        if (inside && !intersection(at, inside)) return;
        used = used
          ? {
              startRow: Math.min(used.startRow, row),
              endRow: Math.max(used.endRow, row),
              startColumn: Math.min(used.startColumn, column),
              endColumn: Math.max(used.endColumn, column),
            }
          : at;
      });
    return used;
  }

  /** The value as text, without its number format. */
  plainText(row: number, column: number): string {
    return String(valueOf(this.cell(row, column)));
  }

  /** Whether a blank cell looks other than a cell that was never touched. */
  private isFormatted(row: number, column: number, cell: Cell): boolean {
    return Boolean(cell?.s) && JSON.stringify(lookOf(this.style(row, column))) !== PLAIN;
  }

  private inside(row: number, column: number): boolean {
    return row < this.grid.getMaxRows() && column < this.grid.getMaxColumns();
  }
}

const PLAIN = JSON.stringify(lookOf({}));

/** Whether a formula comes or goes; one that stays under a new format is not touched. */
const touchesFormula = (change: ICellData, before: Cell): boolean =>
  Boolean(change.f) || ("f" in change && hasFormula(before));
