/**
 * A workbook as plain data: what a workbench starts with, what an opened file gives and what saving writes. Terms,
 * colours ("#RRGGBB") and units (points) are Excel's; rows and columns are counted from 0.
 */
export interface WorkbookContent {
  readonly name?: string;
  readonly sheets: readonly SheetContent[];
  readonly names?: readonly NameContent[];
  /** The name of the sheet that shows first; the first visible one if left out. */
  readonly activeSheet?: string;
  readonly calculationMode?: CalculationMode;
  /** The structure is locked: sheets cannot be added or removed. */
  readonly structureProtected?: boolean;
}

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";
export type Visibility = "Visible" | "Hidden" | "VeryHidden";

interface NameContent {
  readonly name: string;
  /** A formula without its equals sign, like `Matrix!$C$4`. */
  readonly refersTo: string;
  readonly comment?: string;
}

export interface SheetContent {
  readonly name: string;
  /** A chart sheet is a sheet without cells: Excel refuses most operations on it. */
  readonly kind?: "worksheet" | "chart";
  readonly visibility?: Visibility;
  /** Rows of cells from A1. A plain string is text exactly as stored, unless it starts with `=`: then a formula. */
  readonly cells?: readonly (readonly (CellContent | string | number | boolean | null)[])[];
  readonly mergedAreas?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Points, by column and by row, where they are not the default. */
  readonly columnWidths?: Readonly<Record<number, number>>;
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly comments?: readonly CommentContent[];
  /** The range whose first row carries filter buttons. */
  readonly autoFilter?: string;
  readonly tables?: readonly { readonly name: string; readonly range: string }[];
  readonly protected?: boolean;
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly showGridlines?: boolean;
  readonly tabColor?: string;
  readonly conditionalFormats?: readonly ConditionalFormatContent[];
  readonly colourScales?: readonly ColourScaleContent[];
  readonly charts?: readonly ChartContent[];
  /** Drop-down lists: a formula, or the values with commas between. */
  readonly lists?: readonly { readonly range: string; readonly source: string }[];
  readonly page?: PageContent;
}

export interface CellContent {
  readonly value?: string | number | boolean | null;
  /** With its equals sign; `value` is then its result as last calculated. */
  readonly formula?: string;
  readonly look?: CellLook;
  readonly link?: {
    readonly address?: string;
    readonly documentReference?: string;
    readonly screenTip?: string;
  };
  /** False where the cell can be written on a protected sheet. */
  readonly locked?: boolean;
  /** Drawn smaller where its column is too narrow. */
  readonly shrinks?: boolean;
}

export interface CommentContent {
  readonly cell: string;
  readonly text: string;
  readonly author?: string;
}

/** A rule that formats its range where a formula, relative to the range's first cell, is true. */
export interface ConditionalFormatContent {
  readonly range: string;
  readonly formula: string;
  readonly look: RuleLook;
  readonly stopIfTrue?: boolean;
}

/** Cells coloured by how large their numbers are, below every rule with a formula. */
export interface ColourScaleContent {
  readonly range: string;
  /** Two or three, the lowest first; `formula` where the kind has one. */
  readonly stops: readonly ColourStop[];
}

export interface ColourStop {
  readonly type: "LowestValue" | "HighestValue" | "Number" | "Percent" | "Formula" | "Percentile";
  readonly formula?: string;
  readonly color: string;
}

export interface PageContent {
  readonly landscape?: boolean;
  /** Pages to fit into; 0 is as many as it takes. */
  readonly fit?: { readonly wide: number; readonly tall: number };
  readonly printArea?: string;
  /** Like "1:2" and "A:A". */
  readonly titleRows?: string;
  readonly titleColumns?: string;
  /** Points, by side: left, right, top, bottom, header, footer. */
  readonly margins?: Readonly<Record<string, number>>;
  /** In Excel's codes, like "&P / &N". */
  readonly centerFooter?: string;
}

/** A chart by Excel's type name, like "BarClustered"; addresses carry their sheet, places are points. */
export interface ChartContent {
  readonly type: string;
  readonly title: string;
  readonly series: readonly { readonly name: string; readonly values: string; readonly categories: string }[];
  readonly place: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

export interface CellLook {
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly wrapText?: boolean;
  readonly horizontal?: HorizontalAlignment;
  readonly vertical?: VerticalAlignment;
  readonly indent?: number;
  readonly borders?: Readonly<Partial<Record<BorderSide, BorderLook>>>;
}

/** What a conditional format changes about a cell's look. */
export interface RuleLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
  readonly borders?: Readonly<Record<string, { readonly style: string; readonly color?: string }>>;
}

export const HORIZONTAL = ["General", "Left", "Center", "Right", "Justify", "Fill", "Distributed"] as const;
export type HorizontalAlignment = (typeof HORIZONTAL)[number];

export const VERTICAL = ["Top", "Center", "Bottom"] as const;
export type VerticalAlignment = (typeof VERTICAL)[number];

export const BORDER_SIDES = ["EdgeTop", "EdgeRight", "EdgeBottom", "EdgeLeft"] as const;
export type BorderSide = (typeof BORDER_SIDES)[number];

export interface BorderLook {
  readonly style: BorderLineStyle;
  readonly weight?: BorderWeight;
  readonly color?: string;
}

export const LINE_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
export type BorderLineStyle = (typeof LINE_STYLES)[number];

export const LINE_WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
export type BorderWeight = (typeof LINE_WEIGHTS)[number];
