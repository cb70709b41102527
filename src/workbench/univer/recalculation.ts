import type { FUniver } from "@univerjs/core/facade";
import type {} from "@univerjs/engine-formula/facade";
import type {} from "@univerjs/sheets-formula/facade";
import type { CalculationMode } from "../content";
import type { Rect } from "./address";

const START = "formula.mutation.set-formula-calculation-start";

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

/**
 * Formulas show what the cells say when they are read. Univer starts its own recalculation 100 ms after a change,
 * too late for an add-in that reads in the same batch; and it has no manual mode.
 */
export class Recalculation {
  mode: CalculationMode = "Automatic";
  private readonly dirty: DirtyRange[] = [];
  private everything = false;
  private running = false;
  private wanted = false;

  private readonly refusing: { dispose(): void };

  constructor(private readonly api: FUniver) {
    this.refusing = api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      if (event.id === START && this.mode === "Manual" && !this.wanted) event.cancel = true;
    });
  }

  dispose(): void {
    this.refusing.dispose();
  }

  get state(): "Done" | "Pending" {
    return this.dirty.length > 0 || this.everything ? "Pending" : "Done";
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
  async upToDate(): Promise<void> {
    if (this.mode !== "Manual") await this.perform();
  }

  /** `Application.calculate`. */
  async calculate(full: boolean): Promise<void> {
    this.everything ||= full;
    await this.perform();
  }

  private async perform(): Promise<void> {
    while (this.state === "Pending" && !this.running) {
      const params = {
        ...NOTHING_DIRTY,
        dirtyRanges: this.dirty.splice(0),
        forceCalculation: this.everything,
      };
      this.everything = false;
      await this.start(params);
    }
  }

  private async start(params: object): Promise<void> {
    this.running = this.wanted = true;
    try {
      const applied = this.api.getFormula().onCalculationResultApplied();
      this.api.syncExecuteCommand(START, params, { onlyLocal: true });
      await applied;
    } finally {
      this.running = this.wanted = false;
    }
  }
}
