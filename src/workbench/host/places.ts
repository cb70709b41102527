import { formatAddress, parseAddress, within, type Rect } from "../univer/address";
import type { Book } from "../univer/book";
import type { Sheet } from "../univer/sheet";
import type { Arguments } from "../wire/arguments";
import { invalidArgument, itemNotFound } from "../wire/failure";
import type { Ref } from "../wire/ref";
import { ref, targetOf, type AreasTarget, type RangeTarget, type SheetTarget } from "./targets";

/** Where arguments lead: addresses, names and ranges as add-ins write them. */
export const range = ({ book, sheet }: SheetTarget, rect: Rect): Ref => {
  const inside = within(rect);
  if (inside === undefined || rect.endRow < rect.startRow || rect.endColumn < rect.startColumn)
    throw invalidArgument();
  return ref("Range", { book, sheet, rect });
};

export const addressOf = ({ sheet, rect }: RangeTarget): string => formatAddress(sheet.name, rect);

/** The block an address or a name means on this sheet. */
export function rectOn({ book, sheet }: SheetTarget, address: string): Rect {
  const parsed = parseAddress(address);
  if (parsed === undefined) return namedRect(book, sheet, address);
  if (parsed.sheet !== undefined && parsed.sheet.toLowerCase() !== sheet.name.toLowerCase())
    throw invalidArgument();
  return parsed.rect;
}

function namedRect(book: Book, sheet: Sheet, name: string): Rect {
  const found = book.workbook
    .getDefinedNames()
    .find((one) => one.getName().toLowerCase() === name.toLowerCase());
  const parsed = found && parseAddress(found.getFormulaOrRefString());
  if (parsed?.sheet === undefined || book.sheetNamed(parsed.sheet) !== sheet) throw invalidArgument();
  return parsed.rect;
}

/** The blocks of an address list like "B2,C3:C4". */
export const rectsOn = (target: SheetTarget, addresses: string): readonly Rect[] =>
  addresses.split(",").map((address) => rectOn(target, address.trim()));

/** A cell given as a range object or as a full address with its sheet. */
export function cellArgument(book: Book, args: Arguments, index: number): RangeTarget {
  const given = args.object(index, "Range");
  const target = given ? targetOf(given, "Range") : fullAddress(book, args.text(index));
  const { rect } = target;
  if (rect.startRow !== rect.endRow || rect.startColumn !== rect.endColumn) throw invalidArgument();
  return target;
}

export function fullAddress(book: Book, address: string): RangeTarget {
  const parsed = parseAddress(address);
  if (parsed?.sheet === undefined) throw invalidArgument();
  const sheet = book.sheetNamed(parsed.sheet);
  if (sheet === undefined) throw itemNotFound();
  return { book, sheet, rect: parsed.rect };
}

/** A range given as an object, or as an address on the sheet. */
export function rangeArgument(target: SheetTarget, args: Arguments, index: number): RangeTarget {
  const given = args.object(index, "Range");
  return given ? targetOf(given, "Range") : { ...target, rect: rectOn(target, args.text(index)) };
}

export const areasOf = ({ book, sheet, rect }: RangeTarget): AreasTarget => ({ book, sheet, rects: [rect] });

/** What all cells have in common; null where they differ, as Excel says it. */
export function shared<V>(values: Iterable<V>): V | null {
  let first: { readonly value: V } | undefined;
  for (const value of values) {
    if (first === undefined) first = { value };
    else if (first.value !== value) return null;
  }
  return first?.value ?? null;
}
