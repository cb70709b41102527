import type { Arguments } from "./arguments";
import type { Ref } from "./ref";
import type { WireValue } from "./request";

/**
 * One family of Excel's objects, declared: its name in Excel's API, how it is found again, what can be read, set
 * and called. Member names are those of the wire (Pascal case). What is not declared is not implemented, and the
 * answer says so by the API's name.
 */
export interface Family<T> {
  readonly name: string;
  /** What office.js keeps to find the object in a later batch: `Id`, `_Id` or `_ReferenceId`. */
  readonly identity?: (it: T) => Readonly<Record<string, WireValue>>;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Objects reached by a property, like `Range.format`. */
  readonly objects?: Readonly<Record<string, (it: T) => Ref | null>>;
  readonly methods?: Readonly<Record<string, (it: T, args: Arguments) => Outcome | Promise<Outcome>>>;
  /** The members of a collection. */
  readonly items?: (it: T) => readonly Ref[];
}

/** What a method gives: an object, none (a null object), a value, or nothing. */
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- most methods give nothing, and say so
export type Outcome = Ref | WireValue | void;

export interface Scalar<T> {
  readonly get?: (it: T) => WireValue;
  readonly set?: (it: T, value: unknown) => void | Promise<void>;
  /** Left out of a `load()` without names, because reading it can fail or costs much. */
  readonly onRequest?: true;
}

/** A property that is read only. */
export const reads = <T>(get: (it: T) => WireValue): Scalar<T> => ({ get });
