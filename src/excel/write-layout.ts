import { columnName, rangeToA1, type PageSetup, type SheetPlan } from "../core";
import { briefly } from "./briefly";
import { has } from "./features";
import type { ExcelHost } from "./host";
import type { Stroke } from "./strokes";

/** A width as files give it, in digits of the default font with the cell's margins among them, in the points that
 *  Excel counts: whole pixels of 0.75 points, 7 to a digit.
 *  @example pointsOfWidth(10) // => 52.5 */
export const pointsOfWidth = (digits: number): number => Math.round(digits * 7) * 0.75;

const stroke = (draw: () => void, bytes = 400): Stroke => ({ bytes, draw });

/** Sizes from the first line on, in their order; lines between that keep theirs are left out. */
const sizesInOrder = (sizes: ReadonlyMap<number, number>) => {
  const first = Math.min(...sizes.keys());
  const last = Math.max(...sizes.keys());
  return { first, last, sizes: Array.from({ length: last - first + 1 }, (_, at) => sizes.get(first + at)) };
};

/** Widths of columns in one go, where Excel can, or column by column. */
export const drawWidths = (
  host: ExcelHost,
  worksheet: Excel.Worksheet,
  widths: ReadonlyMap<number, number>,
): Stroke[] => {
  if (widths.size === 0) return [];
  const address = (first: number, last: number): string => `${columnName(first)}:${columnName(last)}`;
  if (!has(host, "cellProperties"))
    return [...widths].map(([column, width]) =>
      stroke(() => {
        briefly(worksheet.getRange(address(column, column)), ({ format }) => {
          format.columnWidth = pointsOfWidth(width);
        });
      }),
    );
  const { first, last, sizes } = sizesInOrder(widths);
  const properties = sizes.map((width) =>
    width === undefined ? {} : { format: { columnWidth: pointsOfWidth(width) } },
  );
  return [
    stroke(
      () =>
        void briefly(worksheet.getRange(address(first, last)), (all) => all.setColumnProperties(properties)),
      400 + 40 * sizes.length,
    ),
  ];
};

/** Heights of rows in one go, where Excel can, or row by row. */
export const drawHeights = (
  host: ExcelHost,
  worksheet: Excel.Worksheet,
  heights: ReadonlyMap<number, number>,
): Stroke[] => {
  if (heights.size === 0) return [];
  const address = (first: number, last: number): string => `${first + 1}:${last + 1}`;
  if (!has(host, "cellProperties"))
    return [...heights].map(([row, height]) =>
      stroke(() => {
        briefly(worksheet.getRange(address(row, row)), ({ format }) => {
          format.rowHeight = height;
        });
      }),
    );
  const { first, last, sizes } = sizesInOrder(heights);
  const properties = sizes.map((rowHeight) => (rowHeight === undefined ? {} : { format: { rowHeight } }));
  return [
    stroke(
      () => void briefly(worksheet.getRange(address(first, last)), (all) => all.setRowProperties(properties)),
      400 + 40 * sizes.length,
    ),
  ];
};

const drawHidden = (worksheet: Excel.Worksheet, plan: SheetPlan): Stroke[] => [
  ...[...(plan.hiddenRows ?? [])].map((row) =>
    stroke(() => {
      briefly(worksheet.getRange(`${row + 1}:${row + 1}`), (range) => {
        range.rowHidden = true;
      });
    }),
  ),
  ...[...(plan.hiddenColumns ?? [])].map((column) =>
    stroke(() => {
      briefly(worksheet.getRange(`${columnName(column)}:${columnName(column)}`), (range) => {
        range.columnHidden = true;
      });
    }),
  ),
];

const drawFreeze = (worksheet: Excel.Worksheet, freeze: SheetPlan["freeze"]): Stroke[] => {
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return [];
  const { rows, columns } = freeze;
  return [
    stroke(() => {
      if (columns === 0) worksheet.freezePanes.freezeRows(rows);
      else if (rows === 0) worksheet.freezePanes.freezeColumns(columns);
      else
        worksheet.freezePanes.freezeAt(rangeToA1({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
    }),
  ];
};

/** As in the files that the command writes. */
const MARGINS = { left: 0.35, right: 0.35, top: 0.55, bottom: 0.6, header: 0.3, footer: 0.3 };

const setPage = (layout: Excel.PageLayout, page: PageSetup): void => {
  layout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  layout.zoom = {
    horizontalFitToPages: 1,
    ...(page.pagesDown !== undefined && { verticalFitToPages: page.pagesDown }),
  };
  layout.setPrintMargins("Inches", MARGINS);
  if (page.printArea) layout.setPrintArea(rangeToA1(page.printArea));
  if (page.repeatRows) layout.setPrintTitleRows(page.repeatRows.map((row) => `$${row + 1}`).join(":"));
  if (page.repeatColumns)
    layout.setPrintTitleColumns(page.repeatColumns.map((column) => `$${columnName(column)}`).join(":"));
  const { defaultForAllPages } = layout.headersFooters;
  defaultForAllPages.leftFooter = page.footer.replaceAll("&", "&&");
  defaultForAllPages.rightFooter = "&P / &N";
};

/** Everything about a sheet of ours that is not a cell. */
export const drawLayout = (host: ExcelHost, worksheet: Excel.Worksheet, plan: SheetPlan): Stroke[] => [
  ...drawWidths(host, worksheet, plan.widths),
  ...drawHeights(host, worksheet, plan.heights),
  ...(plan.merges ?? []).map((range) =>
    stroke(() => briefly(worksheet.getRange(rangeToA1(range)), (area) => area.merge())),
  ),
  ...drawHidden(worksheet, plan),
  ...drawFreeze(worksheet, plan.freeze),
  ...(has(host, "gridlines")
    ? [
        stroke(() => {
          worksheet.showGridlines = plan.gridlines;
        }),
      ]
    : []),
  ...(has(host, "pageLayout") ? [stroke(() => setPage(worksheet.pageLayout, plan.page), 2_000)] : []),
];
