import { emptySheet, rawText, type PlannedCell, type Sheet, type SheetPlan } from "../core";

/**
 * The loaded chapter's text, kept in a hidden sheet of the workbook: ordinary cells are saved with it everywhere,
 * where settings and XML parts have been lost (office-js 2940, 6585). So the ribbon's commands and tomorrow's
 * session know the chapter without asking for the file again.
 */
export const SOURCE_SHEET = "Chapter source";

/** A cell holds at most 32,767 characters; an escape never stands across two parts. */
const LONGEST_PART = 32_000;

/** Cells do not keep control characters. */
const escaped = (line: string): string =>
  line.replace(
    /[\\\u0000-\u001f\u007f]/g,
    (character) => `\\${character.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );

const unescaped = (text: string): string =>
  text.replace(/\\([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const partsOf = (line: string): string[] => {
  const parts: string[] = [];
  for (let rest = escaped(line); rest.length > 0;) {
    const cut = rest.slice(0, LONGEST_PART).replace(/\\[0-9a-f]?$/, "");
    parts.push(cut);
    rest = rest.slice(cut.length);
  }
  return parts;
};

/** A chapter's text as it was read, and where it came from. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

/** The sheet that keeps a chapter's text: its name in the first row, then a row for each line. */
export const sourceSheet = ({ name, text }: Source): SheetPlan => {
  const rows = [[name], ...text.split("\n").map(partsOf)];
  return {
    ...emptySheet(SOURCE_SHEET, { orientation: "portrait", footer: "" }),
    cells: rows.flatMap((parts, row) =>
      parts.map((value, column): PlannedCell => ({ row, column, value, style: "plain" })),
    ),
    hidden: true,
  };
};

/** The chapter's text that a sheet keeps; undefined where it keeps none.
 *  @example readSource(sheetOf("Chapter source", [["a.txt"], ["one"], ["two"]])) // => { name: "a.txt", text: "one\ntwo" } */
export const readSource = ({ values }: Sheet): Source | undefined => {
  const [first, ...lines] = Array.from(values, (row) => (row ?? []).map(rawText).join(""));
  if (first === undefined || lines.length === 0) return undefined;
  return { name: first, text: lines.map(unescaped).join("\n") };
};
