import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cellKey, cellOfKey, fromA1, isBlank, toA1, type CellLook, type Sheet } from "../../src/core";
import { readFile } from "../../src/xlsx/read-file";
import { schemaErrors } from "../xlsx/schema-errors";
import { styledWorkbooks } from "../xlsx/styled-workbooks";
import { crossfoot, temporaryFolder } from "./in-process";

const folder = temporaryFolder();

jest.setTimeout(60_000); // the schema check is a program of its own, on a machine that may be busy

const sheetsOf = async (bytes: Uint8Array): Promise<ReadonlyMap<string, Sheet>> => {
  const read = await readFile(bytes, "shown.xlsx", "showing");
  if (!read.ok || read.value.kind !== "table") throw new Error("This is no workbook.");
  return new Map(read.value.sheets.map((sheet) => [sheet.name, sheet]));
};

interface Shown {
  readonly originals: ReadonlyMap<string, Sheet>;
  readonly review: ReadonlyMap<string, Sheet>;
  readonly bytes: Uint8Array;
}

const annotated = async (name: string): Promise<Shown> => {
  const bytes = (await styledWorkbooks()).get(name) ?? new Uint8Array();
  const source = folder.put(name, bytes);
  const out = join(folder.path, `review-of-${name}`);
  expect(await crossfoot(["annotate", source, "-o", out, "--force"])).toMatchObject({ status: 1, err: "" });
  expect(readFileSync(source).equals(bytes)).toBe(true);
  const written = new Uint8Array(readFileSync(out));
  return { originals: await sheetsOf(bytes), review: await sheetsOf(written), bytes: written };
};

const NAMES = ["programme.xlsx", "right-to-left.xlsx", "hidden-first.xlsx"];

const at = (address: string): number => cellKey(fromA1(address) ?? { row: 0, column: 0 });

/** What each cell of the original holds and looks like, by its address. */
const shownIn = (original: Sheet, sheet: Sheet) => {
  const places = new Set(original.looks?.cells.keys());
  original.values.forEach((row, r) =>
    row?.forEach((value, c) => !isBlank(value) && places.add(cellKey({ row: r, column: c }))),
  );
  return Object.fromEntries(
    [...places].map((key) => {
      const { row, column } = cellOfKey(key);
      const value = sheet.values[row]?.[column];
      const look = sheet.looks?.cells.get(key) ?? sheet.looks?.otherwise;
      const format = typeof value === "number" ? sheet.numberFormats.get(key) : undefined;
      return [toA1({ row, column }), { value: isBlank(value) ? null : value, look, format }];
    }),
  );
};

describe.each(NAMES)("the review workbook of %s", (name) => {
  const shown = annotated(name);

  it("shows every figure, format and look of each sheet where it stood", async () => {
    const { originals, review } = await shown;
    for (const [sheet, original] of originals) {
      const again = review.get(sheet);
      expect(again && shownIn(original, again)).toEqual(shownIn(original, original));
    }
  });

  it("keeps hidden what was hidden, merged what was merged, and the way it is read", async () => {
    const { originals, review } = await shown;
    for (const [sheet, { hiddenRows, hiddenColumns, merges, rightToLeft, hidden, looks }] of originals) {
      expect(review.get(sheet)).toMatchObject({ hidden, merges, ...(rightToLeft ? { rightToLeft } : {}) });
      const { freeze, gridlines } = review.get(sheet)?.looks ?? {};
      expect([freeze, gridlines]).toEqual([looks?.freeze, looks?.gridlines]);
      expect([...(review.get(sheet)?.hiddenRows ?? [])]).toEqual([...hiddenRows]);
      expect([...(review.get(sheet)?.hiddenColumns ?? [])]).toEqual([...hiddenColumns]);
    }
  });

  it("breaks no rule of the file format", async () => {
    expect(schemaErrors((await shown).bytes)).toEqual([]);
  });
});

describe("what is read of a sheet to show it again", () => {
  it("is each cell's own look, in colours of the workbook's theme", async () => {
    const { originals } = await annotated("programme.xlsx");
    const cells = originals.get("Programme '26")?.looks?.cells;
    expect(cells?.get(at("A1"))).toEqual<CellLook>({
      typeface: "Georgia",
      size: 12,
      bold: true,
      colour: "FFFFFF",
      fill: "335693",
      align: "center",
      vertical: "center",
      wrap: true,
      rotation: 45,
      bottom: { kind: "medium", colour: "1F4E79" },
      right: { kind: "hair" },
    });
    expect(cells?.get(at("A5"))).toMatchObject({
      bold: true,
      italic: true,
      underline: "double",
      colour: "FF0000",
      top: { kind: "thin" },
    });
    expect(cells?.get(at("A3"))).toMatchObject({ struck: true, indent: 2, shrink: true, size: 9 });
    expect(cells?.get(at("B7"))).toMatchObject({ fill: "DDEBF7", top: { kind: "dashDot" } });
  });
});

describe("comments of a user's sheet", () => {
  it("stay theirs, with ours below them where both say something of a cell", async () => {
    const { review } = await annotated("programme.xlsx");
    const notes = review.get("Programme '26")?.notes;
    expect(notes?.get(at("C3"))).toBeUndefined();
    expect(notes?.get(at("B3"))).toEqual({ author: "A. Reviewer", text: "Includes the March mission." });
    expect(notes?.get(at("B7"))).toEqual({ author: "C", text: "on a blank cell" });
    const both = notes?.get(at("E3"));
    expect(both?.author).toBe("B. Finance");
    expect(both?.text).toMatch(/^Typed by hand\.\n\nCrossfoot: F1: /);
  });
});

describe("a copy for donors", () => {
  it("hides nothing that was checked, and leaves out hidden sheets that were not", async () => {
    const source = folder.put(
      "donor.xlsx",
      (await styledWorkbooks()).get("programme.xlsx") ?? new Uint8Array(),
    );
    const out = join(folder.path, "donor-copy.xlsx");
    const told = await crossfoot(["annotate", source, "-o", out, "--donor"]);
    expect(told.status).toBe(1);
    expect(told.out).toContain("The sheet Salaries is hidden in the file and shown in the copy");
    const sheets = await sheetsOf(new Uint8Array(readFileSync(out)));
    expect([...sheets.values()].map(({ name, hidden }) => [name, hidden])).toEqual(
      ["Summary", "Programme '26", "Salaries", "Notes", "Findings", "Record"].map((name) => [name, false]),
    );
  });
});
