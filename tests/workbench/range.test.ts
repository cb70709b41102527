import { budget, eachWithExcel, refusal } from "./started";

const excel = eachWithExcel();
const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => excel().Excel.run(batch);
const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(budget.name);

describe("values", () => {
  test("are read recalculated, with their types, formulas and text", () =>
    run(async (context) => {
      const range = sheetOf(context).getRange("A1:C4").load("values,valueTypes,formulas,text,address");
      await context.sync();
      expect(range.address).toBe("Budget!A1:C4");
      expect(range.values[3]).toEqual(["Total", 12, 12]);
      expect(range.valueTypes[2]).toEqual(["String", "String", "Double"]);
      expect(range.formulas[3]).toEqual(["Total", "=SUM(B2:B3)", "=SUM(C2:C3)"]);
      expect(range.text[2]).toEqual(["Turkey", "3 209 216\u00a0", "0"]);
    }));

  test("written are seen by formulas in the same batch", () =>
    run(async (context) => {
      sheetOf(context).getRange("B3").values = [[3209216]];
      const total = sheetOf(context).getRange("C4").load("values");
      await context.sync();
      expect(total.values).toEqual([[3209228]]);
    }));

  test.each([
    ["1,234", 1234, "Double"],
    ["12%", 0.12, "Double"],
    ["(5)", -5, "Double"],
    ["TRUE", true, "Boolean"],
    ["3209216\u00a0", "3209216\u00a0", "String"],
    ["3\u00a0209\u00a0216", "3\u00a0209\u00a0216", "String"],
    ["3\u202f209", "3\u202f209", "String"],
    ["'=1+1", "=1+1", "String"],
    ["=1+1", 2, "Double"],
    ["+1+1", 2, "Double"],
    ["#N/A", "#N/A", "Error"],
    ["–", "–", "String"],
    ["", "", "Empty"],
  ])("typed as %p become %p", (typed, value, type) =>
    run(async (context) => {
      const cell = sheetOf(context).getRange("E1");
      cell.values = [[typed]];
      cell.load("values,valueTypes");
      await context.sync();
      expect(cell.values).toEqual([[value]]);
      expect(cell.valueTypes).toEqual([[type]]);
    }),
  );

  test("in cells formatted as text stay text", () =>
    run(async (context) => {
      const cells = sheetOf(context).getRange("E1:E2");
      cells.numberFormat = [["@"], ["@"]];
      cells.values = [["007"], [7]];
      cells.load("values,valueTypes");
      await context.sync();
      expect(cells.values).toEqual([["007"], ["7"]]);
      expect(cells.valueTypes).toEqual([["String"], ["String"]]);
    }));

  test("of null leave a cell alone, and text of digits stays text when its format changes", () =>
    run(async (context) => {
      const cells = sheetOf(context).getRange("A3:B3");
      cells.values = [[null, "'3209216"]];
      cells.format.font.bold = true;
      cells.load("values,valueTypes");
      await context.sync();
      expect(cells.values).toEqual([["Turkey", "3209216"]]);
      expect(cells.valueTypes).toEqual([["String", "String"]]);
    }));

  test("of more than 1,500 cells travel in blocks and arrive whole", () =>
    run(async (context) => {
      const values = Array.from({ length: 700 }, (_, r) => [r, r + 1, r + 2]);
      const range = sheetOf(context).getRange("E1:G700");
      range.values = values;
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(values);
    }));

  test("of a wrong size are refused", async () => {
    const wrong = run(async (context) => {
      sheetOf(context).getRange("A1:B2").values = [[1, 2]];
      await context.sync();
    });
    expect(await refusal(wrong)).toBe("InvalidArgument");
  });

  test("show as their number format says", () =>
    run(async (context) => {
      const cells = sheetOf(context).getRange("E1:G1");
      cells.values = [[1234567, -5, 0]];
      cells.numberFormat = [['#,##0;(#,##0);"–"', '#,##0;(#,##0);"–"', '#,##0;(#,##0);"–"']];
      cells.load("text");
      await context.sync();
      expect(cells.text).toEqual([["1,234,567", "(5)", "–"]]);
    }));
});

