import type { IStyleData } from "@univerjs/core";
import type { BorderSide } from "../content";
import { cellAt, columnCount, formatAddress, rowCount } from "../univer/address";
import { asRecord, isRecord, type Arguments } from "../wire/arguments";
import { invalidArgument, notImplemented } from "../wire/failure";
import type { WireValue } from "../wire/request";
import { borderProperties, fillProperties, fontProperties, placementProperties } from "./format-properties";
import type { FormatProperties } from "./format-properties";
import { setKeptFlag } from "./kept-flags";
import { readHyperlink, writeHyperlink } from "./hyperlinks";
import type { RangeTarget } from "./targets";

/** `getCellProperties` and its kin: many cells' properties in one answer, one object a cell, in camel case. */

type Options = Readonly<Record<string, unknown>>;

const SIDE: Readonly<Record<string, BorderSide>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
};

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const asked = (options: Options): string[] => Object.keys(options).filter((name) => options[name] !== false);

const picked = (properties: FormatProperties, style: IStyleData, options: Options): WireValue =>
  Object.fromEntries(asked(options).map((name) => [name, propertyNamed(properties, name).read(style)]));

function propertyNamed(properties: FormatProperties, name: string) {
  const found = properties[pascal(name)];
  if (found === undefined) throw notImplemented(`cell property ${name}`);
  return found;
}

const bordersRead = (style: IStyleData, options: Options): WireValue =>
  Object.fromEntries(
    Object.entries(SIDE).map(([name, side]) => [name, picked(borderProperties(side), style, options)]),
  );

function formatRead(it: RangeTarget, style: IStyleData, options: Options): WireValue {
  const { rect, sheet } = it;
  return Object.fromEntries(
    asked(options).map((name): [string, WireValue] => {
      const part = options[name];
      if (name === "fill") return [name, picked(fillProperties, style, asRecord(part))];
      if (name === "font") return [name, picked(fontProperties, style, asRecord(part))];
      if (name === "borders") return [name, bordersRead(style, asRecord(part))];
      if (name === "columnWidth") return [name, sheet.lines.columnWidth(rect.startColumn)];
      if (name === "rowHeight") return [name, sheet.lines.rowHeight(rect.startRow)];
      return [name, propertyNamed(placementProperties, name).read(style)];
    }),
  );
}

function cellRead(it: RangeTarget, options: Options): WireValue {
  const { rect, sheet } = it;
  const style = sheet.cells.style(rect.startRow, rect.startColumn);
  return Object.fromEntries(
    asked(options).map((name): [string, WireValue] => {
      if (name === "address" || name === "addressLocal") return [name, formatAddress(sheet.name, rect)];
      if (name === "format") return [name, formatRead(it, style, asRecord(options[name]))];
      if (name === "hyperlink") return [name, readHyperlink(it)];
      if (name === "style") return [name, "Normal"];
      if (name === "rowHidden") return [name, sheet.lines.isRowHidden(rect.startRow)];
      if (name === "columnHidden") return [name, sheet.lines.isColumnHidden(rect.startColumn)];
      if (name === "hidden")
        return [name, sheet.lines.isRowHidden(rect.startRow) || sheet.lines.isColumnHidden(rect.startColumn)];
      throw notImplemented(`cell property ${name}`);
    }),
  );
}

/** Parts of a format that are no part of a style: sizes of lines, and what is kept beside the cell. */
const ELSEWHERE: ReadonlySet<string> = new Set(["columnWidth", "rowHeight", "shrinkToFit", "protection"]);

/** What of a cell's format Univer has no place for. */
function keepFlags(it: RangeTarget, { shrinkToFit, protection }: Options): void {
  const areas = { ...it, rects: [it.rect] };
  if (typeof shrinkToFit === "boolean") setKeptFlag(areas, "shrinks", shrinkToFit);
  const { locked } = isRecord(protection) ? protection : {};
  if (typeof locked === "boolean") setKeptFlag(areas, "locked", locked);
}

function styleWritten(style: IStyleData, format: Options): IStyleData {
  const merged: IStyleData[] = Object.entries(format).flatMap(([name, value]): IStyleData[] => {
    if (name === "fill") return written(fillProperties, style, asRecord(value));
    if (name === "font") return written(fontProperties, style, asRecord(value));
    if (name === "borders") return [{ bd: bordersWritten(style, asRecord(value)) ?? null }];
    if (ELSEWHERE.has(name)) return [];
    return written(placementProperties, style, { [name]: value });
  });
  return Object.assign({}, ...merged) as IStyleData;
}

