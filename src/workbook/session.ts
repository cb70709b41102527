import type {
  CellRef,
  Chapter,
  ChoiceProblem,
  DecisionProblem,
  Range,
  ReconciledTable,
  Repair,
  SignatureStatus,
} from "../core";
import type { TotalEdit, TotalsRecord } from "./total-edit";
import type { Applied, ChangeRecord, Job, SheetInfo, TakenBack, WorkbookEvent } from "./port";
import type { WorkbookProblem } from "./problem";
import type { DecisionInput, DonorCopy, RepairInput, ReviewState, SignatureInput } from "./review";

/** A table that was found on the checked sheet, with what was made of it. Ids of findings are unique over all
 *  tables of the sheet. */
export type CheckedTable = ReconciledTable;

/** The worksheet that was checked, as it stood then. */
export interface CheckedSheet {
  readonly sheet: SheetInfo;
  readonly tables: readonly CheckedTable[];
  /** Whether it is the loaded chapter's own matrix, as it was put there. */
  readonly ofChapter: boolean;
  /** A person has said something of its totals. */
  readonly hasChoices?: boolean;
  /** Cells whose formulas refer to themselves, alone or in a circle. */
  readonly circular?: readonly CellRef[];
}

/** A chapter that was loaded. */
export interface LoadedChapter {
  /** The file's name, or what the person pasted it as. */
  readonly source: string;
  readonly chapter: Chapter;
}

/** How the priorities of the loaded chapter meet the rows of the checked table. */
export interface PrioritiesState {
  readonly rows: readonly {
    readonly label: string;
    readonly cell: CellRef;
    readonly country: string;
    /** The priorities, each whole; the paragraphs of a country without listed priorities. */
    readonly texts: readonly string[];
  }[];
  /** Rows that no text belongs to, and countries whose text found no row: listed, never guessed. */
  readonly rowsWithoutText: readonly { readonly label: string; readonly cell: CellRef }[];
  readonly textsWithoutRow: readonly string[];
}

/** The one next step of the person, which the pane's primary button takes. */
export type NextStep = "load-or-check" | "check" | "show" | "insert-priorities" | "review";

/** What goes on right now. `done` runs from 0 to 1; undefined where it cannot be known. */
export interface Activity {
  readonly task:
    | "open"
    | "load"
    | "check"
    | "show"
    | "priorities"
    | "repair"
    | "undo"
    | "remove"
    | "decide"
    | "sign"
    | "donor"
    | "totals";
  readonly done: number | undefined;
}

/** Everything that the pane shows. A new object after every change, never changed itself. */
export interface SessionState {
  readonly next: NextStep;
  readonly chapter: LoadedChapter | undefined;
  readonly checked: CheckedSheet | undefined;
  /** The checked sheet has changed since: what `checked` says may be outdated. */
  readonly stale: boolean;
  /** Flags, check columns and the findings are on the sheets. */
  readonly shown: boolean;
  readonly priorities: PrioritiesState | undefined;
  readonly prioritiesInserted: boolean;
  /** Decisions, signatures and repairs, as they stand in the workbook since the last check. */
  readonly review: ReviewState;
  /** A step broke off while it wrote: something of ours may stand in the workbook that only removing takes away. */
  readonly leftOver: boolean;
  /** The last change made from the pane, while it can be undone. */
  readonly lastChange: ChangeRecord | undefined;
  /** What was said of totals before the last word on them, while that can be taken back. */
  readonly lastWord: TotalsRecord | undefined;
  readonly activity: Activity | undefined;
  /** What the last try ran into; gone after the next success. */
  readonly problem: SessionProblem | undefined;
}

/** Expected trouble of the steps themselves, beside that of the workbook. */
export type SessionProblem =
  | WorkbookProblem
  | {
      readonly code: "chapter-unreadable";
      readonly source: string;
      /** Names the line, where there is one. */
      readonly sentence: string;
    }
  | { readonly code: "nothing-on-sheet"; readonly sheet: string }
  /** A sheet of findings or priorities, not one with a table of the user's. */
  | { readonly code: "sheet-is-ours"; readonly sheet: string }
  | { readonly code: "no-totals"; readonly sheet: string }
  /** A sheet of ours that was broken off while it was written. */
  | { readonly code: "half-written"; readonly sheet: string }
  | { readonly code: "nothing-checked" }
  | { readonly code: "no-chapter" }
  | { readonly code: "no-priorities" }
  | { readonly code: "nothing-to-remove" }
  | DecisionProblem
  /** A finding or total that is not there (any more). */
  | { readonly code: "no-such-finding"; readonly finding: string }
  /** Nothing can be signed on a log that was edited by hand. */
  | { readonly code: "log-edited"; readonly number: number }
  | { readonly code: "no-such-repair"; readonly number: number }
  | { readonly code: "repair-undone"; readonly number: number }
  /** A repair or its undoing stands and is logged; comments and flags do not tell of it yet. */
  | { readonly code: "not-told"; readonly what: "repair" | "undo"; readonly why: SessionProblem }
  /** A later repair changed the same cell. */
  | { readonly code: "undo-later-first"; readonly number: number; readonly later: number }
  /** What was selected makes no total. */
  /** Cells were asked for, and another sheet than the checked one is open. */
  | { readonly code: "selected-elsewhere"; readonly sheet: string; readonly checked: string }
  | { readonly code: "no-such-total"; readonly problem: ChoiceProblem }
  | { readonly code: "busy-with"; readonly task: Activity["task"] };

