import { readFile } from "../../src/xlsx/read-file";
import { cellKey, type FileProblem, type Sheet, type SourceFile } from "../../src/core";
import {
  bytesOf,
  compoundWith,
  pdfOf,
  sheetOfRows,
  withDeclaredSize,
  withoutPart,
  withPart,
  withPrototypePart,
  wordBullet,
  wordOf,
  wordParagraph,
  wordTable,
  workbookOf,
} from "./make-files";

const read = async (bytes: Uint8Array, name: string): Promise<SourceFile> => {
  const result = await readFile(bytes, name);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const sheetsOf = async (bytes: Uint8Array, name: string): Promise<readonly Sheet[]> => {
  const file = await read(bytes, name);
  if (file.kind !== "table") throw new Error("not a table");
  return file.sheets;
};

const textOf = async (bytes: Uint8Array, name: string): Promise<string> => {
  const file = await read(bytes, name);
  if (file.kind !== "chapter") throw new Error("not a chapter");
  return file.text;
};

const problemOf = async (bytes: Uint8Array, name: string): Promise<FileProblem> => {
  const result = await readFile(bytes, name);
  if (result.ok) throw new Error("was read");
  return result.error;
};

const NBSP = "\u00a0";

/** What reads a small file for longer than this follows what the file claims, not what stands in it. */
const SWIFT = 5_000;

const swiftly = async <Made>(work: () => Promise<Made>): Promise<Made> => {
  const started = performance.now();
  const made = await work();
  expect(performance.now() - started).toBeLessThan(SWIFT);
  return made;
};

describe("a workbook", () => {
  const sheet = sheetOfRows([
    ["", "A", "B"],
    ["x", 1.5, `3 209 216${NBSP}`],
    ["Total", 1.5, 0],
  ]);
  sheet["B3"] = { t: "n", v: 1.5, f: "SUM(B2:B2)" };
  sheet["B2"] = { t: "n", v: 1.5, z: "#,##0.00" };
  sheet["C3"] = { t: "e", v: 0x17, w: "#REF!" };
  sheet["!rows"] = [{}, { hidden: true }];
  sheet["!cols"] = [{}, {}, { hidden: true }];
  sheet["!merges"] = [{ s: { r: 0, c: 1 }, e: { r: 0, c: 2 } }];

  it.each(["xlsx", "xlsm", "biff8"] as const)("keeps types, text and formats (%s)", async (type) => {
    const [one] = await sheetsOf(
      workbookOf({ Budget: sheet }, type),
      type === "biff8" ? "b.xls" : `b.${type}`,
    );
    expect(one?.name).toBe("Budget");
    expect(one?.values[1]?.[1]).toBe(1.5);
    expect(one?.values[1]?.[2]).toBe(`3 209 216${NBSP}`);
    expect(one?.values[2]?.[2]).toEqual({ error: "#REF!" });
    expect(one?.numberFormats.get(cellKey({ row: 1, column: 1 }))).toBe("#,##0.00");
    expect(one?.shownText?.get(cellKey({ row: 1, column: 1 }))).toBe("1.50");
    expect(one?.merges).toEqual([{ top: 0, left: 1, bottom: 0, right: 2 }]);
    expect(one?.untyped).toBeUndefined();
  });

  it("keeps formulas, hidden rows and hidden columns", async () => {
    const [one] = await sheetsOf(workbookOf({ Budget: sheet }), "b.xlsx");
    expect(one?.formulas.get(cellKey({ row: 2, column: 1 }))).toBe("=SUM(B2:B2)");
    expect([...(one?.hiddenRows ?? [])]).toEqual([1]);
    expect([...(one?.hiddenColumns ?? [])]).toEqual([2]);
  });

  it("reads an OpenDocument spreadsheet's numbers as numbers and its text as text", async () => {
    const [one] = await sheetsOf(workbookOf({ S: sheetOfRows([["a", 2, "3 4"]]) }, "ods"), "b.ods");
    expect(one?.values[0]).toEqual(["a", 2, "3 4"]);
  });

  it("counts formulas that were saved without a result", async () => {
    const open = sheetOfRows([[1], [0]]);
    open["A2"] = { t: "n", v: 1, f: "SUM(A1:A1)" };
    const file = await read(
      withPart(workbookOf({ S: open }), "xl/worksheets/sheet1.xml", (xml) =>
        xml.replace("</f><v>1</v>", "</f>"),
      ),
      "b.xlsx",
    );
    expect(file.warnings).toEqual([{ code: "not-calculated", sheet: "S", cells: 1 }]);
  });

  it("costs what stands in it, not what its used range claims", async () => {
    const tall = sheetOfRows([["a", 1]]);
    tall["B800000"] = { t: "n", v: 2 };
    tall["!ref"] = "A1:B800000";
    const [one] = await sheetsOf(workbookOf({ S: tall }), "b.xlsx");
    expect(Object.keys(one?.values ?? [])).toEqual(["0", "799999"]);
  });

  it.each(["XFD4000000000", "ZZZZZ1", "XFD1048577"])("passes over a cell at %s in no time", async (cell) => {
    const sheet1 = "xl/worksheets/sheet1.xml";
    const whole = workbookOf({ S: sheetOfRows([["a", 1]]) });
    const [one] = await swiftly(() =>
      sheetsOf(
        withPart(whole, sheet1, (xml) => xml.replace('r="B1"', `r="${cell}"`)),
        "b.xlsx",
      ),
    );
    expect(one?.values).toEqual([["a"]]);
  });

  it("costs no more where a billion columns are described", async () => {
    const described = withPart(
      workbookOf({ S: sheetOfRows([["é", 1]]) }),
      "xl/worksheets/sheet1.xml",
      (xml) => xml.replace("<sheetData", '<cols><col min="2" max="999999999" width="9"/></cols><sheetData'),
    );
    for (const purpose of ["labels", "showing"] as const) {
      const read = await readFile(described, "b.xlsx", purpose);
      const [one] = read.ok && read.value.kind === "table" ? read.value.sheets : [];
      expect(one?.values).toEqual([["é", 1]]);
      expect([...(one?.widths?.keys() ?? [])]).toEqual(Array.from({ length: 16_383 }, (_, i) => i + 1));
    }
  });

  it("is not confused by a part that has the name of every object's prototype", async () => {
    const whole = workbookOf({ S: sheetOfRows([["a", 1]]) }, "ods");
    const confusing = withPrototypePart(whole, new Uint8Array(2_000_000));
    const [one] = await swiftly(() => sheetsOf(confusing, "b.ods"));
    expect(one?.values).toEqual([["a", 1]]);
  });

  it("reads a thousand sheets", async () => {
    const sheets = Object.fromEntries(
      Array.from({ length: 1000 }, (_, i) => [`S${i}`, sheetOfRows([["x", i]])]),
    );
    expect(await sheetsOf(workbookOf(sheets), "b.xlsx")).toHaveLength(1000);
  });

  it("does not change the bytes it is given", async () => {
    const bytes = workbookOf({ Budget: sheet });
    const before = bytes.slice();
    await readFile(bytes, "b.xlsx");
    expect(Buffer.compare(bytes, before)).toBe(0);
  });
});

describe("delimited text", () => {
  it.each([
    ["comma", "a,b\nx,1\ny,2\n", ["x", "1"]],
    ["semicolon beside decimal commas", "a;b;c\nx;1,5;2,5\ny;3,0;4,5\n", ["x", "1,5", "2,5"]],
    ["tab", "a\tb\nx\t1,000\n", ["x", "1,000"]],
    ["comma beside quoted thousands", 'a,b\nx,"1,000"\ny,"2,000"\n', ["x", "1,000"]],
    ["bar", "a|b\nx|1\n", ["x", "1"]],
    ["what Excel's own first line declares", "sep=;\na;b\nx;1\n", ["x", "1"]],
  ])("is split by its %s", async (_, text, second) => {
    const [sheet] = await sheetsOf(bytesOf(text), "t.csv");
    expect(sheet).toMatchObject({ name: "csv", untyped: true });
    expect(sheet?.values[1]).toEqual(second);
  });

  it("keeps every character of every cell, whatever it looks like", async () => {
    const [sheet] = await sheetsOf(bytesOf(`x,"3 209 216${NBSP}",'5, 007,=1+1\n`), "t.csv");
    expect(sheet?.values[0]).toEqual(["x", `3 209 216${NBSP}`, "'5", " 007", "=1+1"]);
  });

  it.each([
    ["UTF-8 with a mark", Buffer.from("\ufeffé,1\nü,2\n"), "é"],
    ["UTF-16", Buffer.from("\ufeffé,1\nü,2\n", "utf16le"), "é"],
    ["UTF-16 without a mark", Buffer.from("x,1\nTotal,2\n", "utf16le"), "x"],
    ["Latin-1", Buffer.from(`Zürich,1${NBSP}000\nGenève,2\n`, "latin1"), "Zürich"],
  ])("is decoded from %s", async (_, bytes, first) => {
    const [sheet] = await sheetsOf(new Uint8Array(bytes), "t.csv");
    expect(sheet?.values[0]?.[0]).toBe(first);
  });

  it("says that an encoding was guessed", async () => {
    const file = await read(new Uint8Array(Buffer.from("é,1\nü,2\n", "latin1")), "t.csv");
    expect(file.warnings).toEqual([{ code: "encoding-guessed", encoding: expect.any(String) as string }]);
  });

  it("is read, with a warning, when it is called .xlsx", async () => {
    const file = await read(bytesOf("a,b\nx,1\n"), "t.xlsx");
    expect(file).toMatchObject({
      kind: "table",
      warnings: [{ code: "name-misleads", extension: "xlsx", form: "delimited-text" }],
    });
  });

  it("is told from prose where there is no name", async () => {
    expect((await read(bytesOf("a,b\nx,1\ny,2\n"), "-")).kind).toBe("table");
    expect((await read(bytesOf("One sentence.\nAnother, with a comma.\nA third.\n"), "-")).kind).toBe(
      "chapter",
    );
  });

  it("says where a quotation mark is never closed", async () => {
    const file = await read(bytesOf('a,b\nx,"1\ny,2\n'), "t.csv");
    expect(file.warnings).toEqual([{ code: "quote-not-closed", row: 2 }]);
  });
});

describe("a chapter", () => {
  it("is taken from a text file to the character", async () => {
    const text = `P1 P2\r\nTurkey 1 3 209${NBSP}\f\tx`;
    expect(await textOf(bytesOf(text), "c.txt")).toBe(text);
  });

  it("is taken from Word with bullets, rows of tables and no-break spaces", async () => {
    const file = wordOf(
      wordParagraph("Albania"),
      wordBullet("Do this"),
      wordTable([["Turkey", `1 000${NBSP}`]]),
    );
    expect(await textOf(file, "c.docx")).toBe(`Albania\n\n• Do this\n\nTurkey\t1 000${NBSP}`);
  });

  it("is taken from a PDF with its no-break spaces, a row of the table on one line", async () => {
    const page = "BT /F1 12 Tf 50 700 Td (Turkey) Tj 120 0 Td (1 000) Tj 90 0 Td (3 209 216\\240) Tj ET";
    expect(await textOf(pdfOf(page), "c.pdf")).toBe(`Turkey\t1 000\t3 209 216${NBSP}`);
  });

  it("takes a PDF's no-break spaces from its own map to Unicode", async () => {
    const unicodeMap =
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def " +
      "1 begincodespacerange <00> <FF> endcodespacerange " +
      "2 beginbfrange <20> <7E> <0020> <B7> <B7> <00A0> endbfrange endcmap end end";
    const page = "BT /F1 12 Tf 50 700 Td (Turkey) Tj 120 0 Td (3 209\\267216) Tj ET";
    expect(await textOf(pdfOf(page, { unicodeMap }), "c.pdf")).toBe(`Turkey\t3 209${NBSP}216`);
  });

  it("keeps a PDF's figures with their row wherever they are drawn", async () => {
    const page =
      "BT /F1 12 Tf 50 700 Td (Turkey) Tj 0 -20 Td (Ukraine) Tj 100 20 Td (1 000) Tj 0 -20 Td (2 000) Tj ET";
    expect(await textOf(pdfOf(page), "c.pdf")).toBe("Turkey\t1 000\nUkraine\t2 000");
  });
});

describe("what cannot be read is said by a code", () => {
  const good = workbookOf({ S: sheetOfRows([["a", 1]]) });
  const noise = Uint8Array.from({ length: 4096 }, (_, i) => (i * i * 7919) % 256);

  it.each<[string, Uint8Array, string, object]>([
    ["an empty file", new Uint8Array(), "t.xlsx", { code: "empty-file" }],
    ["binary rubbish", noise, "t.xlsx", { code: "unknown-content", extension: "xlsx" }],
    ["binary rubbish called text", noise, "t.txt", { code: "unknown-content", extension: "txt" }],
    ["a workbook cut off", good.slice(0, good.length / 2), "t.xlsx", { code: "broken-package" }],
    ["a bomb", withDeclaredSize(good, "xl/worksheets/sheet1.xml", 600_000_000), "t.xlsx", { code: "swells" }],
    [
      "a size that lies",
      withDeclaredSize(good, "xl/worksheets/sheet1.xml", 300),
      "t.xlsx",
      { code: "broken-package", part: "xl/worksheets/sheet1.xml" },
    ],
    ["an encrypted workbook", compoundWith("EncryptedPackage"), "t.xlsx", { code: "encrypted" }],
    [
      "an old Word document",
      compoundWith("WordDocument"),
      "t.doc",
      { code: "unsupported", what: "old-word" },
    ],
    [
      "a picture",
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2),
      "t.png",
      { code: "unsupported", what: "image" },
    ],
    ["rich text", bytesOf("{\\rtf1 hello}"), "t.txt", { code: "unsupported", what: "rich-text" }],
    ["a PDF without text", pdfOf("0 0 m 10 10 l S"), "t.pdf", { code: "no-text" }],
    ["a PDF that is cut off", pdfOf("BT ET").slice(0, 60), "t.pdf", { code: "unreadable", form: "pdf" }],
    ["a Word document without text", wordOf(wordParagraph("")), "t.docx", { code: "no-text" }],
  ])("%s", async (_, bytes, name, problem) => {
    expect(await problemOf(bytes, name)).toMatchObject(problem);
  });

  it("more cells than memory holds", async () => {
    const text = `${",".repeat(1999)}x\n`.repeat(2001);
    expect(await problemOf(bytesOf(text), "t.csv")).toMatchObject({
      code: "too-many-cells",
      cells: 4_002_000,
    });
  });

  it("a spreadsheet that swells is found under the parts of another kind of workbook", async () => {
    const small = workbookOf({ S: sheetOfRows([["a", 1]]) }, "ods");
    const swollen = withPart(small, "content.xml", (xml) =>
      xml
        .replace("<table:table-row", '<table:table-row table:number-rows-repeated="10000"')
        .replace("<table:table-cell", '<table:table-cell table:number-columns-repeated="10000"'),
    );
    const disguised = withPart(swollen, "xl/workbook.xml", () => "<workbook></workbook>");
    expect(await problemOf(disguised, "b.ods")).toMatchObject({ code: "too-many-cells" });
  });

  it("a sheet that cannot be parsed is named, and the others are read", async () => {
    const whole = workbookOf({ Good: sheetOfRows([["a", 1]]), Bad: sheetOfRows([["b", 2]]) });
    const file = await read(withoutPart(whole, "xl/worksheets/sheet2.xml"), "t.xlsx");
    expect(file).toMatchObject({
      sheets: [{ name: "Good" }],
      warnings: [{ code: "sheet-unreadable", sheet: "Bad" }],
    });
  });
});
