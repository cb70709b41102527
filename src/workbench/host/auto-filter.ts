import { cellAt, columnCount } from "../univer/address";
import { asRecord, type Arguments } from "../wire/arguments";
import { invalidArgument, itemNotFound, notImplemented } from "../wire/failure";
import { reads, type Family } from "../wire/family";
import type { Ref } from "../wire/ref";
import type { WireValue } from "../wire/request";
import { range, rangeArgument } from "./places";
import { textAt } from "./range-values";
import type { SheetTarget } from "./targets";

const filtered = ({ sheet }: SheetTarget): boolean =>
  sheet.filter?.criteria.some((criterion) => criterion !== undefined) === true;

/** The rows below the filter's head show or hide by the values that each column lets through. */
function refresh(it: SheetTarget): void {
  const { filter, lines } = it.sheet;
  if (filter === undefined) return;
  const { rect, criteria } = filter;
  for (let row = rect.startRow + 1; row <= rect.endRow; row++) {
    const passes = criteria.every((criterion, index) => {
      const values = criterion && (asRecord(criterion)["values"] as readonly string[] | undefined);
      return !values || values.includes(textAt({ ...it, rect }, row, rect.startColumn + index));
    });
    if (lines.isRowHidden(row) === passes) lines.setRowsHidden(cellAt(row, 0), !passes);
  }
}

function apply(it: SheetTarget, args: Arguments): void {
  it.sheet.assertUnprotected();
  const { rect } = rangeArgument(it, args, 0);
  const criteria = Array.from({ length: columnCount(rect) }, (): WireValue | undefined => undefined);
  const column = args.integerOr(1, undefined);
  const given = args.given(2);
  if (column !== undefined && given !== undefined) {
    if (column < 0 || column >= criteria.length) throw invalidArgument();
    const criterion = asRecord(given);
    if (criterion["filterOn"] !== "Values")
      throw notImplemented(`AutoFilter.apply with filterOn ${String(criterion["filterOn"])}`);
    criteria[column] = criterion as WireValue;
  }
  it.sheet.filter = { rect, criteria };
  refresh(it);
}

function clear(it: SheetTarget, column?: number): void {
  const { filter } = it.sheet;
  if (filter === undefined) return;
  filter.criteria = filter.criteria.map((criterion, index) =>
    column === undefined || column === index ? undefined : criterion,
  );
  refresh(it);
}

const filterRange = (it: SheetTarget): Ref | null =>
  it.sheet.filter ? range(it, it.sheet.filter.rect) : null;

export const autoFilter: Family<SheetTarget> = {
  name: "AutoFilter",
  scalars: {
    Enabled: reads(({ sheet }) => sheet.filter !== undefined),
    IsDataFiltered: reads(filtered),
    Criteria: reads(({ sheet }) => sheet.filter?.criteria.map((criterion) => criterion ?? null) ?? []),
  },
  methods: {
    Apply: apply,
    ClearCriteria: (it) => clear(it),
    ClearColumnCriteria: (it, args) => clear(it, args.integer(0)),
    Reapply: refresh,
    Remove: (it) => {
      clear(it);
      it.sheet.filter = undefined;
    },
    GetRange: (it) => {
      const found = filterRange(it);
      if (found === null) throw itemNotFound();
      return found;
    },
    GetRangeOrNullObject: filterRange,
  },
};
