import type { SheetChart } from "hucre";
import { COLOURS, rangeToA1, type PlannedChart, type Range } from "../core";

const address = (sheet: string, range: Range): string => {
  const [from = "", to = from] = rangeToA1(range)
    .split(":")
    .map((cell) => cell.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2"));
  return `'${sheet.replaceAll("'", "''")}'!${from}:${to}`;
};

/** A chart with amounts written at the bars instead of an axis and gridlines, and no legend for its one series. */
export const fileChart = (chart: PlannedChart): SheetChart => {
  const { top, left, bottom, right } = chart.place;
  const numberFormat = { formatCode: chart.numberFormat, sourceLinked: false };
  return {
    type: chart.kind,
    title: chart.title,
    titleFontSize: 11,
    titleBold: true,
    titleColor: COLOURS.ink,
    altText: chart.altText,
    frameTitle: chart.title,
    series: [
      {
        name: chart.seriesName,
        values: address(chart.sheet, chart.values),
        categories: address(chart.sheet, chart.categories),
        color: chart.signed ? COLOURS.badBar : COLOURS.ink,
      },
    ],
    dataLabels: {
      showValue: true,
      position: chart.signed ? "ctr" : "outEnd",
      numberFormat,
      fontSize: 10,
      fontColor: COLOURS.text,
    },
    legend: false,
    gapWidth: 45,
    anchor: { from: { row: top, col: left }, to: { row: bottom + 1, col: right + 1 } },
    axes: {
      x: {
        reverse: chart.kind === "bar",
        labelFontSize: 10,
        labelColor: COLOURS.text,
        majorTickMark: "none",
        minorTickMark: "none",
        tickLblPos: "low", // beside the bars, not across those of negative amounts
      },
      y: { hidden: true, gridlines: { major: false }, numberFormat },
    },
    plotVisOnly: false,
    roundedCorners: false,
  };
};
