import { rectOf } from "./univer/workbook-data";
import type { Book } from "./univer/book";
import type { Sheet } from "./univer/sheet";
import { readTyped } from "./univer/typed-text";
import { numberReader } from "./host/range-values";
import type { CellEditing } from "./gateway";

/** A person at the grid: what they do reaches the add-in as events, and can be undone. */
export class Person implements CellEditing {
  private editing = false;
  private waiting: (() => void)[] = [];

  constructor(private readonly book: Book) {}

  /** Selects a cell and types text into it, read as Excel reads it. */
  type(sheetName: string, address: string, text: string): void {
    this.select(sheetName, address);
    const sheet = this.sheet(sheetName);
    const { startRow, startColumn } = rectOf(address);
    const format = sheet.cells.style(startRow, startColumn).n?.pattern ?? "General";
    const cell = readTyped(text, format, numberReader(this.book));
    this.book.execute("sheet.command.set-range-values", {
      unitId: this.book.id,
      subUnitId: sheet.id,
      value: { [startRow]: { [startColumn]: cell } },
    });
  }

  select(sheetName: string, address: string): void {
    const sheet = this.sheet(sheetName);
    this.book.workbook.setActiveSheet(sheet.grid);
    sheet.grid.getRange(rectOf(address)).activate();
  }

  undo(): void {
    this.book.workbook.undo();
  }

  /** Review, Protect Workbook: no sheet can be added, removed or renamed. */
  protectStructure(): void {
    this.book.isStructureLocked = true;
  }

  /** Starts typing into a cell and does not press Enter yet. */
  startEditing(): void {
    this.editing = true;
  }

  endEditing(): void {
    this.editing = false;
    for (const go of this.waiting.splice(0)) go();
  }

  isEditing(): boolean {
    return this.editing;
  }

  ended(): Promise<void> {
    return this.editing ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  private sheet(name: string): Sheet {
    const sheet = this.book.sheetNamed(name);
    if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  }
}
