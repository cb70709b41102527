import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { IExecutionOptions } from "@univerjs/core";
import { accessDenied, invalidArgument, itemAlreadyExists } from "../wire/failure";
import type { Ref } from "../wire/ref";
import type { WireValue } from "../wire/request";
import type { Rect } from "./address";
import { Announcer, EVENT } from "./announcer";
import { NewWorkbooks } from "./new-workbooks";
import { Recalculation } from "./recalculation";
import { Sheet } from "./sheet";
import { newSheetData } from "./sheet-data";

const NAME_LIMIT = 31;

/** What a change of cells writes, by row and column. */
interface Written {
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, { readonly f?: unknown } | null>>>>;
}

/** Univer shows a sheet that is added or no longer hidden, Excel does not: as if the change came from elsewhere. */
const STAYING = { fromCollab: true };

/** The workbook: Univer's, and beside it what Excel keeps of a workbook and Univer does not. */
export class Book {
  readonly announcer = new Announcer();
  readonly recalculation: Recalculation;
  readonly settings = new Map<string, WireValue>();
  readonly properties = new Map<string, WireValue>();
  readonly customProperties = new Map<string, WireValue>();
  /** Names of the people who wrote comments, by the id Univer keeps. */
  readonly authors = new Map<string, string>();
  /** Objects that office.js asked to keep between batches. */
  readonly tracked = new Map<string, Ref>();
  /** Defined names that the Name Manager does not list. */
  readonly hiddenNames = new Set<string>();
  readonly newWorkbooks = new NewWorkbooks();
  /** Whether the workbook's structure is protected. */
  isStructureLocked = false;
  private readonly known = new Map<string, Sheet>();
  private writing = false;

  constructor(
    readonly api: FUniver,
    readonly workbook: FWorkbook,
  ) {
    this.recalculation = new Recalculation(api);
  }

  get id(): string {
    return this.workbook.getId();
  }

  get sheets(): readonly Sheet[] {
    return this.workbook.getSheets().map((grid) => this.sheetOf(grid));
  }

  get activeSheet(): Sheet {
    return this.sheetOf(this.workbook.getActiveSheet());
  }

  /** True while the add-in, not a person, changes the workbook. */
  get isAddInWriting(): boolean {
    return this.writing;
  }

  sheetById(id: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  sheetNamed(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  addSheet(name: string | undefined, index = this.sheets.length): Sheet {
    this.assertStructureFree();
    const sheet = { ...newSheetData(), name: name ?? this.freeName(), id: newId("sheet") };
    this.assertNameFree(sheet.name);
    this.execute("sheet.mutation.insert-sheet", { unitId: this.id, index, sheet }, STAYING);
    const added = this.sheetById(sheet.id);
    if (added === undefined) throw new Error(`Univer did not add the sheet ${sheet.name}.`);
    this.announcer.announce(EVENT.added, added.id, { source: "Local" });
    return added;
  }

  /** Shows or hides a sheet; the last visible one is for the caller to keep. */
  setHidden(sheet: Sheet, hidden: boolean): void {
    const params = { unitId: this.id, subUnitId: sheet.id, hidden: hidden ? 1 : 0 };
    this.execute("sheet.mutation.set-worksheet-hidden", params, STAYING);
  }

  deleteSheet(sheet: Sheet): void {
    this.assertStructureFree();
    this.asAddIn(() => {
      this.workbook.deleteSheet(sheet.grid);
    });
    this.forget(sheet.id);
  }

  /** A sheet is no longer there, whoever deleted it. */
  forget(id: string): void {
    this.known.delete(id);
    this.recalculation.touchedEverything();
    this.announcer.announce(EVENT.deleted, id, { source: "Local" });
  }

  renameSheet(sheet: Sheet, name: string): void {
    if (name === sheet.name) return;
    this.assertNameFree(name, sheet);
    this.asAddIn(() => {
      sheet.grid.setName(name);
    });
    this.recalculation.touchedEverything();
  }

  activate(sheet: Sheet): void {
    this.asAddIn(() => {
      this.workbook.setActiveSheet(sheet.grid);
    });
  }

  select(sheet: Sheet, rect: Rect): void {
    this.activate(sheet);
    sheet.cells.grow(rect);
    this.asAddIn(() => {
      sheet.grid.getRange(rect).activate();
    });
  }

  /** The selected block of the active sheet; Excel's is never empty. */
  get selection(): { readonly sheet: Sheet; readonly rect: Rect } {
    const sheet = this.activeSheet;
    const rect = this.workbook.getActiveRange()?.getRange();
    return { sheet, rect: rect ?? { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 } };
  }

  /** Runs a change that belongs to the add-in, so that its event says so. */
  asAddIn<R>(change: () => R): R {
    const outer = this.writing;
    this.writing = true;
    try {
      return change();
    } finally {
      this.writing = outer;
    }
  }

  execute(id: string, params: object, options?: IExecutionOptions): void {
    this.api.syncExecuteCommand(id, params, options);
  }

  /** The text that a cell shows for a number, as Excel's format codes say. */
  formatNumber(pattern: string, value: number): string {
    return this.api.Util.numfmt.format(pattern, value);
  }

  private sheetOf(grid: FWorksheet): Sheet {
    const id = grid.getSheetId();
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const mutate = (mutation: string, params: object, options?: IExecutionOptions): void => {
      if (mutation === "sheet.mutation.set-range-values") this.noteFormulas(id, params);
      this.asAddIn(() => this.execute(mutation, { unitId: this.id, subUnitId: id, ...params }, options));
    };
    const kind = grid.getSheet().getConfig().custom?.["kind"] === "chart" ? "chart" : "worksheet";
    const sheet = new Sheet(grid, mutate, kind);
    this.known.set(id, sheet);
    return sheet;
  }

  /** Tells the recalculation which cells get or lose a formula. */
  private noteFormulas(sheetId: string, { cellValue }: Written): void {
    for (const [row, cells] of Object.entries(cellValue ?? {}))
      for (const [column, cell] of Object.entries(cells))
        if (cell && "f" in cell)
          this.recalculation.noteFormula(sheetId, Number(row), Number(column), Boolean(cell.f));
  }

  private assertStructureFree(): void {
    if (this.isStructureLocked) throw accessDenied();
  }

  private assertNameFree(name: string, self?: Sheet): void {
    const wrong = name === "" || name.length > NAME_LIMIT || /[:\\/?*[\]]|^'|'$/.test(name);
    if (wrong) throw invalidArgument();
    const other = this.sheetNamed(name);
    if (other !== undefined && other.id !== self?.id) throw itemAlreadyExists();
  }

  private freeName(): string {
    let number = this.sheets.length + 1;
    while (this.sheetNamed(`Sheet${number}`) !== undefined) number++;
    return `Sheet${number}`;
  }
}

let made = 0;

/** An id that no object of this workbook has. */
export const newId = (kind: string): string => `${kind}-${Date.now().toString(36)}-${++made}`;
