import { boundingRect, columnCount, formatAddress, rowCount, type Rect } from "../univer/address";
import { newId } from "../univer/book";
import { valueOf } from "../univer/cell-data";
import type { ChartSeriesState, ChartState, Sheet } from "../univer/sheet";
import { asNumber, asText, type Arguments } from "../wire/arguments";
import { itemNotFound } from "../wire/failure";
import { reads, type Family, type Scalar } from "../wire/family";
import type { Ref } from "../wire/ref";
import { kept } from "./kept-settings";
import { rangeArgument } from "./places";
import { ref, targetOf, type ChartTarget, type RangeTarget, type SheetTarget } from "./targets";

/** Charts are kept as a model: what they show, where they stand, how they look. */

const item = ({ book, sheet }: SheetTarget, chart: ChartState): Ref => ref("Chart", { book, sheet, chart });

const DEFAULT_SIZE = { width: 360, height: 216 };

function add(it: SheetTarget, args: Arguments): Ref {
  it.sheet.assertUnprotected();
  const given = args.object(1, "Range");
  const source: RangeTarget = given ? targetOf(given, "Range") : rangeArgument(it, args, 1);
  const seriesBy = args.textOr(2, "Auto");
  const chart: ChartState = {
    id: newId("chart"),
    name: `Chart ${it.sheet.charts.length + 1}`,
    type: args.text(0),
    title: "",
    titleVisible: true,
    seriesBy,
    source: source.rect,
    sourceSheet: source.sheet.name,
    place: { left: 0, top: 0, ...DEFAULT_SIZE },
    series: seriesOf(source, seriesBy),
    settings: new Map(),
  };
  it.sheet.charts.push(chart);
  return item(it, chart);
}

/** Excel's guess: the shorter side of the block makes the series, a first line of text names them. */
function seriesOf({ sheet, rect }: RangeTarget, seriesBy: string): ChartSeriesState[] {
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && rowCount(rect) < columnCount(rect));
  const at = (row: number, column: number) => valueOf(sheet.cells.cell(row, column));
  const isText = (row: number, column: number) => typeof at(row, column) === "string";
  const heads = rowCount(rect) > 1 && isText(rect.startRow, rect.endColumn) ? 1 : 0;
  const labels = columnCount(rect) > 1 && isText(rect.endRow, rect.startColumn) ? 1 : 0;
  const body = { ...rect, startRow: rect.startRow + heads, startColumn: rect.startColumn + labels };
  const lines = byRows ? rowCount(body) : columnCount(body);
  return Array.from({ length: lines }, (_, index): ChartSeriesState => {
    const row = body.startRow + index;
    const column = body.startColumn + index;
    const values = byRows
      ? { ...body, startRow: row, endRow: row }
      : { ...body, startColumn: column, endColumn: column };
    const name = byRows ? labels && at(row, rect.startColumn) : heads && at(rect.startRow, column);
    return {
      name: name ? String(name) : `Series${index + 1}`,
      values: formatAddress(sheet.name, values),
      categories: categoriesOf(sheet, rect, body, byRows),
      settings: new Map(),
    };
  });
}

function categoriesOf(sheet: Sheet, rect: Rect, body: Rect, byRows: boolean): string {
  if (byRows)
    return body.startRow > rect.startRow
      ? formatAddress(sheet.name, { ...body, startRow: rect.startRow, endRow: rect.startRow })
      : "";
  return body.startColumn > rect.startColumn
    ? formatAddress(sheet.name, { ...body, startColumn: rect.startColumn, endColumn: rect.startColumn })
    : "";
}

const byKey = ({ sheet }: SheetTarget, key: string): ChartState | undefined =>
  sheet.charts.find(({ id, name }) => id === key || name === key);

function found(it: SheetTarget, chart: ChartState | undefined): Ref {
  if (chart === undefined) throw itemNotFound();
  return item(it, chart);
}

export const chartCollection: Family<SheetTarget> = {
  name: "ChartCollection",
  scalars: { Count: reads(({ sheet }) => sheet.charts.length) },
  items: (it) => it.sheet.charts.map((chart) => item(it, chart)),
  methods: {
    Add: add,
    GetCount: ({ sheet }) => sheet.charts.length,
    GetItem: (it, args) => found(it, byKey(it, args.text(0))),
    GetItemAt: (it, args) => found(it, it.sheet.charts[args.integer(0)]),
    GetItemOrNullObject: (it, args) => {
      const chart = byKey(it, args.text(0));
      return chart === undefined ? null : item(it, chart);
    },
  },
};

const chartText = (name: "name" | "type"): Scalar<ChartTarget> => ({
  get: ({ chart }) => chart[name],
  set: ({ chart }, value) => {
    chart[name] = asText(value);
  },
});

const placed = (name: keyof ChartState["place"]): Scalar<ChartTarget> => ({
  get: ({ chart }) => chart.place[name],
  set: ({ chart }, value) => {
    chart.place[name] = asNumber(value);
  },
});

function setPosition(it: ChartTarget, args: Arguments): void {
  const from = rangeArgument(it, args, 0).rect;
  const to = args.given(1) === undefined ? from : rangeArgument(it, args, 1).rect;
  const rect = boundingRect(from, to);
  const { lines } = it.sheet;
  const [left, top] = [lines.left(rect.startColumn), lines.top(rect.startRow)];
  it.chart.place = {
    left,
    top,
    width: lines.left(rect.endColumn + 1) - left,
    height: lines.top(rect.endRow + 1) - top,
  };
}

export const chart: Family<ChartTarget> = {
  name: "Chart",
  identity: ({ chart: { id } }) => ({ Id: id }),
  scalars: {
    Id: reads((it) => it.chart.id),
    Name: chartText("name"),
    ChartType: chartText("type"),
    Left: placed("left"),
    Top: placed("top"),
    Width: placed("width"),
    Height: placed("height"),
    ...kept<ChartTarget>(() => "Chart.", {
      Style: 201,
      DisplayBlanksAs: "NotPlotted",
      PlotBy: "Columns",
      PlotVisibleOnly: true,
      CategoryLabelLevel: -1,
      SeriesNameLevel: -1,
      ShowAllFieldButtons: true,
      ShowDataLabelsOverMaximum: true,
    }),
  },
  objects: {
    Axes: (it) => ref("ChartAxes", it),
    DataLabels: (it) => ref("ChartDataLabels", { ...it, part: "DataLabels." }),
    Format: (it) => ref("ChartAreaFormat", { ...it, part: "Format." }),
    Legend: (it) => ref("ChartLegend", it),
    Series: (it) => ref("ChartSeriesCollection", it),
    Title: (it) => ref("ChartTitle", it),
    Worksheet: ({ book, sheet }) => ref("Worksheet", { book, sheet }),
  },
  methods: {
    SetPosition: setPosition,
    SetData: (it, args) => {
      const source = rangeArgument(it, args, 0);
      it.chart.source = source.rect;
      it.chart.sourceSheet = source.sheet.name;
      it.chart.series.splice(0, it.chart.series.length, ...seriesOf(source, args.textOr(1, "Auto")));
    },
    Activate: ({ book, sheet }) => book.activate(sheet),
    Delete: ({ sheet, chart: { id } }) => {
      const at = sheet.charts.findIndex((one) => one.id === id);
      if (at < 0) throw itemNotFound();
      sheet.charts.splice(at, 1);
    },
  },
};
