import { sha256 as digest } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { Hash } from "../core";

/** SHA-256 of a text, the same in the pane and on the command line (FIPS 180-4).
 *  @example sha256("abc").slice(0, 8) // => "ba7816bf" */
export const sha256: Hash = (text) => bytesToHex(digest(utf8ToBytes(text)));
