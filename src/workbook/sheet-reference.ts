import { rangeFromA1, rangesFromA1, toA1, type Range } from "../core";

/** A sheet's name as it stands in a formula; always quoted, which is always allowed.
 *  @example quotedName("Bob's budget") // => "'Bob''s budget'" */
export const quotedName = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

const absolute = (address: string): string => address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** A block's address for a formula or a name.
 *  @example referenceTo("Data", { top: 0, left: 1, bottom: 2, right: 1 }) // => "'Data'!$B$1:$B$3" */
export const referenceTo = (sheet: string, range: Range): string => {
  const from = toA1({ row: range.top, column: range.left });
  const to = toA1({ row: range.bottom, column: range.right });
  return `${quotedName(sheet)}!${absolute(from === to ? from : `${from}:${to}`)}`;
};

const REFERENCE = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/** The place that a reference names; undefined where it is lost (`#REF!`) or is no reference to one block.
 *  @example parseReference("='It''s'!$B$1:$B$3") // => { sheet: "It's", range: { top: 0, left: 1, bottom: 2, right: 1 } } */
export const parseReference = (
  reference: string,
): { readonly sheet: string; readonly range: Range } | undefined => {
  const match = REFERENCE.exec(reference);
  const range = match && rangeFromA1(match[3] ?? "");
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  return range && sheet !== undefined ? { sheet, range } : undefined;
};

/** The block of an address that Excel answers, with or without the sheet's name before it.
 *  @example rangeOfAddress("'It''s'!B1:B3") // => { top: 0, left: 1, bottom: 2, right: 1 } */
export const rangeOfAddress = (address: string): Range | undefined =>
  rangesFromA1(address.slice(address.lastIndexOf("!") + 1))?.[0];

/** Blocks of a list of addresses, as `RangeAreas.address` gives them. */
export const rangesOfAddress = (addresses: string): Range[] =>
  splitAddresses(addresses).flatMap((address) => rangeOfAddress(address) ?? []);

/** Commas part addresses, but not inside a quoted sheet name. */
const splitAddresses = (addresses: string): string[] =>
  addresses.match(/(?:'(?:[^']|'')*'|[^,'])+/g)?.map((part) => part.trim()) ?? [];
