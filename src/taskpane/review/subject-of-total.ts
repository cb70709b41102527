import {
  lineKeys,
  totalSubject,
  type CheckedTotal,
  type LineKeys,
  type Subject,
  type Table,
} from "../../core/index";

/** The names of a table's lines, made once for all of its totals. */
const keysOf = new WeakMap<Table, LineKeys>();

/** What a decision on a total is about, for many totals of a table. */
export const subjectOfTotal = (table: Table, total: CheckedTotal): Subject => {
  const keys = keysOf.get(table) ?? lineKeys(table);
  keysOf.set(table, keys);
  return totalSubject(table, total, keys);
};
