import type { CellRef } from "../address";
import type { Table } from "../table";
import type { CheckedTotal } from "./totals";

/** Totals of one relation that are made when they are asked for. */
export interface TotalsPart {
  readonly length: number;
  /** Total number `index`, from 0. */
  readonly make: (index: number) => CheckedTotal;
  /** Numbers of the totals of which it is not known beforehand that they agree. */
  readonly unsettled: readonly number[];
  /** The same totals on the table as it is after cells have changed. */
  readonly edited: (after: Table, cells: readonly CellRef[]) => TotalsPart;
}

/** What is known of a list without looking into it. */
const partsOf = new WeakMap<readonly CheckedTotal[], readonly TotalsPart[]>();

/** An array of which only the length is known until somebody looks into it: a balanced table has a hundred
 *  thousand totals, and few of its readers want to see them all. */
const filledOnDemand = (length: number, fill: (items: CheckedTotal[]) => void): CheckedTotal[] => {
  const items: CheckedTotal[] = [];
  const look = (): CheckedTotal[] => {
    if (items.length === 0) fill(items);
    return items;
  };
  return new Proxy(items, {
    get: (_, key) => {
      if (key === "length") return length;
      const value: unknown = Reflect.get(look(), key);
      return typeof value === "function" ? (value.bind(items) as unknown) : value; // walks the items themselves
    },
    has: (_, key) => Reflect.has(look(), key),
    ownKeys: () => Reflect.ownKeys(look()),
    getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(look(), key),
  });
};

/** Below so many totals a plain array is as quick. */
const FEW = 1000;

const addAll = (items: CheckedTotal[], { length, make }: TotalsPart): void => {
  for (let index = 0; index < length; index += 1) items.push(make(index));
};

/** The list of all totals of these parts, in their order. */
export const listOfTotals = (parts: readonly TotalsPart[]): CheckedTotal[] => {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const fill = (items: CheckedTotal[]): void => parts.forEach((part) => addAll(items, part));
  const few: CheckedTotal[] = [];
  if (length < FEW) fill(few);
  const totals = length < FEW ? few : filledOnDemand(length, fill);
  partsOf.set(totals, parts);
  return totals;
};

/** The totals of a list that may be anything but agreeing; the others are not looked at. Every total that differs
 *  is among them. */
export const unsettledOf = (totals: readonly CheckedTotal[]): readonly CheckedTotal[] => {
  const parts = partsOf.get(totals);
  return parts ? parts.flatMap(({ make, unsettled }) => unsettled.map(make)) : totals;
};

/** The list as it is after cells of the table have changed; undefined for a list that was not made here. */
export const editedTotals = (
  totals: readonly CheckedTotal[],
  after: Table,
  cells: readonly CellRef[],
): CheckedTotal[] | undefined => {
  const parts = partsOf.get(totals);
  return parts && listOfTotals(parts.map((part) => part.edited(after, cells)));
};
