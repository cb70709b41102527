import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { sheetOfRows, workbookOf } from "../xlsx/make-files";
import { crossfoot, objectsOf, temporaryFolder } from "./in-process";
import { chapterText, ROWS } from "./matrix-chapter";

const folder = temporaryFolder();

const table = (total: number): string =>
  `,A,B,C,D\nx,12,30,55,71\ny,25,41,62,13\nz,7,9,18,22\nTotal,${total},80,135,106\n`;

const good = (): string => folder.put("good.csv", table(44));
const bad = (): string => folder.put("bad.csv", table(45));
const chapter = (): string => folder.put("chapter.txt", chapterText());

describe("crossfoot check", () => {
  it("exits 0 where everything agrees, 1 where something differs", async () => {
    expect((await crossfoot(["check", good()])).status).toBe(0);
    expect((await crossfoot(["check", bad()])).status).toBe(1);
    expect((await crossfoot(["check", chapter()])).status).toBe(1);
  });

  it("tells a person the state, the cause, the evidence, the repairs and what to do next", async () => {
    const { out, err } = await crossfoot(["check", chapter()]);
    expect(err).toBe("");
    expect(out).toContain("Funding matrix A1:E6: 6 of 9 totals agree, 3 differ. 1 cause.");
    expect(out).toContain("E5  Georgia · TOTAL    320 000    640 921    −320 921");
    expect(out).toContain("F1  Georgia · P2: 320 921 was left out of 3 totals  [certain]");
    expect(out).toContain("a no-break space (U+00A0)");
    expect(out).toContain("2. C5  Georgia · P2  320 921  to  blank");
    expect(out).toContain("crossfoot annotate");
    expect(out).not.toContain("\u00a0");
  });

  it("says of an amount that is withheld what it would have to be for its total to agree", async () => {
    const withheld = table(44).replace("25,41,62,13", "25,..,62,13");
    const { out, status } = await crossfoot(["check", folder.put("withheld.csv", withheld)]);
    expect(status).toBe(0);
    const needed = out.split("\n").filter((line) => line.includes("holds no amount"));
    expect(needed).toEqual(["  C5  y · B holds no amount; the total agrees if it is 41."]);
  });

  it("gives a program one object with exact amounts, addresses and every total that was taken", async () => {
    const file = chapter();
    const [object, ...more] = objectsOf((await crossfoot(["check", file, "--json"])).out);
    expect(more).toEqual([]);
    expect(Object.keys(object ?? {})).toEqual([
      "file",
      "kind",
      "tables",
      "findings",
      "priorities",
      "warnings",
    ]);
    expect(object).toMatchObject({
      file,
      kind: "chapter",
      tables: [{ sheet: "Funding matrix", range: "A1:E6" }],
      findings: [
        {
          id: "F1",
          kind: "left-out",
          severity: "error",
          totals: ["E5", "C6", "E6"],
          cells: ["C5"],
          amount: "320921",
          confidence: "certain",
          repairs: [
            {
              edits: [{ cell: "E5", from: "320000", to: "640921" }, { cell: "C6" }, { cell: "E6" }],
              balances: true,
            },
            { edits: [{ cell: "C5", from: "320921", to: "" }], balances: true },
          ],
          alternatives: [],
        },
      ],
      priorities: [
        { row: "Albania", cell: "A4", count: 2 },
        { row: "Georgia", cell: "A5", count: 1 },
      ],
      warnings: [],
    });
  });

  it("lists a total once for each of its breakdowns", async () => {
    const [object] = objectsOf((await crossfoot(["check", chapter(), "--json"])).out);
    const [one] = object?.["tables"] as readonly { totals: readonly { cell: string; members: string[] }[] }[];
    expect(one?.totals.filter(({ cell }) => cell === "E6").map(({ members }) => members.length)).toEqual([
      3, 3, 9,
    ]);
  });

  it("reads standard input for -, a table or a chapter", async () => {
    expect((await crossfoot(["check", "-", "--json"], Buffer.from(table(45)))).status).toBe(1);
    const [object] = objectsOf((await crossfoot(["check", "-", "--json"], Buffer.from(chapterText()))).out);
    expect(object).toMatchObject({ file: "-", kind: "chapter" });
  });

  it("says what was looked for where there is nothing to check", async () => {
    const list = folder.put("list.csv", "Name,Town\nAnn,Oslo\nBo,Bergen\n");
    const [object] = objectsOf((await crossfoot(["check", list, "--json"])).out);
    expect(object).toMatchObject({ findings: [], warnings: [{ code: "nothing-found" }] });
    const { status, out } = await crossfoot(["check", list]);
    expect(status).toBe(0);
    expect(out).toContain("SUM formulas");
  });
});

