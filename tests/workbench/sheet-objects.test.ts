import { budget, eachWithExcel, refusal } from "./started";

const excel = eachWithExcel();
const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => excel().Excel.run(batch);
const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(budget.name);

describe("worksheets", () => {
  test("are added without being shown, found by name and id, renamed, hidden and deleted", () =>
    run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("Summary").load("id,name,position,visibility");
      const active = worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect([added.name, added.position, active.name]).toEqual(["Summary", 1, "Budget"]);
      added.name = "Findings";
      added.visibility = "Hidden";
      const byId = worksheets.getItem(added.id).load("name,visibility");
      const none = worksheets.getItemOrNullObject("Summary");
      await context.sync();
      expect([byId.name, byId.visibility, none.isNullObject]).toEqual(["Findings", "Hidden", true]);
      added.delete();
      worksheets.load("items/name");
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["Budget"]);
    }));

  test.each([
    [
      "a missing sheet",
      "ItemNotFound",
      (context: Excel.RequestContext) => context.workbook.worksheets.getItem("X"),
    ],
    [
      "a taken name",
      "ItemAlreadyExists",
      (context: Excel.RequestContext) => context.workbook.worksheets.add("budget"),
    ],
    [
      "a name too long",
      "InvalidArgument",
      (context: Excel.RequestContext) => context.workbook.worksheets.add("x".repeat(32)),
    ],
  ])("refuse %s with %s", async (_what, code, ask) => {
    const batch = run(async (context) => {
      ask(context).load("name");
      await context.sync();
    });
    expect(await refusal(batch)).toBe(code);
  });

  test("are activated, frozen and shown without gridlines", () =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.add("Summary");
      sheet.activate();
      sheet.showGridlines = false;
      sheet.freezePanes.freezeAt(sheet.getRange("A1:A2"));
      sheet.load("showGridlines");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect([sheet.showGridlines, frozen.address, active.name]).toEqual([false, "Summary!A1:A2", "Summary"]);
    }));

  test("keep page set-up, headers and print titles", () =>
    run(async (context) => {
      const { pageLayout } = sheetOf(context);
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.setPrintTitleRows("1:2");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
      pageLayout.load("orientation,zoom,headersFooters/defaultForAllPages/centerFooter");
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      await context.sync();
      expect(pageLayout.orientation).toBe("Landscape");
      expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
      expect(pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe("&P / &N");
      expect(titles.address).toBe("Budget!1:2");
    }));
});

describe("conditional formats", () => {
  test("are added first, read back, and deleted", () =>
    run(async (context) => {
      const range = sheetOf(context).getRange("C2:C4");
      for (const formula of ['=$C2="a"', "=ISTEXT($B2)"]) {
        const rule = range.conditionalFormats.add(excel().Excel.ConditionalFormatType.custom);
        rule.custom.rule.formula = formula;
        rule.custom.format.fill.color = "#F8D7DA";
        rule.custom.format.font.color = "#8B0000";
        rule.custom.format.font.bold = true;
        rule.stopIfTrue = true;
      }
      const formats = range.conditionalFormats.load("items/type,items/priority,items/stopIfTrue,items/id");
      await context.sync();
      expect(formats.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue])).toEqual([
        ["Custom", 0, true],
        ["Custom", 1, true],
      ]);
      const [first, second] = formats.items;
      first?.custom.rule.load("formula");
      first?.custom.format.load("fill/color,font/color,font/bold");
      const place = first?.getRange().load("address");
      await context.sync();
      expect(first?.custom.rule.formula).toBe("=ISTEXT($B2)");
      expect([first?.custom.format.fill.color, first?.custom.format.font.color]).toEqual([
        "#F8D7DA",
        "#8B0000",
      ]);
      expect([first?.custom.format.font.bold, place?.address]).toEqual([true, "Budget!C2:C4"]);
      second?.delete();
      formats.load("items/id");
      await context.sync();
      expect(formats.items.map(({ id }) => id)).toEqual([first?.id]);
    }));

  test("cleared on part of their range keep the rest", () =>
    run(async (context) => {
      const rule = sheetOf(context).getRange("A1:A4").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=TRUE";
      await context.sync();
      sheetOf(context).getRange("A2").conditionalFormats.clearAll();
      const rest = rule.getRanges().load("address");
      await context.sync();
      expect(rest.address).toBe("Budget!A1,Budget!A3:A4");
    }));
});