describe("a range", () => {
  test("leads to others on its sheet", () =>
    run(async (context) => {
      const range = sheetOf(context).getRange("B2:C4");
      const found = [
        range.getCell(1, 1),
        range.getRow(0),
        range.getLastRow(),
        range.getColumn(1),
        range.getResizedRange(1, -1),
        range.getOffsetRange(-1, 2),
        range.getBoundingRect("A1"),
        range.getEntireColumn(),
        range.getEntireRow(),
        range.getColumnsAfter(2),
        range.getRowsAbove(1),
        range.getIntersection("A1:B2"),
        range.getSurroundingRegion(),
        sheetOf(context).getUsedRange(true),
        sheetOf(context).getCell(4, 0),
        sheetOf(context).getRangeByIndexes(0, 1, 2, 2),
      ].map((one) => one.load("address"));
      await context.sync();
      expect(found.map((one) => one.address.replace("Budget!", ""))).toEqual([
        "C3",
        "B2:C2",
        "B4:C4",
        "C2:C4",
        "B2:B5",
        "D1:E3",
        "A1:C4",
        "B:C",
        "2:4",
        "D2:E4",
        "B1:C1",
        "B2",
        "A1:C4",
        "A1:C4",
        "A5",
        "B1:C2",
      ]);
    }));

  test("keeps its merged areas, hidden lines and sizes", () =>
    run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A6:B7").merge();
      sheet.getRange("3:3").rowHidden = true;
      sheet.getRange("B:B").format.columnWidth = 90;
      sheet.getRange("A2").format.rowHeight = 30;
      const merged = sheet.getRange("A1:C9").getMergedAreasOrNullObject().load("address");
      const none = sheet.getRange("A1:C4").getMergedAreasOrNullObject();
      const [hidden, mixed] = [
        sheet.getRange("A3").load("rowHidden"),
        sheet.getRange("A2:A3").load("rowHidden"),
      ];
      const sizes = sheet.getRange("B2").load("format/columnWidth,format/rowHeight");
      await context.sync();
      expect(merged.address).toBe("Budget!A6:B7");
      expect(none.isNullObject).toBe(true);
      expect([hidden.rowHidden, mixed.rowHidden]).toEqual([true, null]);
      expect([sizes.format.columnWidth, sizes.format.rowHeight]).toEqual([90, 30]);
    }));

  test("shows again when a width is given, and hides at none", () =>
    run(async (context) => {
      const column = sheetOf(context).getRange("B:B");
      column.columnHidden = true;
      column.format.columnWidth = 60;
      const shown = sheetOf(context).getRange("B1").load("columnHidden,format/columnWidth");
      sheetOf(context).getRange("C1").format.columnWidth = 0;
      const gone = sheetOf(context).getRange("C1").load("columnHidden,format/columnWidth");
      await context.sync();
      expect([shown.columnHidden, shown.format.columnWidth]).toEqual([false, 60]);
      expect([gone.columnHidden, gone.format.columnWidth]).toEqual([true, 0]);
    }));

  test("is used where a cell has a format, and no longer when the format is taken back", () =>
    run(async (context) => {
      const cell = sheetOf(context).getRange("H9");
      cell.format.font.bold = true;
      const wider = sheetOf(context).getUsedRange().load("address");
      await context.sync();
      cell.format.font.bold = false;
      const back = sheetOf(context).getUsedRange().load("address");
      await context.sync();
      expect([wider.address, back.address]).toEqual(["Budget!A1:H9", "Budget!A1:C4"]);
    }));

  test("refuses a formula that cannot be read", async () => {
    const wrong = run(async (context) => {
      sheetOf(context).getRange("A1").formulas = [["=SUM("]];
      await context.sync();
    });
    expect(await refusal(wrong)).toBe("InvalidArgument");
  });

  test("keeps a number a number under a hyperlink", () =>
    run(async (context) => {
      const cell = sheetOf(context).getRange("B2");
      cell.hyperlink = { documentReference: "Budget!B3", screenTip: "Go to Turkey" };
      cell.load("hyperlink,values,valueTypes");
      const total = sheetOf(context).getRange("B4").load("values");
      await context.sync();
      expect(cell.hyperlink).toMatchObject({ documentReference: "Budget!B3", textToDisplay: "12" });
      expect(cell.values).toEqual([[12]]);
      expect(total.values).toEqual([[12]]);
    }));

  test("loses its link and keeps its content when links are cleared", () =>
    run(async (context) => {
      const cell = sheetOf(context).getRange("E1");
      cell.hyperlink = { documentReference: "Budget!B3", textToDisplay: "Turkey · O1" };
      cell.clear("RemoveHyperlinks");
      cell.load("hyperlink,values");
      await context.sync();
      expect(cell.hyperlink).toBeNull();
      expect(cell.values).toEqual([["Turkey · O1"]]);
    }));

  test("is cleared of contents, formats or both", () =>
    run(async (context) => {
      const cells = sheetOf(context).getRange("A1:B1");
      cells.format.fill.color = "#1F4E79";
      sheetOf(context).getRange("A1").clear("Contents");
      sheetOf(context).getRange("B1").clear("Formats");
      const left = sheetOf(context).getRange("A1").load("values,format/fill/color");
      const right = sheetOf(context).getRange("B1").load("values,format/fill/color");
      await context.sync();
      expect([left.values, left.format.fill.color]).toEqual([[[""]], "#1F4E79"]);
      expect([right.values, right.format.fill.color]).toEqual([[["O1"]], "#FFFFFF"]);
    }));

  test("gives many cells' properties in one answer", () =>
    run(async (context) => {
      sheetOf(context).getRange("A1").format.fill.color = "#1F4E79";
      sheetOf(context).getRange("B1").format.borders.getItem("EdgeBottom").style = "Double";
      const properties = sheetOf(context)
        .getRange("A1:B1")
        .getCellProperties({ address: true, format: { fill: { color: true }, borders: { style: true } } });
      await context.sync();
      expect(properties.value[0]?.[0]).toMatchObject({
        address: "Budget!A1",
        format: { fill: { color: "#1F4E79" } },
      });
      expect(properties.value[0]?.[1]?.format?.borders?.bottom).toEqual({ style: "Double" });
    }));

  test("moves what follows when rows are inserted and deleted, formulas included", () =>
    run(async (context) => {
      sheetOf(context).getRange("2:2").insert("Down");
      const moved = sheetOf(context).getRange("A5:C5").load("formulas");
      await context.sync();
      expect(moved.formulas).toEqual([["Total", "=SUM(B3:B4)", "=SUM(C3:C4)"]]);
      sheetOf(context).getRange("2:2").delete("Up");
      const back = sheetOf(context).getRange("A4:C4").load("formulas");
      await context.sync();
      expect(back.formulas).toEqual([["Total", "=SUM(B2:B3)", "=SUM(C2:C3)"]]);
    }));
});

