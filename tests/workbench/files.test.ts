import type { WorkbookContent } from "../../src/workbench/content";
import { readWorkbook } from "../../src/workbench/files/read-workbook";
import { leftOutOfFile, writeWorkbook } from "../../src/workbench/files/write-workbook";
import { startHeadlessExcel } from "../../src/workbench/headless";
import { contentOfBook } from "../../src/workbench/univer/content-of-book";

const margins = { left: 36, right: 36, top: 54, bottom: 54, header: 21.6, footer: 21.6 };

/** Something of everything that a file and the workbench both hold. */
const full: WorkbookContent = {
  name: "Budget.xlsx",
  sheets: [
    {
      name: "Budget",
      cells: [
        [
          { value: "Country", look: { bold: true, fill: "#1F4E79", fontColor: "#FFFFFF", wrapText: true } },
          {
            value: "O1",
            look: { horizontal: "Right", borders: { EdgeBottom: { style: "Double", weight: "Thick" } } },
          },
        ],
        [{ value: "Serbia", link: { documentReference: "Notes!A1", screenTip: "Notes" } }, { value: 12 }],
        ["Turkey", "3 209 216\u00a0"],
        ["Total", { formula: "=SUM(B2:B3)", value: 12, look: { numberFormat: "#,##0;(#,##0)" } }],
        [
          { value: "=not a formula", locked: false },
          { value: true, shrinks: true },
        ],
      ],
      mergedAreas: ["D1:E2"],
      hiddenRows: [2],
      hiddenColumns: [5],
      columnWidths: { 0: 120 },
      rowHeights: { 0: 30 },
      comments: [{ cell: "B3", text: "Ends in a no-break space.\nSo SUM skips it.", author: "Ana" }],
      autoFilter: "A1:B4",
      frozen: { rows: 1, columns: 1 },
      showGridlines: false,
      conditionalFormats: [
        { range: "B2:B4", formula: "=ISTEXT($B2)", look: { fill: "#F8D7DA", bold: true } },
        {
          range: "B3",
          formula: "=ISTEXT(B3)",
          look: { borders: { EdgeTop: { style: "Continuous", color: "#C00000" } } },
        },
      ],
      lists: [{ range: "C2:C4", source: "accept,explain" }],
      page: {
        landscape: true,
        fit: { wide: 1, tall: 0 },
        titleRows: "1:1",
        margins,
        centerFooter: "&P / &N",
      },
    },
    { name: "Notes", cells: [["All amounts in USD"]], visibility: "Hidden", page: { margins } },
  ],
  names: [{ name: "Total", refersTo: "Budget!$B$4", comment: "what is spent" }],
};

const opened = (content: WorkbookContent): WorkbookContent => {
  const excel = startHeadlessExcel({ workbook: content });
  const found = contentOfBook(excel.book);
  excel.dispose();
  return found;
};

test("a saved workbook opens as it was", async () => {
  const before = opened(full);
  const { content, leftOut } = await readWorkbook("Budget.xlsx", await writeWorkbook(before));
  expect(leftOut).toEqual([]);
  expect(opened(content)).toEqual(before);
});

test("functions newer than the file format are written with their prefix and read without", async () => {
  const content: WorkbookContent = {
    sheets: [{ name: "New", cells: [[{ formula: '=IFS(A2>0,"IFS(x")', value: "IFS(x" }]] }],
  };
  const { content: read } = await readWorkbook("New.xlsx", await writeWorkbook(content));
  expect(read.sheets[0]?.cells?.[0]?.[0]).toMatchObject({ formula: '=IFS(A2>0,"IFS(x")', value: "IFS(x" });
});

test("what a file will not hold is said before it is saved", () => {
  expect(leftOutOfFile({ sheets: [{ name: "Chart1", kind: "chart" }] })).toEqual(["chart sheets"]);
  expect(leftOutOfFile(full)).toEqual([]);
});
