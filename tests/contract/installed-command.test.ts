import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chapterText } from "../cli/matrix-chapter";
import {
  loopingWorkbook,
  pdfOf,
  sheetOfRows,
  wordOf,
  wordParagraph,
  withPart,
  workbookOf,
} from "../xlsx/make-files";
import { install, manifest, type Installed } from "./installed";

let command: Installed;
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(command.folder, name), content);
  return name;
};

beforeAll(() => {
  command = install();
}, 120_000);
afterAll(() => command.remove());

const table = [
  ["", "A", "B", "C", "D"],
  ["x", 12, 30, 55, 71],
  ["y", 25, 41, 62, 13],
  ["z", 7, 9, 18, 22],
  ["Total", 45, 80, 135, 106],
];

describe("the packed command, installed elsewhere", () => {
  it("ships what it runs and not the pane", () => {
    const shipped = readdirSync(join(command.folder, "package"));
    expect(shipped).toEqual(expect.arrayContaining(["LICENSE", "dist", "package.json"]));
    expect(shipped).not.toContain("src");
    expect(Object.keys(manifest.dependencies)).not.toContain("react");
  });

  it("says its version from the package", () => {
    expect(command.run(["--version"])).toEqual({ status: 0, out: `${manifest.version}\n`, err: "" });
  });

  it("checks a chapter, writes only the result to standard output and nothing to standard error", () => {
    const { status, out, err } = command.run(["check", put("c.txt", chapterText()), "--json"]);
    expect({ status, err }).toEqual({ status: 1, err: "" });
    expect(JSON.parse(out)).toMatchObject({
      file: "c.txt",
      kind: "chapter",
      findings: [{ kind: "left-out" }],
    });
  });

  it("annotates it, atomically, and leaves no temporary file", () => {
    put("c.txt", chapterText());
    expect(command.run(["annotate", "c.txt", "-o", "out.xlsx"])).toMatchObject({ status: 1, err: "" });
    expect(readFileSync(join(command.folder, "out.xlsx")).subarray(0, 2).toString()).toBe("PK");
    expect(command.run(["annotate", "c.txt", "-o", "out.xlsx"])).toMatchObject({ status: 2, out: "" });
    expect(readdirSync(command.folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("explains a cell", () => {
    const { status, out } = command.run(["explain", put("c.txt", chapterText()), "C5"]);
    expect(status).toBe(1);
    expect(out).toContain("U+00A0");
  });

  it("reads every kind of file with the packages it declares, several at once as JSON lines", () => {
    const text = table.map((row) => row.join(",")).join("\n");
    const page = "BT /F1 12 Tf 50 700 Td (No matrix here) Tj ET";
    const files = [
      put("t.xlsx", workbookOf({ S: sheetOfRows(table) })),
      put("t.xls", workbookOf({ S: sheetOfRows(table) }, "biff8")),
      put("t.ods", workbookOf({ S: sheetOfRows(table) }, "ods")),
      put("t.csv", text),
      put("t.tsv", text.replaceAll(",", "\t")),
      put("t.pdf", pdfOf(page)),
      put("t.docx", wordOf(wordParagraph("No matrix here either"))),
    ];
    const { status, out, err } = command.run(["check", ...files, "--json"]);
    const objects = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(status).toBe(1);
    expect(objects.map(({ file }) => file)).toEqual(files);
    for (const object of objects.slice(0, 5))
      expect(object).toMatchObject({ tables: [{ totals: [{ difference: "1" }, {}, {}, {}] }] });
    for (const object of objects.slice(5)) expect(object).toMatchObject({ error: { code: "no-matrix" } });
    expect(err.trimEnd().split("\n")).toHaveLength(2);
  });

  it("reads standard input", () => {
    expect(command.run(["check", "-"], chapterText())).toMatchObject({ status: 1, err: "" });
  });

  it("gives up a damaged file that keeps the file library in a loop for ever", () => {
    put("loops.xls", loopingWorkbook());
    const { status, out, err } = command.run(["check", "loops.xls", "--time-limit", "1"]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(/^crossfoot: loops\.xls: reading was ended after 1 second: .+\n$/);
  });

  it("ends the reading of a small file that takes more memory than it may, and reads others within it", () => {
    const sheet = sheetOfRows([["Total", 1]]);
    const unfolds = withPart(workbookOf({ S: sheet }, "ods"), "content.xml", (xml) =>
      xml
        .replace("<table:table-row", '<table:table-row table:number-rows-repeated="1900000"')
        .replace("<table:table-cell", '<table:table-cell table:number-columns-repeated="1"'),
    );
    const limit = ["--memory-limit", "48"];
    const { status, out, err } = command.run(["check", put("unfolds.ods", unfolds), ...limit]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(
      /^crossfoot: unfolds\.ods: reading ended before its time \(ERR_WORKER_OUT_OF_MEMORY\).+\n$/,
    );
    expect(
      command.run(["check", put("t.ods", workbookOf({ S: sheetOfRows(table) }, "ods")), ...limit]),
    ).toMatchObject({ status: 1, err: "" });
    const both = command.run(["check", "t.ods", "unfolds.ods", "--json", ...limit]);
    expect(both.status).toBe(1);
    const [read, ended] = both.out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
    expect(read).toMatchObject({ tables: [{}] });
    expect(ended).toMatchObject({ error: { code: "thread-ended" } });
  });

  it("refuses what is unusable with one line and leaves no file", () => {
    const { status, out, err } = command.run(["annotate", "missing.txt", "-o", "none.xlsx"]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(/^crossfoot: missing\.txt: .+\n$/);
    expect(existsSync(join(command.folder, "none.xlsx"))).toBe(false);
  });
});
