import type { BorderSide } from "../content";
import { intersection, isHuge, type Rect } from "../univer/address";
import { extrasOf } from "../univer/cell-data";
import { asFlag, asNumber, asOneOf, type Arguments } from "../wire/arguments";
import { itemNotFound } from "../wire/failure";
import { reads, type Family, type Scalar } from "../wire/family";
import type { Ref } from "../wire/ref";
import type { WireValue } from "../wire/request";
import { autofitColumns, autofitRows } from "./autofit";
import {
  borderProperties,
  fillProperties,
  fontProperties,
  placementProperties,
  type FormatProperties,
  type FormatProperty,
} from "./format-properties";
import { setKeptFlag, SILENT, type KeptFlag } from "./kept-flags";
import { shared } from "./places";
import { ref, type AreasTarget, type BorderTarget } from "./targets";

/** Cells that a format concerns, of whole rows and columns those that Univer's sheet has. */
function* cellsOf({ sheet, rects }: AreasTarget): Generator<readonly [row: number, column: number]> {
  for (const rect of rects) {
    const inside = sheet.cells.present(rect) ?? {
      ...rect,
      endRow: rect.startRow,
      endColumn: rect.startColumn,
    };
    for (let row = inside.startRow; row <= inside.endRow; row++)
      for (let column = inside.startColumn; column <= inside.endColumn; column++) yield [row, column];
  }
}

function* mapped<R>(it: AreasTarget, read: (row: number, column: number) => R): Generator<R> {
  for (const [row, column] of cellsOf(it)) yield read(row, column);
}

const readFormat = (it: AreasTarget, { read }: FormatProperty): WireValue =>
  shared(mapped(it, (row, column) => read(it.sheet.cells.style(row, column))));

function writeFormat(it: AreasTarget, { write }: FormatProperty, value: unknown): void {
  if (write === undefined) return;
  it.sheet.assertWritable(it.rects);
  for (const rect of it.rects) {
    const inside = isHuge(rect) ? it.sheet.cells.present(rect) : rect;
    if (inside === undefined) continue;
    it.sheet.cells.restyle(inside, (row, column) => write(value, it.sheet.cells.style(row, column)));
  }
}

/** The scalars of a family whose properties are those of a format. */
const scalarsOf = <T extends AreasTarget>(
  properties: FormatProperties,
): Readonly<Record<string, Scalar<T>>> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, property]): [string, Scalar<T>] => [
      name,
      {
        get: (it) => readFormat(it, property),
        ...(property.write === undefined ? {} : { set: (it, value) => writeFormat(it, property, value) }),
      },
    ]),
  );

const rowsOf = ({ sheet, rects }: AreasTarget) => lines(rects, "startRow", "endRow", sheet.grid.getMaxRows());
const columnsOf = ({ sheet, rects }: AreasTarget) =>
  lines(rects, "startColumn", "endColumn", sheet.grid.getMaxColumns());

/** The rows or columns of areas; of whole ones those that Univer's sheet has, and one beyond for the default. */
const lines = (rects: readonly Rect[], from: keyof Rect, to: keyof Rect, end: number): number[] =>
  rects.flatMap((rect) => {
    const last = Math.min(rect[to], Math.max(end, rect[from]));
    return Array.from({ length: last - rect[from] + 1 }, (_, i) => rect[from] + i);
  });

function setSizes(it: AreasTarget, set: (rect: Rect) => void): void {
  it.sheet.assertUnprotected();
  for (const rect of it.rects) {
    if (!isHuge(rect)) it.sheet.cells.grow(rect);
    set(rect);
  }
}

/** A flag of cells that Univer does not know. */
const keptFlag = (name: KeptFlag): Scalar<AreasTarget> => ({
  get: (it) =>
    shared(mapped(it, (row, column) => extrasOf(it.sheet.cells.cell(row, column))[name] ?? SILENT[name])),
  set: (it, value) => {
    it.sheet.assertUnprotected();
    setKeptFlag(it, name, asFlag(value));
  },
});

const { StandardWidth, StandardHeight } = { StandardWidth: 48, StandardHeight: 15 };

