import fc from "fast-check";
import { leanSheet } from "../../src/xlsx/lean-sheet";
import { repeatedCells } from "../../src/xlsx/repeated-cells";
import { bytesOf } from "./make-files";

const lean = (xml: string): string => new TextDecoder().decode(leanSheet(bytesOf(xml)).xml);

interface Part {
  readonly kind: "blank" | "filled" | "other";
  readonly xml: string;
}

const parts = (kind: Part["kind"], ...xmls: readonly string[]): fc.Arbitrary<Part> =>
  fc.constantFrom(...xmls).map((xml) => ({ kind, xml }));

const anyPart = fc.oneof(
  parts("blank", '<c r="A1" s="3"/>', '<c r="B7" s="1"></c>', '<c\n r="C1"/>'),
  parts(
    "filled",
    '<c r="A1"><v>1</v></c>',
    '<c r="B2" t="s" s="4"><v>0</v></c>',
    '<c r="D1"><f>SUM(A1)</f></c>',
  ),
  parts("other", '<row r="1" hidden="1">', "</row>", '<col min="1"/>', "<cols/>", "é"),
);

const joined = (all: readonly Part[]): string => all.map(({ xml }) => xml).join("");

describe("a sheet made lean", () => {
  it("loses its blank cells and nothing else, and counts what is left", () => {
    fc.assert(
      fc.property(fc.array(anyPart), (all) => {
        expect(lean(joined(all))).toBe(joined(all.filter(({ kind }) => kind !== "blank")));
        const { cells } = leanSheet(bytesOf(joined(all)));
        expect(cells).toBe(all.filter(({ kind }) => kind === "filled").length);
      }),
    );
  });

  it("is left as it is where raw text may look like a cell", () => {
    const xml = '<c r="A1"><is><t><![CDATA[<c r="x"/>]]></t></is></c>';
    expect(lean(xml)).toBe(xml);
  });

  it("does not change the bytes it is given", () => {
    const xml = bytesOf('<c r="A1"/><c r="B1"><v>1</v></c>');
    const before = xml.slice();
    leanSheet(xml);
    expect(xml).toEqual(before);
  });
});

describe("cells that an OpenDocument sheet repeats", () => {
  it.each([
    ["<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>", 1],
    [
      '<table:table-row table:number-rows-repeated="1000"><table:table-cell table:number-columns-repeated="20"><text:p/></table:table-cell>',
      20_000,
    ],
    [
      '<TABLE-ROW number-rows-repeated="1e4" number-rows-repeated="2"><a:table-cell b=">" number-columns-repeated="9"><text:p/></a:table-cell></a:table-cell>',
      180_000,
    ],
    [
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
      0,
    ],
    ['<table:table-row><table:covered-table-cell table:number-columns-repeated="50"/></table:table-row>', 50],
  ])("%s", (xml, cells) => {
    expect(repeatedCells(xml)).toBe(cells);
  });
});
