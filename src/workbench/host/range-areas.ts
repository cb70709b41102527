import {
  COLUMNS,
  ROWS,
  columnCount,
  formatAddress,
  intersection,
  rowCount,
  type Rect,
} from "../univer/address";
import { itemNotFound } from "../wire/failure";
import { reads, type Family } from "../wire/family";
import type { Ref } from "../wire/ref";
import { range } from "./places";
import { offset } from "./range-navigation";
import { clear } from "./range";
import { specialCells } from "./special-cells";
import { ref, targetOf, type AreasTarget } from "./targets";
import { tracking } from "./tracked";

const { identity, keep } = tracking((it: AreasTarget) => ref("RangeAreas", it));

const areas = ({ book, sheet }: AreasTarget, rects: readonly Rect[]): Ref | null =>
  rects.length === 0 ? null : ref("RangeAreas", { book, sheet, rects });

const used = (it: AreasTarget, valuesOnly: boolean): Ref | null =>
  areas(
    it,
    it.rects.flatMap((rect) => it.sheet.cells.used(valuesOnly, rect) ?? []),
  );

const address = ({ sheet, rects }: AreasTarget): string =>
  rects.map((rect) => formatAddress(sheet.name, rect)).join(",");

export const rangeAreas: Family<AreasTarget> = {
  name: "RangeAreas",
  identity,
  scalars: {
    Address: reads(address),
    AddressLocal: reads(address),
    AreaCount: reads(({ rects }) => rects.length),
    CellCount: reads(({ rects }) => rects.reduce((sum, rect) => sum + rowCount(rect) * columnCount(rect), 0)),
    IsEntireRow: reads(({ rects }) => rects.every((rect) => columnCount(rect) === COLUMNS)),
    IsEntireColumn: reads(({ rects }) => rects.every((rect) => rowCount(rect) === ROWS)),
    Style: reads(() => "Normal"),
  },
  objects: {
    Areas: (it) => ref("RangeCollection", it),
    Worksheet: ({ book, sheet }) => ref("Worksheet", { book, sheet }),
    Format: (it) => ref("RangeFormat", it),
    ConditionalFormats: (it) => ref("ConditionalFormatCollection", it),
    DataValidation: (it) => ref("DataValidation", it),
  },
  methods: {
    _KeepReference: keep,
    Calculate: ({ book }) => book.recalculation.calculate(false),
    Clear: ({ book, sheet, rects }, args) => {
      for (const rect of rects) clear({ book, sheet, rect }, args);
    },
    GetEntireRow: (it) =>
      areas(
        it,
        it.rects.map((rect) => ({ ...rect, startColumn: 0, endColumn: COLUMNS - 1 })),
      ),
    GetEntireColumn: (it) =>
      areas(
        it,
        it.rects.map((rect) => ({ ...rect, startRow: 0, endRow: ROWS - 1 })),
      ),
    GetOffsetRangeAreas: (it, args) =>
      areas(
        it,
        it.rects.map((rect) => offset(rect, args.integer(0), args.integer(1))),
      ),
    GetIntersectionOrNullObject: (it, args) => {
      const other = args.object(0, "Range");
      const rect = other && targetOf(other, "Range").rect;
      return rect
        ? areas(
            it,
            it.rects.flatMap((area) => intersection(area, rect) ?? []),
          )
        : null;
    },
    GetSpecialCells: (it, args) => {
      const found = specialCells(it, args);
      if (found === null) throw itemNotFound();
      return found;
    },
    GetSpecialCellsOrNullObject: specialCells,
    GetUsedRangeAreas: (it, args) => used(it, args.flag(0)),
    GetUsedRangeAreasOrNullObject: (it, args) => used(it, args.flag(0)),
  },
};

export const rangeCollection: Family<AreasTarget> = {
  name: "RangeCollection",
  items: (it) => it.rects.map((rect) => range(it, rect)),
  methods: {
    GetCount: ({ rects }) => rects.length,
    GetItemAt: (it, args) => {
      const rect = it.rects[args.integer(0)];
      if (rect === undefined) throw itemNotFound();
      return range(it, rect);
    },
  },
};
