/** Kinds of lines that Excel draws around cells. */
export type LineKind =
  | "thin"
  | "medium"
  | "thick"
  | "dotted"
  | "dashed"
  | "double"
  | "hair"
  | "mediumDashed"
  | "dashDot"
  | "mediumDashDot"
  | "dashDotDot"
  | "mediumDashDotDot"
  | "slantDashDot";

/** A line along one side of a cell; without a colour, in that of the text. */
export interface CellLine {
  readonly kind: LineKind;
  readonly colour?: string;
}

/**
 * How a user's cell looks, read to be shown again. Colours are RRGGBB, sizes points. What is not named is the
 * program's default.
 */
export interface CellLook {
  readonly typeface?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "single" | "double";
  readonly struck?: boolean;
  readonly raised?: "superscript" | "subscript";
  readonly colour?: string;
  readonly fill?: string;
  readonly top?: CellLine;
  readonly right?: CellLine;
  readonly bottom?: CellLine;
  readonly left?: CellLine;
  readonly align?: "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  readonly vertical?: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly indent?: number;
  /** Degrees upwards, beyond 90 downwards; 255 is letter below letter. */
  readonly rotation?: number;
}

/** The looks of a sheet's cells, blank ones among them. */
export interface SheetLooks {
  /** By `cellKey`. */
  readonly cells: ReadonlyMap<number, CellLook>;
  /** The look of all other cells. */
  readonly otherwise: CellLook;
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
}

/** A comment on a user's cell. */
export interface CellNote {
  readonly author: string;
  readonly text: string;
}

/** What looks are read for: to find tables by their labels, or to show the sheet again. */
export type LooksFor = "labels" | "showing";
