import { BUDGET } from "../../excel/budget";
import { EMPTY, SHORT, type AtWork } from "./at-work";
import { drop } from "./loading";

const MEGABYTE = 1_048_576;

export const trouble = (at: AtWork): void => {
  /** What stands on the budget's sheet, so that nothing of it is lost unseen. */
  const cells = (): Promise<unknown> =>
    at.workbench.page.evaluate(() =>
      window.workbenchInside?.book.sheetNamed("Budget")?.grid.getRange("A1:F6").getValues(),
    );

  const works = async (): Promise<void> => {
    await at.press("Show on the sheet");
    await at.says("Flags, check columns and findings are on the sheets.");
  };

  const unprotect = (): Promise<void> =>
    at.workbench.page.evaluate(() => {
      const book = window.workbenchInside?.book;
      const sheet = book?.sheetNamed("Budget");
      if (!book || !sheet) throw new Error("There is no budget.");
      sheet.protection = undefined;
      book.isStructureLocked = false;
    });

  test("a locked sheet is named, nothing is written, and the work goes on once it is unlocked", async () => {
    await at.open({ sheets: [{ ...BUDGET, protected: true }] });
    const before = await cells();
    await at.press("Check this sheet");
    await at.press("Show on the sheet");
    await at.says("Budget is protected, so nothing was changed.");
    expect(await cells()).toEqual(before);
    await unprotect();
    await works();
  });

  test("a workbook whose structure is locked is said to be, and no sheet is added", async () => {
    await at.open({ sheets: [BUDGET], structureProtected: true });
    await at.press("Check this sheet");
    await at.press("Show on the sheet");
    await at.says("The workbook's structure is protected, so no sheet can be added or removed.");
    await unprotect();
    await works();
  });

  test("a chart sheet is said to hold no cells, and the sheet behind it can be checked", async () => {
    await at.open({ sheets: [BUDGET, { name: "Chart1", kind: "chart" }], activeSheet: "Chart1" });
    await at.press("Check this sheet");
    await at.says("This is a chart sheet and holds no cells.");
    await at.workbench.goTo("Budget");
    await at.press("Check this sheet");
    await works();
  });

  test("a sheet that is deleted after the check is said to be gone, and another can be checked", async () => {
    await at.open({ sheets: [BUDGET, { ...BUDGET, name: "Copy" }] });
    await at.press("Check this sheet");
    await at.says("2 totals");
    await at.workbench.page.evaluate(() => {
      const { workbook } = window.workbenchInside?.book ?? {};
      const sheet = workbook?.getSheetByName("Budget");
      if (sheet) workbook?.deleteSheet(sheet);
    });
    await at.says("The sheet Budget was deleted or can no longer be found.");
    await at.press("Check this sheet");
    await works();
  });

  test("while a cell is being edited the pane says what it waits for, and goes on when that is done", async () => {
    await at.open({ sheets: [BUDGET] });
    await at.press("Check this sheet");
    await at.workbench.clickCell("A9");
    await at.workbench.page.keyboard.type("half a wor");
    await at.workbench.page.waitForFunction(() => window.workbenchInside?.book.workbook.isCellEditing());
    await at.press("Show on the sheet");
    await at.says("If a cell is being edited");
    await at.workbench.focusGrid();
    await at.workbench.page.keyboard.type("d");
    await at.workbench.page.keyboard.press("Enter");
    await at.says("Flags, check columns and findings are on the sheets.");
    expect(await at.workbench.valueOf("Budget", "A9")).toBe("half a word");
  });

  test.each([
    [{ name: "scan.png", text: "\u0089PNG\r\n\u001a\n", bytes: 40 }, /^scan.png: /],
    [{ name: "budget.csv", text: "Line,North\nRent,5\n" }, /^budget.csv holds a table, not a chapter/],
    [{ name: "long.txt", text: "A line of no chapter at all.\n", bytes: 20 * MEGABYTE }, /^long.txt: /],
    [{ name: "big.pdf", text: "%PDF-1.7 no pages here\n", bytes: 20 * MEGABYTE }, /^big.pdf: /],
  ])(
    "a file of the wrong kind or size is refused in words, and a right one is taken after it: %s",
    async (file, said) => {
      await at.open(EMPTY);
      await drop(at, file);
      await at.says(said);
      await at.press(/^(Load|Try) the sample$/);
      await at.says(SHORT);
    },
  );
};
