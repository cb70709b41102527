import { CFB as containers, write, utils } from "@e965/xlsx";
import { writeXlsx } from "hucre";
import { chapterFrom } from "../../src/taskpane/chapter-file";
import { fileProblemText } from "../../src/core";
import { readFile } from "../../src/xlsx/read-file";
import { sheetOfRows, withDeclaredSize, workbookOf, type Cells } from "../xlsx/make-files";
import { crossfoot, objectsOf, temporaryFolder } from "./in-process";

const folder = temporaryFolder();

const BUDGET: Cells = [
  ["Office", "Staff", "Travel", "Total"],
  ["Ankara", 1205, 820, 2025],
  ["Tbilisi", 834, 510, 1344],
  ["Total", 2039, 1330, 3369],
];
const budget = workbookOf({ Budget: sheetOfRows(BUDGET) });

/** The library's container reader and writer ship untyped. */
const CFB = containers as {
  readonly read: (bytes: Uint8Array, options: { readonly type: "array" }) => object;
  readonly find: (container: object, path: string) => { content: Uint8Array; size: number };
  readonly write: (container: object, options: { readonly type: "buffer" }) => Uint8Array;
};

/** An .xls as Excel saves it with a password: the record FILEPASS follows the first one ([MS-XLS], 2.4.117). */
const encryptedXls = (): Uint8Array => {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheetOfRows(BUDGET), "Budget");
  const container = CFB.read(
    new Uint8Array(write(workbook, { type: "buffer", bookType: "biff8" }) as Buffer),
    {
      type: "array",
    },
  );
  const stream = CFB.find(container, "Workbook");
  const first = 4 + (stream.content[2] ?? 0);
  const filePass = Uint8Array.from([0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0, ...new Array<number>(48).fill(7)]);
  stream.content = Uint8Array.from([
    ...stream.content.slice(0, first),
    ...filePass,
    ...stream.content.slice(first),
  ]);
  stream.size = stream.content.length;
  return new Uint8Array(CFB.write(container, { type: "buffer" }));
};

const encryptedXlsx = async (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [{ name: "Budget", rows: BUDGET.map((row) => row.map(String)) }],
    encryption: { password: "secret", spinCount: 10 },
  });

const circular = (): Uint8Array => {
  const sheet = sheetOfRows(BUDGET);
  sheet["D4"] = { t: "n", v: 0, f: "SUM(D2:D4)" };
  return workbookOf({ Budget: sheet });
};

const hundreds = (): Uint8Array => {
  const wrong = [...BUDGET.slice(0, 3), ["Total", 2039, 1330, 3370]];
  return workbookOf(
    Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [`S${at}`, sheetOfRows(at === 150 ? wrong : BUDGET)]),
    ),
  );
};

const asCsv = (rows: Cells): string => rows.map((row) => row.join(",")).join("\n");

describe("a file that cannot be read", () => {
  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    ["a workbook with a password", "secret.xlsx", encryptedXlsx, /secret\.xlsx: .*password/],
    ["an old workbook with a password", "secret.xls", encryptedXls, /secret\.xls: .*password/],
    [
      "a zip bomb",
      "bomb.xlsx",
      () => withDeclaredSize(budget, "xl/worksheets/sheet1.xml", 2_000_000_000),
      /bomb\.xlsx: the file would unfold to [\d,.\s]+ MB, and at most 512 MB are read/,
    ],
    [
      "a zip bomb that denies it",
      "liar.xlsx",
      () => withDeclaredSize(budget, "xl/worksheets/sheet1.xml", 40),
      /liar\.xlsx: the file is damaged/,
    ],
    [
      "a broken zip",
      "broken.xlsx",
      () => budget.slice(0, budget.length >> 1),
      /broken\.xlsx: the file is damaged, perhaps cut off/,
    ],
  ])("%s is named in one line, by the command and by the pane", async (_, name, make, expected) => {
    const bytes = await make();
    for (const argv of [
      ["check", folder.put(name, bytes)],
      ["annotate", folder.put(name, bytes), "-o", "x.xlsx"],
    ]) {
      const { status, out, err } = await crossfoot(argv);
      expect({ status, out, lines: err.trimEnd().split("\n").length }).toEqual({
        status: 2,
        out: "",
        lines: 1,
      });
      expect(err).toMatch(expected);
    }
    const opened = await chapterFrom([new File([new Uint8Array(bytes)], name)], readFile);
    const problem = opened.ok || opened.error.code !== "unreadable" ? undefined : opened.error.problem;
    expect(problem && `${name}: ${fileProblemText(problem)}`).toMatch(expected);
  });
});

describe("a file that is not what it seems", () => {
  it("a .csv that is called .xlsx is read as what it is, and that is said", async () => {
    const { status, out, err } = await crossfoot(["check", folder.put("csv.xlsx", asCsv(BUDGET))]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toContain("6 of 6 totals agree");
    expect(out.replace(/\s+/g, " ")).toContain("called .xlsx, but its content is delimited text");
  });

  it("a table of text only says what was looked for", async () => {
    const text = workbookOf({
      Staff: sheetOfRows([
        ["Name", "Town"],
        ["Ann", "Oslo"],
        ["Bo", "Rome"],
      ]),
    });
    const { status, out } = await crossfoot(["check", folder.put("text.xlsx", text)]);
    expect(status).toBe(0);
    expect(out.replace(/\s+/g, " ")).toContain(
      "No table with totals was found on the sheet: looked for SUM formulas, for labels such as Total, and for lines that add up.",
    );
  });

  it("formulas in a circle are named with their cells", async () => {
    const file = folder.put("circle.xlsx", circular());
    expect((await crossfoot(["check", file])).out.replace(/\s+/g, " ")).toContain(
      "The formula of D4 on the sheet Budget refers to itself in a circle",
    );
    const [json] = objectsOf((await crossfoot(["check", "--json", file])).out);
    expect(json?.["warnings"]).toEqual([expect.objectContaining({ code: "circular" })]);
  });

  it("one of hundreds of sheets is found among the others", async () => {
    const { status, out } = await crossfoot(["check", folder.put("hundreds.xlsx", hundreds())]);
    expect(status).toBe(1);
    expect(out.match(/6 of 6 totals agree/g)).toHaveLength(299);
    expect(out).toMatch(/S150 A1:D4: \d of 6 totals agree/);
  });
});

describe("an address outside the sheet", () => {
  const file = (): string => folder.put("budget.xlsx", budget);

  it.each([
    [["check", "--range", "A1:XFE9"], /budget\.xlsx: A1:XFE9 is no block of cells.*A1:XFD1048576/],
    [["check", "--range", "A1048577"], /A1048577 is no block of cells/],
    [["explain", "A1048577"], /A1048577 is no cell/],
    [["explain", "Z900"], /Z900 lies in no table\. The table is at Budget A1:D4/],
  ])("%j", async ([command = "", ...more], expected) => {
    const { status, out, err } = await crossfoot([command, file(), ...more]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(expected);
  });

  it("that is a block where nothing stands says so", async () => {
    const { status, out } = await crossfoot(["check", file(), "--range", "A900:B950"]);
    expect(status).toBe(0);
    expect(out).toContain("No table with totals was found");
  });
});
