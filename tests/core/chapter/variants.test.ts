import { content, read, sampleText } from "./sample";

/** The sample's text before the matrix, and the matrix. */
const start = sampleText.indexOf("\n", sampleText.lastIndexOf("©")) + 1;
const [body, matrix] = [sampleText.slice(0, start), sampleText.slice(start)];

/** A single space that begins a page, and the sign of a listed item. */
const PAGE = /^ (?! ?- )(?=\S)/gm;
const BULLET = /^ {1,2}- /gm;

/** Changes the amounts of every row, its label aside. */
const withAmounts = (change: (amounts: string) => string): string =>
  body +
  matrix.replace(/^(\S[^\d\n]*?)( {2}.*)$/gm, (_, label: string, amounts: string) => label + change(amounts));

const withBullets = (sign: string): string => sampleText.replace(BULLET, sign);

const grouped = (mark: string) => (amounts: string) => amounts.replace(/(\d) (?=\d{3})/g, `$1${mark}`);

const contentWith = (mark: string): unknown =>
  JSON.parse(
    JSON.stringify(content(read(sampleText))).replace(/"(\d{1,3}(?: \d{3})+\u00a0?)"/g, (amount) =>
      amount.replaceAll(" ", mark),
    ),
  );

describe("A chapter of the same make reads the same", () => {
  const expected = content(read(sampleText));

  it.each([
    ["lines end in CR LF", sampleText.replace(/\n/g, "\r\n")],
    ["lines end in CR", sampleText.replace(/\n/g, "\r")],
    ["a byte order mark stands first", `\uFEFF${sampleText}`],
    ["pages begin with a form feed", sampleText.replace(PAGE, "\f")],
    ["form feeds have a line of their own", sampleText.replace(PAGE, "\f\n")],
    ["pages end with a form feed", sampleText.replace(/\n (?! ?- )(?=\S)/g, "\f\n")],
    ["pages leave no mark", sampleText.replace(PAGE, "")],
    ["no line ends in a space", sampleText.replace(/ +$/gm, "")],
    ["every line ends in spaces", sampleText.replace(/ *$/gm, "  ")],
    ["items begin with a bullet and a tab", withBullets("•\t")],
    ["items begin with a private-use character", withBullets(" \uf0b7 ")],
    ["items begin with a control character", withBullets("\u0002 ")],
    ["items begin with an asterisk, which is a footnote's mark too", withBullets(" * ")],
    ["items begin with a square", withBullets("▪ ")],
    ["items begin with the letter o", withBullets("o   ")],
    ["items begin with an en dash", withBullets("– ")],
    ["bullets stand in a line of their own", withBullets("•\n")],
    ["bullets touch the text", withBullets("•")],
    ["the matrix stands first", `${matrix.trimEnd()}\n\f${body}`],
    ["blank lines stand between the rows", body + matrix.replace(/\n(?=\S[^\n]*\d{3} *$)/gm, "\n\n")],
    ["no blank lines stand in the matrix", body + matrix.replace(/\n\n/g, "\n")],
    ["page numbers stand at the pages' edges", sampleText.replace(PAGE, (_, at: number) => `${at % 900}\f`)],
    [
      "running heads stand at the pages' edges",
      sampleText.replace(PAGE, (_, at: number) => `\fOpen Roads ${2000 + (at % 97)}\n\n`),
    ],
    [
      "a label is broken before its amounts",
      sampleText.replace(/^Bosnia and Herzegovina {2}/m, "Bosnia and \nHerzegovina  "),
    ],
    [
      "a label is broken around its amounts",
      sampleText.replace(/^Bosnia and Herzegovina( {2}.*)$/m, "Bosnia and$1\nHerzegovina"),
    ],
    [
      "a label's amounts stand alone",
      sampleText.replace(/^Bosnia and Herzegovina( {2}.*)$/m, "Bosnia and\n$1\nHerzegovina"),
    ],
    [
      "the first label is broken",
      sampleText.replace(/^Regional Office Vienna {2}/m, "Regional Office \nVienna  "),
    ],
    [
      "tabs part the amounts",
      withAmounts((amounts) => amounts.trimEnd().replace(/ {2,}/g, "\t").replace("250 000 7", "250 000\t7")),
    ],
    ["single spaces part the amounts", withAmounts((amounts) => amounts.replace(/ +/g, " "))],
  ])("when %s", (_, text) => {
    expect(text).not.toBe(sampleText);
    expect(content(read(text))).toEqual(expected);
  });

  it.each([",", ".", "'", "’", "\u00a0", "\u202f", "\u2009"])("when %j groups the digits", (mark) => {
    expect(content(read(withAmounts(grouped(mark))))).toEqual(contentWith(mark));
  });

  it.each([",", ".", "’", "\u202f", "\u2009"])(
    "when %j groups the digits and one space parts the amounts",
    (mark) => {
      const chapter = read(withAmounts((amounts) => grouped(mark)(amounts).replace(/ +/g, " ")));
      expect(content(chapter)).toEqual(contentWith(mark));
      expect(chapter.warnings).toEqual([]);
    },
  );

  it.each(["Grand total", "TOTAL", "Totaux", "Итого", "Toplam", "المجموع", "Everything together"])(
    "when the total row is called %j",
    (label) => expect(read(sampleText.replace(/^Total(?= {2})/m, label)).matrix.totalRow.label).toBe(label),
  );

  it("tells every row that only its total or the column totals could part", () => {
    const { warnings } = read(withAmounts((amounts) => amounts.replace(/ +/g, " ")));
    const by = warnings.map((warning) =>
      warning.code === "row-split-chosen" ? `${warning.label} ${warning.by}` : "",
    );
    expect(by).toContain("Albania row-total");
    expect(by.filter((text) => text.endsWith("column-totals"))).toEqual(["Turkey column-totals"]);
  });
});

describe("Countries of the text and rows of the matrix may differ", () => {
  it("a country without a row keeps its text, under its own heading", () => {
    const { matrix: read19, countries } = read(sampleText.replace(/^Serbia {2}.*\n/m, ""));
    expect(read19.rows.map(({ label }) => label)).not.toContain("Serbia");
    expect(countries.find(({ country }) => country === "Serbia")?.priorities).toHaveLength(4);
    expect(countries.find(({ country }) => country === "Russian Federation")?.priorities).toHaveLength(3);
  });

  it("a row under another name of its country leaves the text whole", () => {
    const { countries } = read(sampleText.replace(/^Turkey(?= {2})/m, "Türkiye"));
    expect(countries.map(({ country, priorities }) => `${country} ${priorities.length}`)).toContain(
      "Turkey 3",
    );
  });

  it("a row without a text is a row like any other", () => {
    const text = sampleText.replace(/^Kyrgyzstan\n[^]*?(?=^Montenegro\n)/m, "");
    const { matrix: whole, countries } = read(text);
    expect(whole.rows).toHaveLength(20);
    expect(countries).toHaveLength(18);
  });

  it("a chapter of nothing but a matrix has no texts", () => {
    expect(read(matrix)).toMatchObject({ countries: [], regional: [], footnotes: [] });
  });
});
