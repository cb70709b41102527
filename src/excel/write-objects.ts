import {
  COLOURS,
  rangeToA1,
  SHEET_WORDS,
  toA1,
  type PlannedChart,
  type PlannedList,
  type PlannedTable,
  type SheetPlan,
} from "../core";
import { briefly } from "./briefly";
import { has } from "./features";
import type { ExcelHost } from "./host";
import type { Stroke } from "./strokes";

const listStroke = (worksheet: Excel.Worksheet, { range, values }: PlannedList): Stroke => ({
  bytes: 600,
  draw: () => {
    briefly(worksheet.getRange(rangeToA1(range)), ({ dataValidation }) => {
      dataValidation.rule = { list: { inCellDropDown: true, source: values.join(",") } };
      dataValidation.errorAlert = {
        style: "Stop",
        showAlert: true,
        title: SHEET_WORDS.listErrorTitle,
        message: SHEET_WORDS.listError(values),
      };
    });
  },
});

const tableStroke = (worksheet: Excel.Worksheet, { name, range }: PlannedTable): Stroke => ({
  bytes: 800,
  draw: () => {
    const table = worksheet.tables.add(rangeToA1(range), true);
    table.name = name;
    table.style = "TableStyleLight1"; // the headings keep the look of the plan
    table.showBandedRows = false;
  },
});

/** By this a chart of ours is known again. */
export const CHART_PREFIX = "Crossfoot: ";

/** The cells that a chart is drawn of. */
interface Source {
  readonly figures: Excel.Range;
  readonly categories: Excel.Range;
}

const fillSeries = (
  { series, dataLabels }: Excel.Chart,
  planned: PlannedChart,
  { figures, categories }: Source,
): void => {
  const only = series.getItemAt(0);
  // figures that come with the chart are not calculated yet, and Excel could take the first for a heading
  if (planned.signed) only.setValues(figures);
  only.name = planned.seriesName;
  only.setXAxisValues(categories);
  only.format.fill.setSolidColor(`#${planned.signed ? COLOURS.badBar : COLOURS.ink}`);
  only.gapWidth = 45;
  dataLabels.showValue = true;
  dataLabels.position = planned.signed ? "Center" : "OutsideEnd";
};

/** The amounts stand at the bars instead of on an axis, the first category on top; no legend for the one series. */
const finishChart = (chart: Excel.Chart, planned: PlannedChart, source: Source): void => {
  chart.name = CHART_PREFIX + planned.title; // first: what breaks off later is known as ours
  fillSeries(chart, planned, source);
  chart.title.text = planned.title;
  chart.legend.visible = false;
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.reversePlotOrder = planned.kind === "bar";
  // beside the bars, not across those of negative amounts
  if (planned.signed) categoryAxis.tickLabelPosition = "Low";
  valueAxis.visible = false;
  valueAxis.majorGridlines.visible = false;
  const { top, left, bottom, right } = planned.place;
  chart.setPosition(toA1({ row: top, column: left }), toA1({ row: bottom, column: right }));
};

const chartStroke = (
  host: ExcelHost,
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  planned: PlannedChart,
): Stroke => ({
  bytes: 2_500,
  draw: () => {
    const source = context.workbook.worksheets.getItem(planned.sheet);
    const kind = planned.kind === "bar" ? "BarClustered" : "ColumnClustered";
    const figures = source.getRange(rangeToA1(planned.values));
    const categories = source.getRange(rangeToA1(planned.categories));
    const inOneRow = planned.values.top === planned.values.bottom;
    const chart = worksheet.charts.add(kind, figures, inOneRow ? "Rows" : "Columns");
    finishChart(chart, planned, { figures, categories });
    figures.untrack();
    categories.untrack();
    if (has(host, "axisFormats")) chart.dataLabels.numberFormat = planned.numberFormat;
  },
});

/** Drop-downs, table objects and charts of a sheet of ours. */
export const drawObjects = (
  host: ExcelHost,
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  plan: SheetPlan,
): Stroke[] => [
  ...(has(host, "dropDowns") ? plan.lists.map((list) => listStroke(worksheet, list)) : []),
  ...plan.tables.map((table) => tableStroke(worksheet, table)),
  ...plan.charts.map((chart) => chartStroke(host, context, worksheet, chart)),
];