describe("formats", () => {
  test("are set on areas and read where all cells agree", () =>
    run(async (context) => {
      const areas = sheetOf(context).getRanges("A1,C1:C2");
      areas.format.fill.color = "#FFF3CD";
      areas.load("address,areaCount");
      const mixed = sheetOf(context).getRange("A1:C1").load("format/fill/color");
      const same = sheetOf(context).getRange("C1:C2").load("format/fill/color");
      await context.sync();
      expect([areas.address, areas.areaCount]).toEqual(["Budget!A1,Budget!C1:C2", 2]);
      expect(mixed.format.fill.color).toBeNull();
      expect(same.format.fill.color).toBe("#FFF3CD");
    }));

  test("hold font, alignment, wrapping and borders", () =>
    run(async (context) => {
      const range = sheetOf(context).getRange("A1:C1");
      range.set({
        format: {
          font: { bold: true, italic: true, color: "#8B0000", size: 14, name: "Aptos", underline: "Single" },
          wrapText: true,
          horizontalAlignment: "Center",
          verticalAlignment: "Top",
        },
      });
      range.format.borders.getItem("EdgeBottom").color = "#1F4E79";
      range.load("format/font,format/wrapText,format/horizontalAlignment,format/verticalAlignment");
      const edge = range.format.borders.getItem("EdgeBottom").load("style,color,weight");
      await context.sync();
      expect(range.format.font.toJSON()).toMatchObject({
        bold: true,
        italic: true,
        color: "#8B0000",
        size: 14,
        name: "Aptos",
        underline: "Single",
      });
      expect([
        range.format.wrapText,
        range.format.horizontalAlignment,
        range.format.verticalAlignment,
      ]).toEqual([true, "Center", "Top"]);
      expect([edge.style, edge.color, edge.weight]).toEqual(["Continuous", "#1F4E79", "Thin"]);
    }));
});

test("what is not implemented fails loudly with the API's name", async () => {
  const batch = run(async (context) => {
    sheetOf(context).getRange("A1").showCard();
    await context.sync();
  });
  await expect(batch).rejects.toMatchObject({
    code: "NotImplemented",
    message: "The workbench does not implement Range.showCard.",
  });
});

test("a property that was not loaded throws when read, as in Excel", () =>
  run((context) => {
    const range = sheetOf(context).getRange("A1");
    expect(() => range.values).toThrow(/PropertyNotLoaded|not available/);
    return Promise.resolve();
  }));