describe("a part of a file", () => {
  const two = (): string =>
    folder.put(
      "two.xlsx",
      workbookOf({
        Good: sheetOfRows([
          ["", "A", "B", "C", "D"],
          ["x", 12, 30, 55, 71],
          ["y", 25, 41, 62, 13],
          ["z", 7, 9, 18, 22],
          ["Total", 44, 80, 135, 106],
        ]),
        Bad: sheetOfRows([
          ["", "A", "B", "C", "D"],
          ["x", 12, 30, 55, 71],
          ["y", 25, 41, 62, 13],
          ["z", 7, 9, 18, 22],
          ["Total", 45, 80, 135, 106],
        ]),
      }),
    );

  it("can be one sheet", async () => {
    expect((await crossfoot(["check", two()])).status).toBe(1);
    expect((await crossfoot(["check", two(), "--sheet", "Good"])).status).toBe(0);
  });

  it("can be one block, whose cells keep their addresses", async () => {
    expect((await crossfoot(["check", two(), "--sheet", "Bad", "--range", "B1:E4"])).status).toBe(0);
    const argv = ["check", two(), "--sheet", "Bad", "--range", "A1:E5", "--json"];
    const [object] = objectsOf((await crossfoot(argv)).out);
    expect(object).toMatchObject({
      tables: [{ sheet: "Bad", range: "A1:E5", totals: [{ cell: "B5", difference: "1" }, {}, {}, {}] }],
    });
  });

  it("that is not there is named, with what is there", async () => {
    const { status, err } = await crossfoot(["check", two(), "--sheet", "Best"]);
    expect(status).toBe(2);
    expect(err).toMatch(/two\.xlsx: no sheet is called Best\. There are Good and Bad\.\n$/);
    expect((await crossfoot(["check", two(), "--range", "A1:XFE9"])).err).toContain("A1:XFE9");
  });
});

describe("several files", () => {
  const many = (): string => {
    const path = join(folder.path, "many");
    mkdirSync(path, { recursive: true });
    folder.put("many/b.csv", table(45));
    folder.put("many/a.csv", table(44));
    folder.put("many/c.xlsx", "\u0000\u0001\u0002 not a workbook");
    folder.put("many/notes.md", "not looked at");
    folder.put("many/~$open.xlsx", "left by Excel");
    return path;
  };

  it("of a folder are taken by name, and one that cannot be read stops nothing", async () => {
    const { status, out, err } = await crossfoot(["check", many(), "--json"]);
    const objects = objectsOf(out);
    expect(objects.map(({ file }) => file)).toEqual(
      ["a.csv", "b.csv", "c.xlsx"].map((name) => join(many(), name)),
    );
    expect(objects[2]).toMatchObject({ error: { code: "unknown-content" } });
    expect(err.split("\n")).toHaveLength(2);
    expect(status).toBe(1);
  });

  it("are summed up at the end for a person", async () => {
    const { out } = await crossfoot(["check", many()]);
    expect(out).toMatch(/3 files, 1 with differences, 1 unreadable\n$/);
  });

  it("exit 2 only where none could be read", async () => {
    expect((await crossfoot(["check", "no-1.csv", "no-2.csv"])).status).toBe(2);
    expect((await crossfoot(["check", "no-1.csv", good()])).status).toBe(0);
  });

  it("of a folder without any say so", async () => {
    const empty = join(folder.path, "empty");
    mkdirSync(empty, { recursive: true });
    const { status, err } = await crossfoot(["check", empty]);
    expect(status).toBe(2);
    expect(err).toContain("no file of a known kind");
  });
});

describe("what is unusable takes one line, says where and what to do, and leaves standard output empty", () => {
  it.each<[string, string, string | Uint8Array | undefined, RegExp]>([
    ["a missing file", "missing.txt", undefined, /missing\.txt: there is no such file/],
    ["an empty file", "empty.txt", "", /empty\.txt: the file is empty/],
    [
      "binary rubbish",
      "rubbish.xlsx",
      Uint8Array.from({ length: 999 }, (_, i) => (i * 37) % 256),
      /rubbish\.xlsx: the content is of no kind/,
    ],
    [
      "a chapter without a matrix",
      "prose.txt",
      "Only words.\nAnd more of them.\n",
      /prose\.txt: .*no funding matrix/,
    ],
    [
      "a row that is too short",
      "short.txt",
      chapterText({ rows: [ROWS[0], "Albania  500 000  540 000", ROWS[2]] }),
      /short\.txt: Line \d+: .*Albania.* 2 amounts where 4 are expected/,
    ],
    [
      "an amount that is none",
      "amount.txt",
      chapterText({ rows: [ROWS[0], "Albania  500 000  2 80 000  40 000  540 000", ROWS[2]] }),
      /amount\.txt: Line \d+, column \d+: .*2 80 000/,
    ],
  ])("%s", async (_, name, content, expected) => {
    const file = content === undefined ? join(folder.path, name) : folder.put(name, content);
    const { status, out, err } = await crossfoot(["check", file]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(expected);
    expect(err.trimEnd()).not.toContain("\n");
  });

  it.each([
    ["no command", []],
    ["an unknown command", ["chek", "a.csv"]],
    ["an unknown option", ["check", "a.csv", "--jsn"]],
    ["a missing file name", ["check"]],
    ["a missing output", ["annotate", "a.csv"]],
    ["a missing cell", ["explain", "a.csv"]],
  ])("%s", async (_, argv) => {
    const { status, out, err } = await crossfoot(argv);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(/^crossfoot: .+--help.*\n$/);
  });
});

describe("help and version", () => {
  it("are results", async () => {
    expect(await crossfoot(["--version"])).toEqual({ status: 0, out: "1.2.3\n", err: "" });
    const help = await crossfoot(["--help"]);
    expect(help.status).toBe(0);
    for (const word of ["check", "annotate", "explain", "Exit status"]) expect(help.out).toContain(word);
    expect((await crossfoot(["check", "--help"])).out).toContain("--strict");
  });
});
