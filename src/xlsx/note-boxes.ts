import { strFromU8 } from "fflate";
import type { SheetPlan } from "../core";

/** Texts of the notes of each sheet, in reading order: the order in which their boxes stand in the file. */
export type NoteTexts = readonly (readonly string[])[];

/** A box as wide as three columns and as high as its text needs, in letters and points. */
const LETTERS_A_LINE = 46;
const WIDTH = 240;
const LINE = 12.5;
const COLUMNS = 3;
const ROW = 15;

export const noteTexts = (sheets: readonly SheetPlan[]): NoteTexts =>
  sheets.map(({ comments }) =>
    [...comments]
      .sort(({ cell: a }, { cell: b }) => a.row - b.row || a.column - b.column)
      .map(({ text }) => text),
  );

const heightOf = (text: string): number => {
  const lines = text
    .split("\n")
    .reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(paragraph.length / LETTERS_A_LINE)), 0);
  return lines * LINE + 12;
};

const sized = (shape: string, text: string): string => {
  const height = heightOf(text);
  return shape
    .replace(/width:[\d.]+pt;height:[\d.]+pt/, `width:${WIDTH}pt;height:${height}pt`)
    .replace(
      /<x:Anchor>(\d+),15,(\d+),2,\d+,31,\d+,4<\/x:Anchor>/,
      (_, column: string, row: string) =>
        `<x:Anchor>${column},15,${row},2,${Number(column) + COLUMNS},31,${Number(row) + Math.ceil(height / ROW)},4</x:Anchor>`,
    );
};

/** The part as it is, or, where it holds the boxes of a sheet's notes, with boxes that fit their texts. */
export const sizedNotes = (path: string, content: Uint8Array, notes: NoteTexts): string | Uint8Array => {
  const sheet = /^xl\/drawings\/vmlDrawing(\d+)\.vml$/.exec(path)?.[1];
  const texts = sheet === undefined ? undefined : notes[Number(sheet) - 1];
  if (!texts) return content;
  let next = 0;
  return strFromU8(content).replace(/<v:shape id=.*?<\/v:shape>/gs, (shape) => {
    const text = texts[next] ?? "";
    next += 1;
    return sized(shape, text);
  });
};
