import { startHeadlessExcel } from "../../src/workbench/headless";
import { budget, eachWithExcel, refusal } from "./started";

const excel = eachWithExcel();
const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => excel().Excel.run(batch);
const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(budget.name);

describe("protection", () => {
  const protect = () =>
    run(async (context) => {
      sheetOf(context).getRange("A1").format.protection.locked = false;
      sheetOf(context).protection.protect();
      await context.sync();
    });

  test("refuses to change locked cells, widths, rules and comments", async () => {
    await protect();
    const attempts = [
      (sheet: Excel.Worksheet) => (sheet.getRange("B2").values = [[1]]),
      (sheet: Excel.Worksheet) => (sheet.getRange("B2").format.fill.color = "#FFFFFF"),
      (sheet: Excel.Worksheet) => (sheet.getRange("B2").format.columnWidth = 10),
      (sheet: Excel.Worksheet) => sheet.getRange("B2").conditionalFormats.add("Custom"),
      (sheet: Excel.Worksheet) => sheet.comments.add("Budget!B2", "x"),
    ];
    for (const attempt of attempts) {
      const batch = run(async (context) => {
        attempt(sheetOf(context));
        await context.sync();
      });
      expect(await refusal(batch)).toBe("AccessDenied");
    }
  });

  test("lets unlocked cells be written, and everything once it is lifted", async () => {
    await protect();
    await run(async (context) => {
      sheetOf(context).getRange("A1").values = [["Land"]];
      sheetOf(context).protection.load("protected");
      await context.sync();
      expect(sheetOf(context).protection).toBeDefined();
      sheetOf(context).protection.unprotect();
      sheetOf(context).getRange("B2").values = [[13]];
      await context.sync();
    });
  });
});

test("what was done before an error in a batch stays done", async () => {
  const batch = run(async (context) => {
    sheetOf(context).getRange("B2").values = [[99]];
    context.workbook.worksheets.getItem("Nowhere").activate();
    await context.sync();
  });
  await expect(batch).rejects.toMatchObject({
    code: "ItemNotFound",
    debugInfo: { errorLocation: "WorksheetCollection.getItem" },
  });
  await run(async (context) => {
    const cell = sheetOf(context).getRange("B2").load("values");
    await context.sync();
    expect(cell.values).toEqual([[99]]);
  });
});

describe("manual calculation", () => {
  test("leaves totals stale until asked to calculate", () =>
    run(async (context) => {
      const { application } = context.workbook;
      application.calculationMode = "Manual";
      sheetOf(context).getRange("B3").values = [[100]];
      const total = sheetOf(context).getRange("B4").load("values");
      application.load("calculationMode,calculationState");
      await context.sync();
      expect([total.values, application.calculationMode, application.calculationState]).toEqual([
        [[12]],
        "Manual",
        "Pending",
      ]);
      application.calculate("Recalculate");
      total.load("values");
      await context.sync();
      expect(total.values).toEqual([[112]]);
    }));

  test("keeps what a file says its formulas gave", async () => {
    const stale = startHeadlessExcel({
      workbook: {
        calculationMode: "Manual",
        sheets: [{ name: "Old", cells: [[1, { formula: "=A1+1", value: 99 }]] }],
      },
    });
    await stale.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Old").getRange("B1").load("values");
      await context.sync();
      expect(cell.values).toEqual([[99]]);
    });
    stale.dispose();
  });
});

