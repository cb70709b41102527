import { formatAddress } from "../univer/address";
import { asFlag, asText } from "../wire/arguments";
import { itemNotFound } from "../wire/failure";
import { reads, type Family } from "../wire/family";
import type { Ref } from "../wire/ref";
import { kept } from "./kept-settings";
import { rangeArgument } from "./places";
import {
  ref,
  type ChartPartTarget,
  type ChartTarget,
  type SeriesPartTarget,
  type SeriesTarget,
} from "./targets";

export const chartTitle: Family<ChartTarget> = {
  name: "ChartTitle",
  scalars: {
    Text: {
      get: (it) => it.chart.title,
      set: (it, text) => {
        it.chart.title = asText(text);
      },
    },
    Visible: {
      get: (it) => it.chart.titleVisible,
      set: (it, on) => {
        it.chart.titleVisible = asFlag(on);
      },
    },
    ...kept<ChartTarget>(() => "Title.", { Overlay: false, Position: "Top", HorizontalAlignment: "Center" }),
  },
  objects: { Format: (it) => ref("ChartTitleFormat", { ...it, part: "Title.Format." }) },
};

export const chartLegend: Family<ChartTarget> = {
  name: "ChartLegend",
  scalars: kept<ChartTarget>(() => "Legend.", { Visible: true, Position: "Bottom", Overlay: false }),
};

export const chartAxes: Family<ChartTarget> = {
  name: "ChartAxes",
  objects: {
    CategoryAxis: (it) => ref("ChartAxis", { ...it, part: "CategoryAxis." }),
    ValueAxis: (it) => ref("ChartAxis", { ...it, part: "ValueAxis." }),
  },
};

const prefix = ({ part }: ChartPartTarget): string => part;
const within = (it: ChartPartTarget, part: string): ChartPartTarget => ({
  ...it,
  part: `${it.part}${part}.`,
});

export const chartAxis: Family<ChartPartTarget> = {
  name: "ChartAxis",
  scalars: kept(prefix, {
    Visible: true,
    Minimum: "",
    Maximum: "",
    MajorUnit: "",
    MinorUnit: "",
    NumberFormat: "General",
    LinkNumberFormat: true,
    ReversePlotOrder: false,
    DisplayUnit: "None",
    ShowDisplayUnitLabel: true,
    TickLabelPosition: "NextToAxis",
    MajorTickMark: "None",
    MinorTickMark: "None",
    Position: "Automatic",
  }),
  objects: {
    MajorGridlines: (it) => ref("ChartGridlines", within(it, "MajorGridlines")),
    MinorGridlines: (it) => ref("ChartGridlines", within(it, "MinorGridlines")),
    Title: (it) => ref("ChartAxisTitle", within(it, "Title")),
  },
};

export const chartGridlines: Family<ChartPartTarget> = {
  name: "ChartGridlines",
  scalars: kept(prefix, { Visible: true }),
};

export const chartAxisTitle: Family<ChartPartTarget> = {
  name: "ChartAxisTitle",
  scalars: kept(prefix, { Text: "", Visible: false }),
};

export const chartAreaFormat: Family<ChartPartTarget> = {
  name: "ChartAreaFormat",
  objects: {
    Fill: (it) => ref("ChartFill", within(it, "Fill")),
    Font: (it) => ref("ChartFont", within(it, "Font")),
  },
};

export const chartTitleFormat: Family<ChartPartTarget> = { ...chartAreaFormat, name: "ChartTitleFormat" };

export const chartFont: Family<ChartPartTarget> = {
  name: "ChartFont",
  scalars: kept(prefix, {
    Bold: false,
    Color: "#000000",
    Italic: false,
    Name: "Calibri",
    Size: 10,
    Underline: "None",
  }),
};

export const chartFill: Family<ChartPartTarget> = {
  name: "ChartFill",
  methods: {
    Clear: (it) => {
      it.chart.settings.delete(`${it.part}Color`);
    },
    SetSolidColor: (it, args) => {
      it.chart.settings.set(`${it.part}Color`, args.text(0));
    },
  },
};

export const chartDataLabels: Family<ChartPartTarget> = {
  name: "ChartDataLabels",
  scalars: kept(prefix, {
    ShowValue: false,
    ShowCategoryName: false,
    ShowSeriesName: false,
    ShowPercentage: false,
    ShowLegendKey: false,
    NumberFormat: "General",
    LinkNumberFormat: true,
    Position: "None",
  }),
};

const series = (it: ChartTarget, index: number): Ref => {
  const one = it.chart.series[index];
  if (one === undefined) throw itemNotFound();
  return ref("ChartSeries", { ...it, series: one });
};

export const chartSeriesCollection: Family<ChartTarget> = {
  name: "ChartSeriesCollection",
  scalars: { Count: reads((it) => it.chart.series.length) },
  items: (it) => it.chart.series.map((one) => ref("ChartSeries", { ...it, series: one })),
  methods: {
    GetCount: (it) => it.chart.series.length,
    GetItemAt: (it, args) => series(it, args.integer(0)),
    Add: (it, args) => {
      const name = args.textOr(0, `Series${it.chart.series.length + 1}`);
      it.chart.series.push({ name, values: "", categories: "", settings: new Map() });
      return series(it, it.chart.series.length - 1);
    },
  },
};

const seriesPrefix = (it: SeriesTarget): string => `Series${it.chart.series.indexOf(it.series)}.`;

const inSeries = (it: SeriesTarget, part: string): SeriesPartTarget => ({
  ...it,
  part: `${seriesPrefix(it)}${part}.`,
});

export const chartSeries: Family<SeriesTarget> = {
  name: "ChartSeries",
  scalars: {
    Name: {
      get: (it) => it.series.name,
      set: (it, name) => {
        it.series.name = asText(name);
      },
    },
    ...kept<SeriesTarget>(seriesPrefix, {
      HasDataLabels: false,
      GapWidth: 150,
      Overlap: 0,
      ChartType: "",
      VaryByCategories: false,
      InvertIfNegative: false,
      AxisGroup: "Primary",
      PlotOrder: 1,
      Smooth: false,
    }),
  },
  objects: {
    DataLabels: (it) => ref("ChartDataLabels", inSeries(it, "DataLabels")),
    Format: (it) => ref("ChartSeriesFormat", inSeries(it, "Format")),
  },
  methods: {
    SetValues: (it, args) => {
      const { sheet, rect } = rangeArgument(it, args, 0);
      it.series.values = formatAddress(sheet.name, rect);
    },
    SetXAxisValues: (it, args) => {
      const { sheet, rect } = rangeArgument(it, args, 0);
      it.series.categories = formatAddress(sheet.name, rect);
    },
    Delete: (it) => {
      it.chart.series.splice(it.chart.series.indexOf(it.series), 1);
    },
  },
};

export const chartSeriesFormat: Family<SeriesPartTarget> = {
  name: "ChartSeriesFormat",
  objects: { Fill: (it) => ref("ChartFill", { ...it, part: `${it.part}Fill.` }) },
};
