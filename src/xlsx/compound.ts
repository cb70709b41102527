import { CFB as containers } from "@e965/xlsx";

/** The part of the library's container reader that is used; it ships untyped. */
const CFB = containers as {
  readonly read: (bytes: Uint8Array, options: { readonly type: "array" }) => object;
  readonly find: (container: object, path: string) => object | null;
};

/** What an OLE compound file holds: an encrypted package, an old workbook, an old Word document. */
export type CompoundForm = "encrypted" | "old-workbook" | "old-word" | "other";

/** Told by the names of its streams; the first bytes of all of them are the same. */
export const compoundForm = (bytes: Uint8Array): CompoundForm => {
  try {
    const container = CFB.read(bytes, { type: "array" });
    const has = (name: string): boolean => CFB.find(container, name) !== null;
    if (has("EncryptedPackage")) return "encrypted";
    if (has("Workbook") || has("Book")) return "old-workbook";
    return has("WordDocument") ? "old-word" : "other";
  } catch {
    return "other"; // the container itself is damaged
  }
};
