/** The sample chapter in the other two forms that chapters come in, with the same text to the character. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pdfOf, wordOf, wordParagraph, wordTable } from "./make-files";

export const SAMPLE = readFileSync(join(__dirname, "../../assets/sample-chapter.txt"), "utf8");
const lines = SAMPLE.split("\n");

/** Characters of Windows' Latin alphabet outside Latin-1, by their byte. */
const BYTES: Readonly<Record<string, number>> = { "–": 0x96, "’": 0x92, "•": 0x95, "“": 0x93, "”": 0x94 };

const escaped = (line: string): string =>
  [...line]
    .map((character) => {
      const code = BYTES[character] ?? character.codePointAt(0) ?? 0x3f;
      return code > 126 || "()\\".includes(character) || code < 32
        ? `\\${code.toString(8).padStart(3, "0")}`
        : character;
    })
    .join("");

/** A line of the matrix: its label, then its amounts two spaces apart. */
const isAmounts = (line: string): boolean => /\d {2}[\d-]/.test(line);

/** The label and the amounts of such a line, each to the character. */
const cellsOf = (line: string): readonly string[] => {
  const amounts = [...line.matchAll(/(?<= )(?:-(?= )|\d{1,3}(?: \d{3})+\u00a0?)/g)];
  return [line.slice(0, amounts[0]?.index).trimEnd(), ...amounts.map(([amount]) => amount)];
};

/** Every line drawn on its own; of the matrix's lines each cell in its place, as a table is drawn. */
export const sampleAsPdf = (): Uint8Array => {
  const drawn = lines.map((line, i) => {
    const cells = isAmounts(line) ? cellsOf(line) : [line];
    return cells
      .map(
        (cell, column) => `1 0 0 1 ${50 + column * 120} ${(lines.length - i) * 14} Tm (${escaped(cell)}) Tj`,
      )
      .join("\n");
  });
  return pdfOf(`BT /F1 10 Tf\n${drawn.join("\n")}\nET`, { height: (lines.length + 2) * 14 });
};

const xml = (line: string): string => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export const sampleAsWord = (): Uint8Array =>
  wordOf(
    ...lines.map((line) =>
      isAmounts(line) ? wordTable([cellsOf(line).map(xml)]) : wordParagraph(xml(line.replace(/[\f\v]/g, ""))),
    ),
  );
