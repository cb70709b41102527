import { analyse } from "chardet";
import type { FileWarning } from "../core";
import { utf16Order } from "./content";

/** A text, and what was guessed in decoding it. */
export interface Decoded {
  readonly text: string;
  readonly warnings: readonly FileWarning[];
}

const SAMPLE_BYTES = 65_536;

/** Windows-1252 is Latin-1 with more characters, and what Excel writes where it says "CSV". */
const FALLBACK = "windows-1252";

const strictUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined; // not UTF-8
  }
};

/** The sample begins where the first byte outside ASCII stands: all before it decodes alike. */
const sampleOf = (bytes: Uint8Array): Uint8Array => {
  const first = bytes.findIndex((byte) => byte > 127);
  const start = Math.max(0, first - 1024);
  return bytes.subarray(start, start + SAMPLE_BYTES);
};

const isKnown = (encoding: string): boolean => {
  try {
    return new TextDecoder(encoding).encoding.length > 0;
  } catch {
    return false; // a name that no decoder answers to
  }
};

/** A guess counts only when it is a good one: a few no-break spaces look like any of the one-byte encodings. */
const guess = (bytes: Uint8Array): string => {
  const best = analyse(sampleOf(bytes)).find(({ name }) => !name.startsWith("UTF-") && isKnown(name));
  return best && best.confidence >= 30 && !best.name.startsWith("ISO-8859-1") ? best.name : FALLBACK;
};

/**
 * Bytes of a text file as text, to the character: by byte order mark, else UTF-8, else the likeliest older
 * encoding, and that with a warning.
 * @example decode(Uint8Array.of(0x31, 0xa0)).text // => "1\u00a0"
 */
export const decode = (bytes: Uint8Array): Decoded => {
  const wide = utf16Order(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), warnings: [] };
  const text = strictUtf8(bytes);
  if (text !== undefined) return { text, warnings: [] };
  const encoding = guess(bytes);
  return {
    text: new TextDecoder(encoding).decode(bytes),
    warnings: [{ code: "encoding-guessed", encoding }],
  };
};