describe("events", () => {
  test("tell the add-in what a person types, selects and shows, and what was calculated", async () => {
    const seen: string[] = [];
    let calculated: () => void = () => undefined;
    const done = new Promise<void>((resolve) => (calculated = resolve));
    await run(async (context) => {
      context.workbook.worksheets.add("Other");
      const sheet = sheetOf(context);
      sheet.onChanged.add((event) => {
        seen.push(
          `${event.changeType} ${event.address} ${event.details.valueBefore}->${event.details.valueAfter}`,
        );
        return Promise.resolve();
      });
      sheet.onSelectionChanged.add((event) => Promise.resolve(void seen.push(`selected ${event.address}`)));
      sheet.onCalculated.add(() => {
        calculated();
        return Promise.resolve();
      });
      context.workbook.worksheets.onActivated.add(() => Promise.resolve(void seen.push("activated")));
      await context.sync();
    });
    excel().person.type("Budget", "B2", "100");
    excel().person.select("Budget", "B4");
    excel().person.select("Other", "A1");
    await done;
    expect(seen).toEqual(["selected B2", "RangeEdited B2 12->100", "selected B4", "activated"]);
    await run(async (context) => {
      const total = sheetOf(context).getRange("C4").load("values");
      await context.sync();
      expect(total.values).toEqual([[100]]);
    });
  });

  test("mark the add-in's own writes, and stay silent while it switches them off", async () => {
    const sources: (string | undefined)[] = [];
    await run(async (context) => {
      sheetOf(context).onChanged.add((event) => Promise.resolve(void sources.push(event.triggerSource)));
      await context.sync();
      sheetOf(context).getRange("B2").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = false;
      sheetOf(context).getRange("B2").values = [[2]];
      context.runtime.enableEvents = true;
      await context.sync();
    });
    expect(sources).toEqual(["ThisLocalAddin"]);
  });
});

describe("a person typing into a cell", () => {
  test("makes requests fail, unless they ask to wait", async () => {
    excel().person.startEditing();
    const read = (options: Excel.RunOptions) =>
      excel().Excel.run(options, async (context) => {
        const cell = sheetOf(context).getRange("A1").load("values");
        await context.sync();
        return cell.values;
      });
    expect(await refusal(read({}))).toBe("InvalidOperationInCellEditMode");
    const waiting = read({ delayForCellEdit: true });
    excel().person.endEditing();
    expect(await waiting).toEqual([["Country"]]);
  });
});

describe("faults", () => {
  test("are injected once, before the request or at an action", async () => {
    excel().injectFault({ code: "GeneralException", request: () => true });
    const read = () =>
      run(async (context) => {
        sheetOf(context).getRange("A1").load("values");
        await context.sync();
      });
    expect(await refusal(read())).toBe("GeneralException");
    expect(await refusal(read())).toBe("none");
    excel().injectFault({ code: "AccessDenied", action: ({ Name }) => Name === "Values" });
    const write = run(async (context) => {
      sheetOf(context).getRange("A1").format.font.bold = true;
      sheetOf(context).getRange("A1").values = [["x"]];
      await context.sync();
    });
    expect(await refusal(write)).toBe("AccessDenied");
    await run(async (context) => {
      const cell = sheetOf(context).getRange("A1").load("values,format/font/bold");
      await context.sync();
      expect([cell.values, cell.format.font.bold]).toEqual([[["Country"]], true]);
    });
  });

  test("of size come from the limit of Excel on the web", async () => {
    const web = startHeadlessExcel({ payloadBytes: 2_000 });
    const write = web.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["x".repeat(3_000)]];
      await context.sync();
    });
    expect(await refusal(write)).toBe("RequestPayloadSizeLimitExceeded");
    web.dispose();
  });
});

test("every round trip is counted and weighed", async () => {
  await run(async (context) => {
    sheetOf(context).getRange("A1:C4").load("values");
    await context.sync();
  });
  const [first] = excel().wire;
  expect(first?.request.Actions.length).toBeGreaterThan(0);
  expect(first?.requestBytes).toBe(JSON.stringify(first?.request).length);
  expect(first?.responseBytes).toBeGreaterThan(100);
});

test("a chart sheet refuses what only cells can do", async () => {
  const charts = startHeadlessExcel({
    workbook: { sheets: [{ name: "Chart1", kind: "chart" }, { name: "Sheet1" }], activeSheet: "Chart1" },
  });
  const read = charts.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getUsedRange().load("values");
    await context.sync();
  });
  expect(await refusal(read)).toBe("UnsupportedSheet");
  charts.dispose();
});

test("the globals that add-ins look for come and go", () => {
  excel().asGlobals();
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.18")).toBe(false);
});