const written = (properties: FormatProperties, style: IStyleData, values: Options): IStyleData[] =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => propertyNamed(properties, name).write?.(value, style) ?? {});

const bordersWritten = (style: IStyleData, borders: Options): IStyleData["bd"] =>
  Object.assign(
    {},
    ...Object.entries(borders).flatMap(([name, values]) => {
      const side = SIDE[name];
      if (side === undefined) throw notImplemented(`cell border ${name}`);
      // Each property of a side builds on the one before it.
      let now: IStyleData = style;
      for (const [property, value] of Object.entries(asRecord(values)))
        now = propertyNamed(borderProperties(side), property).write?.(value, now) ?? now;
      return now.bd ?? {};
    }),
  ) as IStyleData["bd"];

function setCells(it: RangeTarget, given: unknown): void {
  const { rect, sheet } = it;
  sheet.assertWritable([rect]);
  const at = rowsOf(given, rowCount(rect), columnCount(rect));
  sheet.cells.restyle(rect, (row, column) => {
    const { format } = at(row - rect.startRow, column - rect.startColumn);
    return isRecord(format) ? styleWritten(sheet.cells.style(row, column), format) : {};
  });
  sheet.cells.map(rect, (row, column) => {
    const { hyperlink, format } = at(row - rect.startRow, column - rect.startColumn);
    if (isRecord(format)) keepFlags({ ...it, rect: cellAt(row, column) }, format);
    if (hyperlink !== undefined) writeHyperlink({ ...it, rect: cellAt(row, column) }, hyperlink);
  });
}

/** Rows of objects, one for each cell; a single object stands for all. */
function rowsOf(given: unknown, rows: number, columns: number): (row: number, column: number) => Options {
  if (!Array.isArray(given) || given.length !== rows) throw invalidArgument();
  const lists = given as readonly (readonly Options[])[];
  if (lists.some((list) => list.length !== columns)) throw invalidArgument();
  return (row, column) => lists[row]?.[column] ?? {};
}

const perRow = (it: RangeTarget, args: Arguments): WireValue =>
  Array.from({ length: rowCount(it.rect) }, (_, index) => {
    const row = it.rect.startRow + index;
    return cellRead({ ...it, rect: { ...it.rect, startRow: row, endRow: row } }, asRecord(args.given(0)));
  });

const perColumn = (it: RangeTarget, args: Arguments): WireValue =>
  Array.from({ length: columnCount(it.rect) }, (_, index) => {
    const column = it.rect.startColumn + index;
    return cellRead(
      { ...it, rect: { ...it.rect, startColumn: column, endColumn: column } },
      asRecord(args.given(0)),
    );
  });

function setSizes(it: RangeTarget, given: unknown, line: "row" | "column"): void {
  it.sheet.assertUnprotected();
  if (!Array.isArray(given)) throw invalidArgument();
  for (const [index, options] of (given as readonly Options[]).entries()) {
    const { format, rowHidden, columnHidden } = options;
    const { rowHeight, columnWidth } = isRecord(format) ? format : {};
    const [row, column] = [it.rect.startRow + index, it.rect.startColumn + index];
    if (line === "row" && typeof rowHeight === "number")
      it.sheet.lines.setRowHeight(cellAt(row, 0), rowHeight);
    if (line === "row" && typeof rowHidden === "boolean")
      it.sheet.lines.setRowsHidden(cellAt(row, 0), rowHidden);
    if (line === "column" && typeof columnWidth === "number")
      it.sheet.lines.setColumnWidth(cellAt(0, column), columnWidth);
    if (line === "column" && typeof columnHidden === "boolean")
      it.sheet.lines.setColumnsHidden(cellAt(0, column), columnHidden);
  }
}

export const cellPropertyMethods = {
  GetCellProperties: (it: RangeTarget, args: Arguments): WireValue =>
    it.sheet.cells.map(it.rect, (row, column) =>
      cellRead({ ...it, rect: cellAt(row, column) }, asRecord(args.given(0))),
    ),
  SetCellProperties: (it: RangeTarget, args: Arguments): void => setCells(it, args.given(0)),
  GetRowProperties: perRow,
  GetColumnProperties: perColumn,
  SetRowProperties: (it: RangeTarget, args: Arguments): void => setSizes(it, args.given(0), "row"),
  SetColumnProperties: (it: RangeTarget, args: Arguments): void => setSizes(it, args.given(0), "column"),
};
