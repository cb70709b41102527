import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { SHEET_WORDS } from "../core";
import { sizedNotes, type NoteTexts } from "./note-boxes";

/** The file format's order of what a font has; the library writes the colour before the size. */
const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

const orderedFont = (inner: string): string => {
  const parts = inner.match(/<(\w+)[^>]*\/>/g) ?? [];
  const rank = (part: string): number => FONT_ORDER.indexOf(/^<(\w+)/.exec(part)?.[1] ?? "");
  return [...parts].sort((a, b) => rank(a) - rank(b)).join("");
};

const orderedFonts = (styles: string): string =>
  styles.replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => `<font>${orderedFont(inner)}</font>`);

const ownName = (properties: string): string =>
  properties.replace(/<Application>[^<]*</, `<Application>${SHEET_WORDS.creator}<`);

/** The earliest date that a zip can hold: the file says nothing of when or where it was made. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Puts right what the file library leaves: the order of a font's parts (the schema wants one), the size of
 * notes (it gives all the same, too small for a sentence) and its own name as the program.
 */
export const finished = (bytes: Uint8Array, notes: NoteTexts): Uint8Array => {
  const parts: Zippable = {};
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    const edited =
      path === "xl/styles.xml"
        ? orderedFonts(strFromU8(content))
        : path === "docProps/app.xml"
          ? ownName(strFromU8(content))
          : sizedNotes(path, content, notes);
    parts[path] = [typeof edited === "string" ? strToU8(edited) : edited, { mtime: NO_TIME }];
  }
  return zipSync(parts);
};
