import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Visibility } from "../content";
import { accessDenied, unsupportedSheet } from "../wire/failure";
import type { WireValue } from "../wire/request";
import { intersection, type Rect } from "./address";
import { CellGrid, type Mutate } from "./cell-grid";
import { extrasOf } from "./cell-data";
import { ConditionalRules } from "./conditional-rules";
import { Lines } from "./lines";

export interface ChartState {
  readonly id: string;
  type: string;
  name: string;
  title: string;
  titleVisible: boolean;
  seriesBy: string;
  source: Rect;
  sourceSheet: string;
  place: { left: number; top: number; width: number; height: number };
  readonly series: ChartSeriesState[];
  readonly settings: Map<string, WireValue>;
}

export interface ChartSeriesState {
  name: string;
  values: string;
  categories: string;
  readonly settings: Map<string, WireValue>;
}

export interface ValidationState {
  readonly rects: Rect[];
  rule: WireValue;
  readonly settings: Map<string, WireValue>;
}

export interface TableState {
  readonly id: string;
  name: string;
  rect: Rect;
  readonly settings: Map<string, WireValue>;
}

export interface FilterState {
  rect: Rect;
  /** By column of the range; nothing where the column is not filtered. */
  criteria: (WireValue | undefined)[];
}

/** One worksheet: Univer's, and beside it what Excel keeps of a sheet and Univer does not. */
export class Sheet {
  readonly cells: CellGrid;
  readonly lines: Lines;
  readonly kind: "worksheet" | "chart";
  veryHidden = false;
  showHeadings = true;
  protection: { options: WireValue; password?: string } | undefined;
  filter: FilterState | undefined;
  readonly rules: ConditionalRules;
  readonly charts: ChartState[] = [];
  readonly tables: TableState[] = [];
  readonly validations: ValidationState[] = [];
  readonly customProperties = new Map<string, string>();
  /** Page set-up, headers and footers by the wire's names. */
  readonly page = new Map<string, WireValue>();

  constructor(
    readonly grid: FWorksheet,
    readonly mutate: Mutate,
    kind: "worksheet" | "chart" = "worksheet",
  ) {
    this.kind = kind;
    this.cells = new CellGrid(grid, mutate);
    this.lines = new Lines(grid, mutate);
    this.rules = new ConditionalRules(grid, mutate);
  }

  get id(): string {
    return this.grid.getSheetId();
  }

  get name(): string {
    return this.grid.getSheetName();
  }

  get visibility(): Visibility {
    if (!this.grid.isSheetHidden()) return "Visible";
    return this.veryHidden ? "VeryHidden" : "Hidden";
  }

  get mergedAreas(): readonly Rect[] {
    return this.grid.getSheet().getMergeData();
  }

  get isProtected(): boolean {
    return this.protection !== undefined;
  }

  /** Refuses what Excel refuses on a chart sheet. */
  assertHasCells(): void {
    if (this.kind === "chart") throw unsupportedSheet();
  }

  /** Refuses to change locked cells of a protected sheet. */
  assertWritable(rects: readonly Rect[]): void {
    this.assertHasCells();
    if (this.isProtected && rects.some((rect) => this.hasLockedCell(rect))) throw accessDenied();
  }

  /** Refuses what a protected sheet allows nowhere: rules, comments, widths, panes. */
  assertUnprotected(): void {
    this.assertHasCells();
    if (this.isProtected) throw accessDenied();
  }

  private hasLockedCell(rect: Rect): boolean {
    const inside = this.cells.present(rect);
    if (inside === undefined) return true;
    const part = intersection(rect, inside) ?? rect;
    return this.cells
      .map(part, (row, column) => extrasOf(this.cells.cell(row, column)).locked !== false)
      .some((row) => row.includes(true));
  }
}
