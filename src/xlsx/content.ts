import type { FileForm, FileProblem } from "../core";

/** What the first bytes of a file say that it is. */
export type Content =
  | { readonly kind: "package" }
  | { readonly kind: "compound" }
  | { readonly kind: Extract<FileForm, "pdf" | "web-page" | "text"> }
  | { readonly kind: "unsupported"; readonly what: Extract<FileProblem, { code: "unsupported" }>["what"] }
  | { readonly kind: "unknown" };

const SNIFF_BYTES = 65_536;

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

const images = [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38], [0x49, 0x49, 0x2a, 0x00], [0x4d, 0x4d, 0x00, 0x2a]]; // prettier-ignore
const archives = [[0x1f, 0x8b], [0x37, 0x7a, 0xbc, 0xaf], [0x52, 0x61, 0x72, 0x21], [0x42, 0x5a, 0x68]]; // prettier-ignore

const latin = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

/** UTF-16 is told by its byte order mark, or by the zero in every other byte of Latin text. */
export const utf16Order = (bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined => {
  if (startsWith(bytes, 0xff, 0xfe)) return "utf-16le";
  if (startsWith(bytes, 0xfe, 0xff)) return "utf-16be";
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, i) => byte === 0 && (zeros[i % 2] = (zeros[i % 2] ?? 0) + 1));
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return "utf-16le";
  if (even > half * 0.4 && odd < half * 0.05) return "utf-16be";
  return undefined;
};

/** Text has no zero byte and next to no control characters. */
const isText = (bytes: Uint8Array): boolean => {
  if (utf16Order(bytes)) return true;
  const sample = bytes.subarray(0, SNIFF_BYTES);
  const controls = sample.reduce(
    (count, byte) =>
      count + (byte === 0 ? sample.length : byte < 32 && ![9, 10, 12, 13, 26, 27].includes(byte) ? 1 : 0),
    0,
  );
  return controls <= sample.length / 200;
};

const textKind = (bytes: Uint8Array): Content => {
  const start = latin(bytes.subarray(0, 1024)).replace(/^ï»¿/, "").trimStart().toLowerCase();
  if (start.startsWith("{\\rtf")) return { kind: "unsupported", what: "rich-text" };
  const page = /^(<!doctype html|<html|<table|<\?xml|<workbook)/.test(start);
  return { kind: page ? "web-page" : "text" };
};

/** Whether a file library reads such content: plain text is read by code of our own. */
export const needsLibrary = (bytes: Uint8Array): boolean =>
  ["package", "compound", "pdf", "web-page"].includes(contentOf(bytes).kind);

/**
 * What a file is, by its content alone: names lie, and a reader that is handed random bytes makes a sheet of them.
 * @example contentOf(new TextEncoder().encode("a,b\n1,2")) // => { kind: "text" }
 */
export const contentOf = (bytes: Uint8Array): Content => {
  if (startsWith(bytes, 0x50, 0x4b)) return { kind: "package" };
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { kind: "compound" };
  if (latin(bytes.subarray(0, 1024)).includes("%PDF-")) return { kind: "pdf" };
  if (images.some((magic) => startsWith(bytes, ...magic))) return { kind: "unsupported", what: "image" };
  if (archives.some((magic) => startsWith(bytes, ...magic))) return { kind: "unsupported", what: "archive" };
  return isText(bytes) ? textKind(bytes) : { kind: "unknown" };
};