describe("comments", () => {
  test("are added, found by cell, changed and deleted", () =>
    run(async (context) => {
      const { comments } = context.workbook;
      comments.add("Budget!B3", "Kept as text:\nit ends in a no-break space.");
      const found = comments.getItemByCell("Budget!B3").load("content,authorName,resolved");
      const place = found.getLocation().load("address");
      await context.sync();
      expect(found.content).toBe("Kept as text:\nit ends in a no-break space.");
      expect(place.address).toBe("Budget!B3");
      found.content = "Seen.";
      found.replies.add("Thank you.");
      found.load("content,replies/items/content");
      await context.sync();
      expect([found.content, found.replies.items.map(({ content }) => content)]).toEqual([
        "Seen.",
        ["Thank you."],
      ]);
      found.delete();
      const count = comments.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    }));

  test.each([
    [
      "there is none",
      "ItemNotFound",
      (comments: Excel.CommentCollection) => comments.getItemByCell("Budget!A1").load("content"),
    ],
    [
      "the address has no sheet",
      "InvalidArgument",
      (comments: Excel.CommentCollection) => comments.add("B3", "x"),
    ],
    [
      "the cell has one already",
      "InvalidArgument",
      (comments: Excel.CommentCollection) => comments.add("Budget!B2", "x"),
    ],
  ])("are refused when %s", async (_why, code, ask) => {
    const batch = run(async (context) => {
      context.workbook.comments.add("Budget!B2", "first");
      ask(context.workbook.comments);
      await context.sync();
    });
    expect(await refusal(batch)).toBe(code);
  });
});

test("names are added, lead to their range and are deleted", () =>
  run(async (context) => {
    const { names } = context.workbook;
    names.add("GrandTotal", sheetOf(context).getRange("C4"));
    const item = names.getItem("GrandTotal").load("formula,type,scope");
    const range = item.getRange().load("address");
    const byName = sheetOf(context).getRange("GrandTotal").load("values");
    await context.sync();
    expect([item.formula, item.type, range.address]).toEqual(["=Budget!$C$4", "Range", "Budget!C4"]);
    expect(byName.values).toEqual([[12]]);
    item.delete();
    const none = names.getItemOrNullObject("GrandTotal");
    await context.sync();
    expect(none.isNullObject).toBe(true);
  }));

test("settings, properties and data validation are kept", () =>
  run(async (context) => {
    context.workbook.settings.add("crossfoot", { version: 1 });
    context.workbook.properties.title = "Budget";
    const list = sheetOf(context).getRange("E2:E4").dataValidation;
    list.rule = { list: { inCellDropDown: true, source: "accept,explain,send back" } };
    const setting = context.workbook.settings.getItem("crossfoot").load("value");
    context.workbook.properties.load("title");
    list.load("type,rule");
    await context.sync();
    expect(setting.value).toEqual({ version: 1 });
    expect(context.workbook.properties.title).toBe("Budget");
    expect([list.type, list.rule.list?.source]).toEqual(["List", "accept,explain,send back"]);
  }));

test("a filter hides the rows it does not let through", () =>
  run(async (context) => {
    const sheet = sheetOf(context);
    sheet.autoFilter.apply("A1:C4", 0, { filterOn: "Values", values: ["Serbia", "Total"] });
    sheet.autoFilter.load("enabled,isDataFiltered");
    const [kept, hidden] = [sheet.getRange("A2").load("rowHidden"), sheet.getRange("A3").load("rowHidden")];
    await context.sync();
    expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([true, true]);
    expect([kept.rowHidden, hidden.rowHidden]).toEqual([false, true]);
    sheet.autoFilter.clearCriteria();
    hidden.load("rowHidden");
    await context.sync();
    expect(hidden.rowHidden).toBe(false);
  }));

test("a chart is a model of what it shows and where", () =>
  run(async (context) => {
    const sheet = sheetOf(context);
    const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:B3"), "Columns");
    chart.title.text = "Funding by country";
    chart.legend.visible = false;
    chart.setPosition("E1", "H10");
    chart.load("name,chartType,left,width,title/text,legend/visible");
    chart.series.load("items/name");
    await context.sync();
    expect([chart.chartType, chart.title.text, chart.legend.visible]).toEqual([
      "BarClustered",
      "Funding by country",
      false,
    ]);
    expect([chart.left, chart.width]).toEqual([192, 192]);
    expect(chart.series.items).toHaveLength(1);
  }));