export type Step<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: SessionProblem };

/** One cell that a repair would change, for the preview: where, what stands there, what shall. */
export interface PreviewedEdit {
  readonly cell: CellRef;
  /** Row and column named, e.g. "Turkey · TOTAL". */
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** A formula that the repair would replace by a figure; undefined where there is none. */
  readonly formula: string | undefined;
}

export interface RepairPreview {
  readonly repair: Repair;
  readonly edits: readonly PreviewedEdit[];
}

/**
 * The steps of the work, the same for the pane and for the ribbon: each changes the state and answers whether it
 * went well. One step runs at a time; a second is answered with `busy-with`. Problems are in the answer and in
 * `state().problem`.
 *
 * Made by `createSession(workbook)`. `state` and `subscribe` fit React's `useSyncExternalStore`.
 */
export interface Session {
  state(): SessionState;
  subscribe(listener: () => void): () => void;

  /** Takes up what earlier sessions left in the workbook and begins to listen to it. */
  start(): Promise<Step<void>>;
  /** Stops listening. */
  stop(): Promise<void>;

  /** Reads a chapter's text and puts its funding matrix on a sheet of its own, checked at once. */
  loadChapter(text: string, source: string, job?: Job): Promise<Step<CheckedSheet>>;
  /** Checks the sheet that is open. */
  check(job?: Job): Promise<Step<CheckedSheet>>;
  /** Puts flags, check columns, summary, findings and log on the sheets. */
  show(job?: Job): Promise<Step<Applied>>;
  /** Puts each row's priorities beside it, and the list of all of them on a sheet. */
  insertPriorities(job?: Job): Promise<Step<Applied>>;
  /** Everything that `applyRepair` would change. Pure: nothing is written. */
  previewRepair(finding: string, repair: number): RepairPreview | undefined;
  /** Applies repair number `repair` (from 0) of a finding, then checks again. What stood there, who changed it and
   *  why goes to the review log and to the cells' comments. */
  applyRepair(finding: string, repair: number, why?: RepairInput, job?: Job): Promise<Step<ChangeRecord>>;
  /** Undoes the last change made from the pane, then checks again. */
  undo(job?: Job): Promise<Step<void>>;
  /** Undoes one repair of the log, whenever it was, then checks again. Refused with `undo-later-first` where a later
   *  repair changed the same cell. */
  undoRepair(number: number, why: RepairInput, job?: Job): Promise<Step<void>>;
  /** Decides one or many: ids of findings ("F1"), or keys of totals (`totalSubject(table, total).key`). All are
   *  decided or none. */
  decide(subjects: readonly string[], decision: DecisionInput, job?: Job): Promise<Step<void>>;
  /** Signs the checked sheet as it stands. */
  sign(signature: SignatureInput, job?: Job): Promise<Step<SignatureStatus>>;
  /** Makes the copy for donors and opens it where Excel can; else its bytes are there to be downloaded. */
  donorCopy(how?: { readonly withLog?: boolean }, job?: Job): Promise<Step<DonorCopy>>;
  /** Says something of a total: it is kept in the workbook, and the sheet is checked by it. */
  editTotals(edit: TotalEdit, job?: Job): Promise<Step<void>>;
  /** Takes back the last word on totals, then checks again. */
  unsayTotals(job?: Job): Promise<Step<void>>;
  /** What is selected on the sheet, in the order in which it was selected; for the fields of a total. */
  selection(): Promise<Step<readonly Range[]>>;
  /** Takes every annotation back: the user's sheets are as before. */
  removeAnnotations(job?: Job): Promise<Step<TakenBack>>;
  /** Brings a cell or block of the checked sheet to the front. */
  goTo(place: CellRef | Range): Promise<Step<void>>;
  /** For the pane's own reactions (a cell was selected); the session itself already follows changes. */
  onEvent(listener: (event: WorkbookEvent) => void): () => void;
}
