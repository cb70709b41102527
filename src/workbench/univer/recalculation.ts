import type { FUniver } from "@univerjs/core/facade";
import type {} from "@univerjs/engine-formula/facade";
import type {} from "@univerjs/sheets-formula/facade";
import type { CalculationMode } from "../content";
import type { Rect } from "./address";

const START = "formula.mutation.set-formula-calculation-start";
const STOP = "formula.mutation.set-formula-calculation-stop";
const RESULT = "formula.mutation.set-formula-calculation-result";

const NOTHING_DIRTY = {
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

interface DirtyRange {
  readonly unitId: string;
  readonly sheetId: string;
  readonly range: Rect;
}

/** What Univer says is dirty when it starts a calculation by itself. */
type ForeignStart = Readonly<Partial<Record<keyof typeof NOTHING_DIRTY, object>>> & {
  dirtyRanges?: readonly DirtyRange[];
  forceCalculation?: boolean;
};

/** Results by workbook, sheet, row and column. */
interface CalculationResult {
  readonly unitData?: Record<
    string,
    Record<string, Record<number, Record<number, unknown> | null> | null> | null
  >;
}

/**
 * Formulas show what the cells say when they are read. Univer starts its own recalculation 100 ms after a change,
 * too late for an add-in that reads in the same batch, and has no manual mode. So every calculation of cells is
 * started here: Univer's own starts are turned into it, and what it would stop goes on to its end.
 */
export class Recalculation {
  mode: CalculationMode = "Automatic";
  private readonly dirty: DirtyRange[] = [];
  private everything = false;
  private starting = false;
  private done: Promise<void> = Promise.resolve();
  private readonly guarding: { dispose(): void };
  /** Cells whose formula was taken away, by sheet, row and column. */
  private readonly emptied = new Set<string>();

  constructor(private readonly api: FUniver) {
    this.guarding = api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      if (event.id === STOP) event.cancel = true;
      if (event.id === RESULT) this.dropOutdated(event.params as CalculationResult);
      if (event.id === START && !this.starting)
        event.cancel = !this.isForOthers(event.params as ForeignStart);
    });
  }

  /** Drops what is due, because the workbook is being put away; settled when nothing is under way any more. */
  dispose(): Promise<void> {
    this.guarding.dispose();
    this.dirty.length = 0;
    this.everything = false;
    return this.done;
  }

  get state(): "Done" | "Pending" {
    return this.dirty.length > 0 || this.everything ? "Pending" : "Done";
  }

  /** Notes whether a cell has a formula, before and while a calculation runs. */
  noteFormula(sheetId: string, row: number, column: number, has: boolean): void {
    const key = `${sheetId} ${row} ${column}`;
    if (has) this.emptied.delete(key);
    else this.emptied.add(key);
  }

  /** A calculation that began while a cell had its formula would fill the emptied cell again. */
  private dropOutdated({ unitData }: CalculationResult): void {
    if (this.emptied.size === 0) return;
    for (const sheets of Object.values(unitData ?? {}))
      for (const [sheetId, rows] of Object.entries(sheets ?? {}))
        for (const [row, cells] of Object.entries(rows ?? {}))
          for (const column of Object.keys(cells ?? {}))
            if (this.emptied.has(`${sheetId} ${row} ${column}`)) Reflect.deleteProperty(cells ?? {}, column);
  }

  touched(range: DirtyRange): void {
    this.dirty.push(range);
  }

  /** After a change of structure or names, when what depends on what has to be found again. */
  touchedEverything(): void {
    this.everything = true;
  }

  /** What is due is done before the manual mode begins. */
  async setMode(mode: CalculationMode): Promise<void> {
    await this.upToDate();
    this.mode = mode;
  }

  /** Does what is due in the automatic modes; in manual mode nothing happens before `calculate`. */
  upToDate(): Promise<void> {
    return this.mode === "Manual" ? this.done : this.perform();
  }

  /** `Application.calculate`. */
  calculate(full: boolean): Promise<void> {
    this.everything ||= full;
    return this.perform();
  }

  /** Calculations run one after another; each takes what is dirty when its turn comes. */
  private perform(): Promise<void> {
    this.done = this.done.then(() => (this.state === "Pending" ? this.start() : undefined));
    return this.done;
  }

  private async start(): Promise<void> {
    const params = { ...NOTHING_DIRTY, dirtyRanges: this.dirty.splice(0), forceCalculation: this.everything };
    this.everything = false;
    const applied = this.api.getFormula().onCalculationResultApplied();
    this.starting = true;
    try {
      this.api.syncExecuteCommand(START, params, { onlyLocal: true });
    } finally {
      this.starting = false;
    }
    await applied;
  }

  /**
   * Whether a calculation that Univer starts by itself is for something else than cells, like the formulas of
   * conditional formats. The cells are left to us: what it had gathered may long be done.
   */
  private isForOthers(params: ForeignStart): boolean {
    this.everything ||= params.forceCalculation === true;
    params.dirtyRanges = [];
    params.forceCalculation = false;
    void this.upToDate();
    const names = Object.keys(NOTHING_DIRTY) as (keyof typeof NOTHING_DIRTY)[];
    return names.some((name) => Object.keys(params[name] ?? {}).length > 0);
  }
}
