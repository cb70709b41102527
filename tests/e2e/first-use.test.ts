import { join } from "node:path";
import { builtPane } from "./built-pane";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

/** The real pane is built, and real steps are waited for: a busy machine takes its time. */
jest.setTimeout(300_000);

let addIn: string;
let workbench: OpenWorkbench;

beforeAll(async () => {
  addIn = await builtPane();
  workbench = await openWorkbench({ addIn, width: 1700, height: 940 });
});

afterAll(async () => {
  await workbench.close();
});

const press = (name: string) => workbench.pane.getByRole("button", { name, exact: true }).click();
const says = (text: string) => workbench.pane.getByText(text).first().waitFor();

test("three presses on a fresh machine put the sample, its flags and its priorities on the sheets", async () => {
  await press("Load the sample");
  await says("3 totals are short by 3,209,216");
  await says("One cause: Turkey · O1");
  await press("Show on the sheet");
  await says("Flags, check columns and findings are on the sheets.");
  await press("Insert priorities");
  await says("Priorities stand beside 19 rows.");
  expect(await workbench.valueOf("Funding matrix", "J18")).toBe(121_650_000);
  expect(await workbench.valueOf("Funding matrix", "K18")).toBe(-3_209_216);
});

test("no request leaves the machine, and no script fails", () => {
  expect(workbench.requestsOutside).toEqual([]);
  expect(workbench.errors).toEqual([]);
});

describe("the totals that were taken", () => {
  const cells = [
    ["Line", "North", "South"],
    ["Rent", 1210, 3405],
    ["Staff", 4470, 8310],
    ["Total", 5680, 11715],
    ["Extra", 311, 922],
  ];

  test("are changed by selecting cells, by keyboard too, and the last word is taken back", async () => {
    const budget = await openWorkbench({ addIn, workbook: { sheets: [{ name: "Budget", cells }] } });
    const button = (name: string) => budget.pane.getByRole("button", { name, exact: true });
    const says = (text: string) => budget.pane.getByText(text).first().waitFor();
    await button("Check this sheet").click();
    await says("Every total agrees");
    await budget.pane.getByRole("tab", { name: /^Totals/ }).click();
    await says("Sum of B2:B3");
    await button("Change…: Total").click();
    await button("Use the selection for: and subtracts").waitFor();
    await budget.clickCell("C5");
    await button("Use the selection for: and subtracts").click();
    await budget.pane.getByRole("textbox", { name: "and subtracts" }).fill("B5:C5");
    if (process.env["CROSSFOOT_PICTURES"])
      await budget.page.screenshot({ path: join(process.env["CROSSFOOT_PICTURES"], "total-editor.png") });
    await budget.page.keyboard.press("Enter");
    await says("2 totals differ");
    await says("less B5");
    if (process.env["CROSSFOOT_PICTURES"])
      await budget.page.screenshot({ path: join(process.env["CROSSFOOT_PICTURES"], "total-changed.png") });
    await button("Undo last choice").click();
    await says("Every total agrees");
    expect(budget.errors).toEqual([]);
    await budget.close();
  });
});

describe("a sheet large enough for the worker", () => {
  const ROWS = 2_000;
  const amounts = (row: number): number[] =>
    Array.from({ length: 11 }, (_, column) => 10_000 + ((row * 7919 + column * 104_729) % 89_989));
  const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const lines = Array.from({ length: ROWS }, (_, row) => amounts(row));
  const totals = amounts(0).map((_, column) => add(lines.map((line) => line[column] ?? 0)));
  const cells = [
    ["", ..."ABCDEFGHIJK", "Total"],
    ...lines.map((line, row) => [`Line ${row}`, ...line, add(line)]),
    ["Total", ...totals, add(totals)],
  ];

  test("its check can be called off, and the pane answers meanwhile; the next check finds its totals", async () => {
    const large = await openWorkbench({ addIn, workbook: { sheets: [{ name: "Long", cells }] } });
    const button = (name: string) => large.pane.getByRole("button", { name, exact: true });
    const says = (text: string) => large.pane.getByText(text).first().waitFor();
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await large.page.route(/check-worker/, async (route) => {
      await held; // the worker is at work for as long as the test looks at the pane
      await route.continue();
    });
    await button("Check this sheet").click();
    await says("Checking the sheet…");
    await button("More").click();
    await large.pane.getByRole("menuitem", { name: "Help" }).click();
    await large.pane.getByText("How to read this pane").waitFor();
    await large.page.keyboard.press("Escape");
    await button("Cancel").click();
    await says("Cancelled. Nothing was changed.");
    letGo();
    await button("Check this sheet").click();
    await says(`${(ROWS + 13).toLocaleString("en")} of`);
    expect(large.errors).toEqual([]);
    await large.close();
  });
});