export const rangeFormat: Family<AreasTarget> = {
  name: "RangeFormat",
  scalars: {
    ...scalarsOf(placementProperties),
    ShrinkToFit: keptFlag("shrinks"),
    ColumnWidth: {
      get: (it) => shared(columnsOf(it).map((column) => it.sheet.lines.columnWidth(column))),
      set: (it, points) =>
        setSizes(it, (rect) => it.sheet.lines.setColumnWidth(columnsOnly(rect), asNumber(points))),
    },
    RowHeight: {
      get: (it) => shared(rowsOf(it).map((row) => it.sheet.lines.rowHeight(row))),
      set: (it, points) =>
        setSizes(it, (rect) => it.sheet.lines.setRowHeight(rowsOnly(rect), asNumber(points))),
    },
    UseStandardWidth: {
      get: (it) => shared(columnsOf(it).map((column) => it.sheet.lines.hasStandardWidth(column))),
      set: (it, on) => {
        if (asFlag(on))
          setSizes(it, (rect) => it.sheet.lines.setColumnWidth(columnsOnly(rect), StandardWidth));
      },
    },
    UseStandardHeight: {
      get: (it) => shared(rowsOf(it).map((row) => it.sheet.lines.hasStandardHeight(row))),
      set: (it, on) => {
        if (asFlag(on)) setSizes(it, (rect) => it.sheet.lines.setRowHeight(rowsOnly(rect), StandardHeight));
      },
    },
  },
  objects: {
    Borders: (it) => ref("RangeBorderCollection", it),
    Fill: (it) => ref("RangeFill", it),
    Font: (it) => ref("RangeFont", it),
    Protection: (it) => ref("FormatProtection", it),
  },
  methods: {
    AutofitColumns: (it) => setSizes(it, (rect) => autofitColumns(it, rect)),
    AutofitRows: (it) => setSizes(it, (rect) => autofitRows(it, rect)),
    AdjustIndent: (it, args) => {
      const { IndentLevel } = placementProperties;
      const now = IndentLevel && readFormat(it, IndentLevel);
      if (IndentLevel) writeFormat(it, IndentLevel, Math.max(0, Number(now ?? 0) + args.integer(0)));
    },
  },
};

/** A block of columns is as tall as one row, so that growing the sheet for it adds columns only. */
const columnsOnly = (rect: Rect): Rect => ({ ...rect, startRow: 0, endRow: 0 });
const rowsOnly = (rect: Rect): Rect => ({ ...rect, startColumn: 0, endColumn: 0 });

export const rangeFill: Family<AreasTarget> = {
  name: "RangeFill",
  scalars: scalarsOf(fillProperties),
  methods: {
    Clear: (it) => writeFormat(it, { read: () => null, write: () => ({ bg: null }) }, null),
  },
};

export const rangeFont: Family<AreasTarget> = { name: "RangeFont", scalars: scalarsOf(fontProperties) };

/** Excel's order. The inner lines of a block are the edges of its cells. */
const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

const border = (it: AreasTarget, side: string): Ref => ref("RangeBorder", { ...it, side });

export const rangeBorderCollection: Family<AreasTarget> = {
  name: "RangeBorderCollection",
  scalars: { Count: reads(() => SIDES.length), TintAndShade: reads(() => 0) },
  items: (it) => SIDES.map((side) => border(it, side)),
  methods: {
    GetItem: (it, args: Arguments) => border(it, asOneOf(args.given(0), SIDES)),
    GetItemAt: (it, args) => {
      const side = SIDES[args.integer(0)];
      if (side === undefined) throw itemNotFound();
      return border(it, side);
    },
  },
};

/** The cells that carry a line, and on which of their sides: an edge lies on the outer cells of the block. */
function carriers({ rects, side }: BorderTarget): readonly { rect: Rect; side: BorderSide }[] {
  const found = rects.flatMap((rect): { rect: Rect; side: BorderSide }[] => {
    switch (side) {
      case "EdgeTop":
        return [{ rect: { ...rect, endRow: rect.startRow }, side }];
      case "EdgeBottom":
        return [{ rect: { ...rect, startRow: rect.endRow }, side }];
      case "EdgeLeft":
        return [{ rect: { ...rect, endColumn: rect.startColumn }, side }];
      case "EdgeRight":
        return [{ rect: { ...rect, startColumn: rect.endColumn }, side }];
      case "InsideHorizontal":
        return [{ rect: { ...rect, startRow: rect.startRow + 1 }, side: "EdgeTop" }];
      case "InsideVertical":
        return [{ rect: { ...rect, startColumn: rect.startColumn + 1 }, side: "EdgeLeft" }];
      default:
        return [];
    }
  });
  return found.filter(({ rect }) => intersection(rect, rect) !== undefined);
}

const borderScalar = (name: string, silent: WireValue): Scalar<BorderTarget> => ({
  get: (it) => {
    const values = carriers(it).map((carrier) => {
      const property = borderProperties(carrier.side)[name];
      return property ? readFormat({ ...it, rects: [carrier.rect] }, property) : silent;
    });
    return values.length === 0 ? silent : shared(values);
  },
  set: (it, value) => {
    for (const carrier of carriers(it)) {
      const property = borderProperties(carrier.side)[name];
      if (property) writeFormat({ ...it, rects: [carrier.rect] }, property, value);
    }
  },
});

export const rangeBorder: Family<BorderTarget> = {
  name: "RangeBorder",
  scalars: {
    SideIndex: reads(({ side }) => side),
    Style: borderScalar("Style", "None"),
    Weight: borderScalar("Weight", "Thin"),
    Color: borderScalar("Color", "#000000"),
    TintAndShade: reads(() => 0),
  },
};

export const formatProtection: Family<AreasTarget> = {
  name: "FormatProtection",
  scalars: { Locked: keptFlag("locked"), FormulaHidden: keptFlag("formulaHidden") },
};
