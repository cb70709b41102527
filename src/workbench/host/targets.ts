import type { Rect } from "../univer/address";
import type { Book } from "../univer/book";
import type { ConditionalRule } from "../univer/conditional-rules";
import type { ChartSeriesState, ChartState, Sheet, TableState } from "../univer/sheet";
import { Ref } from "../wire/ref";

export interface SheetTarget {
  readonly book: Book;
  readonly sheet: Sheet;
}

/** A block of cells on one sheet. */
export interface RangeTarget extends SheetTarget {
  readonly rect: Rect;
  /** Set once office.js tracks the range, so that a later batch finds it. */
  referenceId?: string;
}

/** Several blocks on one sheet: what a RangeAreas is, and what formats are set on. */
export interface AreasTarget extends SheetTarget {
  readonly rects: readonly Rect[];
  referenceId?: string;
}

export interface BorderTarget extends AreasTarget {
  readonly side: string;
}

export interface RuleTarget extends SheetTarget {
  readonly rule: ConditionalRule;
}

export interface RuleBorderTarget extends RuleTarget {
  readonly side: string;
}

/** All comments of the workbook, or those of one sheet. */
export interface ScopeTarget {
  readonly book: Book;
  readonly sheet?: Sheet;
}

export interface CommentTarget extends SheetTarget {
  readonly id: string;
}

export interface ReplyTarget extends CommentTarget {
  readonly replyId: string;
}

export interface NameTarget {
  readonly book: Book;
  readonly name: string;
  readonly sheet?: Sheet;
}

export interface NewWorkbookTarget {
  readonly book: Book;
  readonly id: string;
}

export interface KeyTarget {
  readonly book: Book;
  readonly key: string;
}

export interface SheetKeyTarget extends SheetTarget {
  readonly key: string;
}

export interface ChartTarget extends SheetTarget {
  readonly chart: ChartState;
}

export interface ChartPartTarget extends ChartTarget {
  /** Prefix of the part's settings, like "ValueAxis.Title". */
  readonly part: string;
}

export interface SeriesTarget extends ChartTarget {
  readonly series: ChartSeriesState;
}

export interface SeriesPartTarget extends SeriesTarget {
  readonly part: string;
}

export interface TableTarget extends SheetTarget {
  readonly table: TableState;
}

export interface TableListTarget {
  readonly book: Book;
  readonly tables: readonly TableTarget[];
  /** Where `add` puts a table; nothing for the tables that overlap a range. */
  readonly sheet?: Sheet;
}

interface RowsTarget extends RangeTarget {
  readonly rows: readonly number[];
}

export interface HeaderFooterTarget extends SheetTarget {
  readonly pages: string;
}

/** Which type of object stands behind each family. It lets families point at each other without importing. */
export interface Targets {
  AddinInternalService: Book;
  Application: Book;
  AutoFilter: SheetTarget;
  Chart: ChartTarget;
  ChartAreaFormat: ChartPartTarget;
  ChartAxes: ChartTarget;
  ChartAxis: ChartPartTarget;
  ChartAxisTitle: ChartPartTarget;
  ChartCollection: SheetTarget;
  ChartDataLabels: SeriesPartTarget | ChartPartTarget;
  ChartFill: SeriesPartTarget | ChartPartTarget;
  ChartFont: SeriesPartTarget | ChartPartTarget;
  ChartGridlines: ChartPartTarget;
  ChartLegend: ChartTarget;
  ChartSeries: SeriesTarget;
  ChartSeriesCollection: ChartTarget;
  ChartSeriesFormat: SeriesPartTarget;
  ChartTitle: ChartTarget;
  ChartTitleFormat: ChartPartTarget;
  Comment: CommentTarget;
  CommentCollection: ScopeTarget;
  CommentReply: ReplyTarget;
  CommentReplyCollection: CommentTarget;
  ConditionalFormat: RuleTarget;
  ConditionalFormatCollection: AreasTarget;
  ConditionalFormatRule: RuleTarget;
  ConditionalRangeBorder: RuleBorderTarget;
  ConditionalRangeBorderCollection: RuleTarget;
  ConditionalRangeFill: RuleTarget;
  ConditionalRangeFont: RuleTarget;
  ConditionalRangeFormat: RuleTarget;
  CultureInfo: Book;
  ColorScaleConditionalFormat: RuleTarget;
  CustomConditionalFormat: RuleTarget;
  CellValueConditionalFormat: RuleTarget;
  TextConditionalFormat: RuleTarget;
  CustomProperty: KeyTarget;
  CustomPropertyCollection: Book;
  DataValidation: AreasTarget;
  DocumentProperties: Book;
  FormatProtection: AreasTarget;
  HeaderFooter: HeaderFooterTarget;
  HeaderFooterGroup: SheetTarget;
  NamedItem: NameTarget;
  NamedItemCollection: ScopeTarget;
  NumberFormatInfo: Book;
  PageLayout: SheetTarget;
  Range: RangeTarget;
  RangeAreas: AreasTarget;
  RangeBorder: BorderTarget;
  RangeBorderCollection: AreasTarget;
  RangeCollection: AreasTarget;
  RangeFill: AreasTarget;
  RangeFont: AreasTarget;
  RangeFormat: AreasTarget;
  RangeView: RowsTarget;
  Runtime: Book;
  Setting: KeyTarget;
  SettingCollection: Book;
  Table: TableTarget;
  TableCollection: TableListTarget;
  TableScopedCollection: TableListTarget;
  Workbook: Book;
  WorkbookCreated: NewWorkbookTarget;
  WorkbookProtection: Book;
  Worksheet: SheetTarget;
  WorksheetCollection: Book;
  WorksheetCustomProperty: SheetKeyTarget;
  WorksheetCustomPropertyCollection: SheetTarget;
  WorksheetFreezePanes: SheetTarget;
  WorksheetProtection: SheetTarget;
}

export const ref = <F extends keyof Targets>(family: F, it: Targets[F]): Ref => new Ref(family, it);

/** The object behind an argument of a known family. */
export const targetOf = <F extends keyof Targets>(found: Ref, family: F): Targets[F] => {
  if (found.family !== family) throw new Error(`${found.family} is no ${family}.`);
  return found.it as Targets[F]; // `ref` is the only maker of Refs, and it pairs the two
};
