import type { Arguments } from "../wire/arguments";
import type { Ref } from "../wire/ref";
import type { WireValue } from "../wire/request";
import type { Book } from "../univer/book";
import { newId } from "../univer/book";

/** Ranges that office.js keeps between batches, by the id it was given. */
export const tracking = <T extends { readonly book: Book; referenceId?: string }>(
  makeRef: (it: T) => Ref,
) => ({
  identity: (it: T): Record<string, WireValue> =>
    it.referenceId === undefined ? {} : { _ReferenceId: it.referenceId },
  keep: (it: T, _args: Arguments): undefined => {
    it.referenceId ??= newId("range");
    it.book.tracked.set(it.referenceId, makeRef(it));
  },
});
