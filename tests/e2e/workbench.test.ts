import { openWorkbench, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(60_000);

const budget = {
  sheets: [
    {
      name: "Budget",
      cells: [
        ["Country", "O1"],
        ["Serbia", 12],
        ["Turkey", { value: 30, link: { documentReference: "Notes!B2" } }],
        ["Total", "=SUM(B2:B3)"],
      ],
      conditionalFormats: [{ range: "A2:B3", formula: "=$B2>20", look: { fill: "#F8D7DA" } }],
      comments: [{ cell: "A3", text: "Check this one." }],
    },
    { name: "Notes" },
  ],
};

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench({ addIn: "tests/e2e/small-pane", workbook: budget });
  await workbench.pane.locator("#host", { hasText: "Excel on PC" }).waitFor();
});

afterAll(() => workbench.close());

const heard = (text: string) => workbench.pane.locator("#heard li", { hasText: text }).first().waitFor();

/** Runs in the pane what an add-in would run. */
const inPane = <R>(script: () => Promise<R>): Promise<R> => {
  const frame = workbench.page.frames().find((one) => one.url().endsWith("/addin/taskpane.html"));
  if (frame === undefined) throw new Error("The pane is not open.");
  return frame.evaluate(script);
};

const total = () =>
  inPane(() =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Budget").getRange("B4").load("values");
      await context.sync();
      return cell.values[0]?.[0] as unknown;
    }),
  );

test("a click and an edit in the grid reach the add-in, which reads the total recalculated", async () => {
  await workbench.clickCell("B2");
  await heard("selected B2");
  await workbench.page.keyboard.type("100");
  await workbench.page.keyboard.press("Enter");
  await heard("changed B2 by Unknown");
  expect(await total()).toBe(130);
});

test("undoing the edit reaches the add-in too", async () => {
  await workbench.undo();
  await expect(total()).resolves.toBe(42);
});

test("digits typed with a no-break space stay text, as in Excel", async () => {
  await workbench.typeInto("D2", "3209216\u00a0");
  const found = await inPane(() =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Budget").getRange("D2").load("values,valueTypes");
      await context.sync();
      return [cell.values[0]?.[0] as unknown, cell.valueTypes[0]?.[0]];
    }),
  );
  expect(found).toEqual(["3209216\u00a0", "String"]);
});

test("a click on a number with a link goes where it leads, and the number stays a number", async () => {
  await workbench.clickCell("B3");
  await heard("selected B2");
  const active = await inPane(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      sheet.load("name");
      context.workbook.worksheets.getItem("Budget").activate();
      await context.sync();
      return sheet.name;
    }),
  );
  expect(active).toBe("Notes");
  expect(await total()).toBe(42);
});

test("what the add-in writes shows in the grid", async () => {
  await inPane(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Budget").getRange("E1").values = [["written"]];
      await context.sync();
    }),
  );
  expect(await workbench.valueOf("Budget", "E1")).toBe("written");
});

test("a request while a person types into a cell is refused, and one that asks to wait is answered after", async () => {
  await workbench.clickCell("F6");
  await workbench.page.keyboard.type("half");
  await workbench.page.waitForFunction(() => window.workbenchInside?.book.workbook.isCellEditing());
  const refused = await inPane(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Budget").load("name");
      await context.sync();
      return "answered";
    }).catch((error: unknown) => (error as { code: string }).code),
  );
  expect(refused).toBe("InvalidOperationInCellEditMode");
  const waiting = inPane(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const cell = context.workbook.worksheets.getItem("Budget").getRange("F6").load("values");
      await context.sync();
      return cell.values[0]?.[0] as unknown;
    }),
  );
  await workbench.page.keyboard.press("Enter");
  expect(await waiting).toBe("half");
});

test("a button of the ribbon runs its function without the pane", async () => {
  await workbench.page.locator("#ribbon").getByRole("button", { name: "Check this sheet" }).click();
  await workbench.page.waitForFunction(
    () => window.workbenchInside?.book.activeSheet.cells.plainText(0, 2) === "pressed",
  );
});

test("the workbook is saved as a file, and opened from one in a new window with a new pane", async () => {
  const { page } = workbench;
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save .xlsx" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("Book1.xlsx");
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Open .xlsx" }).click(),
  ]);
  await chooser.setFiles(await download.path());
  await page.locator("#message", { hasText: "Opened" }).waitFor();
  await workbench.pane.locator("#host", { hasText: "Excel on PC" }).waitFor();
  expect(await workbench.valueOf("Budget", "E1")).toBe("written");
  expect(await total()).toBe(42);
});

test("a file that is no workbook is refused in words, and the workbench goes on", async () => {
  const { page } = workbench;
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Open .xlsx" }).click(),
  ]);
  await chooser.setFiles({ name: "notes.xlsx", mimeType: "text/plain", buffer: Buffer.from("no workbook") });
  await page.locator("#message", { hasText: "notes.xlsx could not be read as an .xlsx workbook" }).waitFor();
  expect(await total()).toBe(42);
});

test("nothing asks for anything outside this machine, and nothing threw", () => {
  expect(workbench.requestsOutside).toEqual([]);
  expect(workbench.errors).toEqual([]);
});
