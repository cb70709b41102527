/** The sample chapter in the other two forms that chapters come in: the same text, the same finding. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crossfoot, objectsOf, temporaryFolder } from "../cli/in-process";
import { pdfOf, wordOf, wordParagraph, wordTable } from "../xlsx/make-files";

const folder = temporaryFolder();
const text = readFileSync(join(__dirname, "../../assets/sample-chapter.txt"), "utf8");
const lines = text.split("\n");

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
const asPdf = (): Uint8Array => {
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

const asWord = (): Uint8Array =>
  wordOf(
    ...lines.map((line) =>
      isAmounts(line) ? wordTable([cellsOf(line).map(xml)]) : wordParagraph(xml(line.replace(/[\f\v]/g, ""))),
    ),
  );

const findingsOf = async (file: string): Promise<unknown> => {
  const { out, err } = await crossfoot(["check", file, "--json"]);
  if (err !== "") throw new Error(err);
  return objectsOf(out)[0]?.["findings"];
};

describe("the sample chapter", () => {
  it.each([
    ["as a PDF", "sample.pdf", asPdf],
    ["as a Word document", "sample.docx", asWord],
  ])("%s gives the same finding, no-break space and all", async (_, name, make) => {
    const expected = await findingsOf(folder.put("sample.txt", text));
    expect(await findingsOf(folder.put(name, make()))).toEqual(expected);
  });
});
