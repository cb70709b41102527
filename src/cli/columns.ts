/** How a column stands: words to the left, figures to the right. */
export type Align = "left" | "right";

/** Characters as a terminal counts them; accents that join a letter take no place of their own. */
const widthOf = (text: string): number => [...text.normalize("NFC")].length;

const pad = (text: string, width: number, align: Align): string => {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "left" ? text + space : space + text;
};

/** Figures are grouped by no-break spaces so that no line breaks within one; a terminal is given plain spaces, so
 *  that a figure copied from it is not the very kind of text that this program reports. */
export const plainSpaces = (line: string): string => line.replace(/[\u00a0\u202f\u2009]/g, " ");

/**
 * Rows as lines with their columns aligned, two spaces apart, without space at the ends.
 * @example alignColumns([["H18", "−3"], ["E5", "120"]], ["left", "right"]) // => ["H18   −3", "E5   120"]
 */
export const alignColumns = (
  rows: readonly (readonly string[])[],
  aligns: readonly Align[],
): readonly string[] => {
  const widths = aligns.map((_, column) =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[column] ?? "")), 0),
  );
  return rows.map((row) =>
    aligns
      .map((align, column) => pad(row[column] ?? "", widths[column] ?? 0, align))
      .join("  ")
      .trimEnd(),
  );
};

/** A sentence broken at its spaces into lines of at most so many characters, the later ones indented.
 *  @example wrap("one two three", 8, "  ") // => ["one two", "  three"] */
export const wrap = (text: string, width: number, indent = ""): readonly string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line.trim() === "" || widthOf(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = indent + word;
    }
  }
  return [...lines, line];
};
