import type { CellRef, Plan, Range, Sheet, TotalChoice } from "../core";
import type { ChangeRecord } from "./change-record";
import type { Outcome } from "./problem";

export type { ChangeRecord } from "./change-record";

/** A worksheet, known by its id: a person may rename it at any time. */
export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** Its lasting name, where Crossfoot made this sheet; it survives renaming, saving and a change of language. */
  readonly madeAs: string | undefined;
  /** Crossfoot was broken off while writing this sheet: what stands there is not to be believed. */
  readonly unfinished?: true;
}

/** A worksheet as it was read. */
export interface ReadSheet {
  readonly info: SheetInfo;
  readonly sheet: Sheet;
  /** Blocks that we filled on it: no part of the table that is checked. */
  readonly ours: readonly Range[];
  /** What a person said of its totals, in the order in which it was said. */
  readonly choices: readonly TotalChoice[];
}

/** How a long operation is watched and stopped. It stops between two blocks, never inside one. */
export interface Job {
  readonly signal?: AbortSignal;
  /** Called with the part that is done, from 0 to 1. */
  readonly progress?: (done: number) => void;
}

/** Something of a plan that could not be written here, and why; the rest was written. */
export type Skipped =
  | { readonly code: "comment-exists"; readonly sheet: string; readonly cell: CellRef }
  | { readonly code: "not-supported"; readonly sheet: string; readonly requirement: string };

/** What applying a plan came to. */
export interface Applied {
  /** The sheets that were made or replaced, by their lasting names; `name` is what each is called. */
  readonly sheets: readonly { readonly planned: string; readonly id: string; readonly name: string }[];
  readonly skipped: readonly Skipped[];
}

/** What of Crossfoot's stands in the workbook. */
export interface Annotations {
  readonly sheets: readonly SheetInfo[];
  /** The user's sheets that carry cells, flags or comments of ours. */
  readonly overlays: readonly {
    readonly sheet: string;
    readonly blocks: readonly Range[];
    readonly flags: number;
    readonly comments: number;
  }[];
}

/** What taking back came to. */
export interface TakenBack {
  readonly sheets: readonly string[];
  /** Cells of ours that a person has filled since, comments that someone has answered: they stay. */
  readonly kept: readonly { readonly sheet: string; readonly cell: CellRef }[];
}

/** One cell of a repair: what must stand there now, and what shall. `null` is blank. */
export interface CellEdit {
  readonly cell: CellRef;
  readonly from: string | number | boolean | null;
  readonly to: string | number | null;
}

/** A block to write into a sheet of ours, with what must stand there now; `null` is blank, text is text. */
export interface GuardedBlock {
  /** Its first cell. */
  readonly at: CellRef;
  readonly from: readonly (readonly (string | number | null)[])[];
  readonly to: readonly (readonly (string | number | null)[])[];
}

/**
 * What the program needs of a workbook. Two adapters implement it: excel/ over Office.js and xlsx/ over files,
 * and one contract suite (tests/contract/workbook-port.ts) holds for both.
 */
export interface Workbook {
  /** All worksheets in their order; chart sheets are not among them. */
  sheets(): Promise<Outcome<readonly SheetInfo[]>>;

  /** A worksheet as the core reads it: what is text stays text, to the character. */
  read(sheetId: string, job?: Job): Promise<Outcome<ReadSheet>>;

  /** Writes a plan. First it looks whether every cell it needs is free, then it writes; applied twice, the
   *  second time changes nothing. What the plan says of an owned sheet replaces what stood there. */
  apply(plan: Plan, job?: Job): Promise<Outcome<Applied>>;

  /** Writes blocks of cells into a sheet of ours that people write to as well, all or none: refused with
   *  `changed-since` where a cell no longer holds what it is said to. Looks are left as they are. */
  put(sheet: Pick<SheetInfo, "id" | "name">, blocks: readonly GuardedBlock[]): Promise<Outcome<void>>;

  /** What of ours stands in the workbook, found by marks that survive saving. */
  annotations(): Promise<Outcome<Annotations>>;

  /** Removes what `apply` wrote: values, formulas, formats, comments and widths of the user's cells are then as
   *  before. Sheets of ours go too, but for finished ones whose lasting name is in `keep`. */
  takeBack(keep?: readonly string[]): Promise<Outcome<TakenBack>>;

  /** Keeps what a person said of a sheet's totals, in place of what was kept before, so that it is saved with the
   *  workbook and moves along with its cells. No cell is changed. */
  choose(sheet: Pick<SheetInfo, "id" | "name">, choices: readonly TotalChoice[]): Promise<Outcome<void>>;

  /** Changes cells of the user's, all or none: refused with `changed-since` where a cell no longer holds `from`;
   *  what broke off in the middle is put back, and answered with `half-changed` only where that failed too. */
  edit(sheet: Pick<SheetInfo, "id" | "name">, edits: readonly CellEdit[]): Promise<Outcome<ChangeRecord>>;

  /** Puts back what a change replaced; refused with `changed-since` where a cell was changed again. */
  undo(record: ChangeRecord): Promise<Outcome<void>>;
}

/** Something happened in the workbook that was not our own doing. */
export type WorkbookEvent =
  | { readonly kind: "changed"; readonly sheetId: string; readonly address: string }
  | { readonly kind: "recalculated"; readonly sheetId: string }
  | { readonly kind: "activated"; readonly sheetId: string }
  | { readonly kind: "selected"; readonly sheetId: string; readonly address: string }
  | { readonly kind: "sheet-deleted"; readonly sheetId: string };

/** Listening to a workbook. */
export interface Watch {
  /** Whether changes of cells are told; older versions of Excel tell of sheets only. */
  readonly tellsChanges: boolean;
  stop(): Promise<Outcome<void>>;
}

/** A workbook that a person has open before them. */
export interface LiveWorkbook extends Workbook {
  /** The sheet in front and its content; `unsupported-sheet` where that is no worksheet (a chart sheet). */
  readActive(job?: Job): Promise<Outcome<ReadSheet>>;
  /** What is selected: the blocks in the order of their selection, one at least. */
  selection(): Promise<Outcome<{ readonly sheet: SheetInfo; readonly areas: readonly Range[] }>>;
  /** Brings the sheet to the front and selects the cells. */
  goTo(sheetId: string, range: Range): Promise<Outcome<void>>;
  /** Opens the bytes of an .xlsx file as a new workbook, at most once; `not-supported` where that cannot be done here.
   *  After `busy` or `session-lost` it may have opened all the same. */
  openCopy(bytes: Uint8Array): Promise<Outcome<void>>;
  /** Listens until it is stopped. Our own writes are not told. */
  watch(listener: (event: WorkbookEvent) => void): Promise<Outcome<Watch>>;
}
