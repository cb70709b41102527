import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { SHEET_WORDS } from "../core";
import type { DefinedName } from "../workbook/register";
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

const attribute = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Our records are hidden from people, and their comments kept; the library writes neither. */
const hiddenMarks = (workbook: string, marks: readonly DefinedName[]): string => {
  const comments = new Map(marks.map(({ name, comment }) => [name, comment]));
  return workbook.replace(/<definedName name="([^"]*)"/g, (opening, name: string) => {
    const comment = comments.get(name);
    if (comment === undefined) return opening;
    return `${opening}${comment === "" ? "" : ` comment="${attribute(comment)}"`} hidden="1"`;
  });
};

/** The earliest date that a zip can hold: the file says nothing of when or where it was made. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Puts right what the file library leaves: the order of a font's parts (the schema wants one), the size of
 * notes (it gives all the same, too small for a sentence), its own name as the program, and what of our marks it
 * does not write.
 */
export const finished = (
  bytes: Uint8Array,
  notes: NoteTexts,
  marks: readonly DefinedName[] = [],
): Uint8Array => {
  const texts: Readonly<Record<string, (text: string) => string>> = {
    "xl/styles.xml": orderedFonts,
    "xl/workbook.xml": (text) => hiddenMarks(text, marks),
    "docProps/app.xml": ownName,
  };
  const parts: Zippable = {};
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    const edited = texts[path]?.(strFromU8(content)) ?? sizedNotes(path, content, notes);
    parts[path] = [typeof edited === "string" ? strToU8(edited) : edited, { mtime: NO_TIME }];
  }
  return zipSync(parts);
};
