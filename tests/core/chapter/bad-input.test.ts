import { chapterProblemText, chapterWarningText, LONGEST_CHAPTER, readChapter } from "../../../src/core";

const matrix = (...rows: readonly string[]): string =>
  ["West Africa", "A1 A2 A3", "TOTAL", "Shelter", "", "Water", "", "Schools", "", ...rows].join("\n");

const whole = [
  "Ghana  1 000  2 500  500  4 000",
  "Togo  200  300  -  500",
  "Total  1 200  2 800  500  4 500",
];

const problemOf = (text: string): unknown => {
  const read = readChapter(text);
  if (read.ok) throw new Error("It was read.");
  return read.error;
};

const sentenceOf = (text: string): string => {
  const read = readChapter(text);
  return read.ok ? "" : chapterProblemText(read.error);
};

describe("A text that is no chapter is refused with its place", () => {
  it("reads the matrix that the refusals below spoil", () => {
    expect(readChapter(matrix(...whole))).toMatchObject({ ok: true, value: { warnings: [] } });
  });

  it.each([
    ["", "nothing"],
    ["\n \r\n\t\f", "white space"],
    ["\uFEFF", "a byte order mark"],
  ])("%j is empty: %s", (text) => expect(problemOf(text)).toEqual({ code: "empty" }));

  it("names the first character that stands in no text", () => {
    expect(problemOf(`one\ntwo\u0000${matrix(...whole)}`)).toEqual({
      code: "not-text",
      line: 2,
      column: 4,
      character: "U+0000",
    });
    const rubbish = Array.from({ length: 500 }, (_, index) => String.fromCharCode((index * 7) % 40)).join("");
    expect(problemOf(rubbish)).toMatchObject({ code: "not-text", line: 1 });
    expect(problemOf("\ufffd\u0002PK".repeat(40))).toMatchObject({ code: "not-text", column: 1 });
  });

  it("says when there is no matrix, with codes but no rows as well", () => {
    expect(problemOf("Ghana\nThe programme goes on in 2031.\n")).toEqual({ code: "no-matrix" });
    expect(problemOf("West Africa\nA1 A2 A3\nTOTAL\nShelter\n")).toEqual({ code: "no-matrix" });
  });

  it("names the line of a row with too few amounts or too many", () => {
    const few = matrix("Ghana  1 000  2 500", ...whole.slice(1));
    expect(problemOf(few)).toEqual({ code: "row-width", line: 10, label: "Ghana", found: 2, expected: 4 });
    const many = matrix(whole[0] ?? "", "Togo  200  300  -  500  700", whole[2] ?? "");
    expect(problemOf(many)).toEqual({ code: "row-width", line: 11, label: "Togo", found: 5, expected: 4 });
  });

  it("names the line and column where an amount breaks off", () => {
    const text = matrix("Ghana  1 000  2 80 000  500  4 000", ...whole.slice(1));
    expect(problemOf(text)).toEqual({
      code: "malformed-amount",
      line: 10,
      column: 17,
      label: "Ghana",
      text: "2 80 000",
    });
    expect(problemOf(matrix("Ghana  1 000  2 5O0  500  4 000", ...whole.slice(1)))).toMatchObject({
      column: 17,
    });
  });

  it("says when the matrix ends without a row of totals", () => {
    expect(problemOf(matrix(...whole.slice(0, 2)))).toEqual({ code: "no-total-row", line: 11 });
  });

  it("refuses a text that is longer than any chapter, without reading it", () => {
    const { characters, lines, line } = LONGEST_CHAPTER;
    const told = (counted: string, found: number, at: number) => ({
      code: "too-long",
      counted,
      found,
      line: at,
      limit: LONGEST_CHAPTER[counted as "line"],
    });
    expect(problemOf("x ".repeat(characters / 2) + "x")).toEqual(told("characters", characters + 1, 1));
    expect(problemOf(`${"x\n".repeat(lines)}x\n`)).toEqual(told("lines", lines + 1, lines + 1));
    expect(problemOf(`one\r\n${" ".repeat(line + 1)}x`)).toEqual(told("line", line + 2, 2));
  });

  it("puts every refusal into one line that says where and what to do", () => {
    const sentences = [
      "",
      "one\u0000",
      "Ghana",
      matrix("Ghana  1 000  2 500", ...whole.slice(1)),
      matrix("Ghana  1 000  2 80 000  500  4 000", ...whole.slice(1)),
      matrix(...whole.slice(0, 2)),
      "x".repeat(LONGEST_CHAPTER.characters + 1),
    ].map(sentenceOf);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z“][^\n]+\.$/);
    expect(sentences[3]).toContain("Line 10");
    expect(sentences[4]).toContain("Line 10, column 17");
  });
});

describe("A row whose digits can be read in several ways", () => {
  const single = (rows: readonly string[]): string => matrix(...rows.map((row) => row.replace(/ {2}/g, " ")));

  it("is read as its stated total says, and the choice is told", () => {
    const read = readChapter(single(["Ghana  1 000  2 500  500  4 000", ...whole.slice(1)]));
    if (!read.ok) throw new Error(chapterProblemText(read.error));
    expect(read.value.matrix.rows[0]?.cells.map(({ text }) => text)).toEqual([
      "1 000",
      "2 500",
      "500",
      "4 000",
    ]);
    expect(read.value.warnings[0]).toMatchObject({ code: "row-split-chosen", line: 10, by: "row-total" });
    expect(read.value.warnings.map(chapterWarningText)[0]).toMatch(
      /^Line 10: .*1 000 \| 2 500 \| 500 \| 4 000/,
    );
  });
});
