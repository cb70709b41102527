import type {} from "@univerjs/sheets-ui/facade";
import { parseAddress } from "../univer/address";
import type { Book } from "../univer/book";
import { valueOf } from "../univer/cell-data";
import type { ChartSeriesState, ChartState, Sheet } from "../univer/sheet";
import { POINTS_PER_PIXEL } from "../univer/style";
import { drawBars, type Bars } from "./bar-chart";

/** Height of the letters above the cells and width of the numbers beside them, in pixels. */
const COLUMN_HEAD = 20;
const ROW_HEAD = 46;
/** Height of a chart's title with the room around it, in pixels. */
const TITLE = 34;

/** The charts of the shown sheet, drawn over the grid where Excel would draw them, and again when something changes. */
export class ChartsOnSheet {
  private readonly hearing: readonly { dispose(): void }[];
  private wanted = false;

  constructor(
    private readonly book: Book,
    private readonly place: HTMLElement,
  ) {
    const { api } = book;
    this.hearing = [
      api.addEvent(api.Event.CommandExecuted, () => this.redraw()),
      api.addEvent(api.Event.Scroll, () => this.redraw()),
    ];
  }

  dispose(): void {
    for (const one of this.hearing) one.dispose();
    this.place.replaceChildren();
  }

  /** Draws before the next frame, once for however many calls. */
  redraw(): void {
    if (this.wanted) return;
    this.wanted = true;
    requestAnimationFrame(() => {
      this.wanted = false;
      this.draw();
    });
  }

  private draw(): void {
    const sheet = this.book.activeSheet;
    const canvas = document.querySelector('#grid canvas[id^="univer-sheet-main-canvas"]');
    if (sheet.charts.length === 0 || canvas === null) {
      this.place.replaceChildren();
      return;
    }
    this.coverCells(canvas.getBoundingClientRect());
    const scroll = scrolled(sheet);
    this.place.replaceChildren(...sheet.charts.map((chart) => this.figure(chart, scroll)));
  }

  /** The charts' place is over the cells and leaves the letters and numbers free. */
  private coverCells(canvas: DOMRect): void {
    const around = this.place.parentElement?.getBoundingClientRect();
    Object.assign(this.place.style, {
      left: `${canvas.left - (around?.left ?? 0) + ROW_HEAD}px`,
      top: `${canvas.top - (around?.top ?? 0) + COLUMN_HEAD}px`,
      width: `${canvas.width - ROW_HEAD}px`,
      height: `${canvas.height - COLUMN_HEAD}px`,
    });
  }

  private figure(chart: ChartState, scroll: { x: number; y: number }): HTMLElement {
    const figure = document.createElement("figure");
    const { left, top, width, height } = chart.place;
    Object.assign(figure.style, {
      left: `${left / POINTS_PER_PIXEL - scroll.x}px`,
      top: `${top / POINTS_PER_PIXEL - scroll.y}px`,
      width: `${width / POINTS_PER_PIXEL}px`,
      height: `${height / POINTS_PER_PIXEL}px`,
    });
    const caption = document.createElement("figcaption");
    caption.textContent = chart.titleVisible ? chart.title : "";
    figure.append(caption, drawBars(this.barsOf(chart), chart.type.startsWith("Bar")));
    return figure;
  }

  private barsOf(chart: ChartState): Bars {
    const [first] = chart.series;
    return {
      labels: first ? this.cellsOf(first.categories).map(String) : [],
      series: chart.series.map((one, index) => ({
        name: one.name,
        values: this.numbersOf(one),
        color: settingOf(chart, `Series${index}.Format.Fill.Color`),
      })),
      room: {
        width: chart.place.width / POINTS_PER_PIXEL - 2,
        height: Math.max(20, chart.place.height / POINTS_PER_PIXEL - TITLE),
      },
      showsValues: chart.settings.get("DataLabels.ShowValue") === true,
    };
  }

  private numbersOf({ values }: ChartSeriesState): number[] {
    return this.cellsOf(values).map((value) => (typeof value === "number" ? value : 0));
  }

  private cellsOf(address: string): readonly (string | number | boolean)[] {
    const parsed = parseAddress(address);
    const sheet = parsed?.sheet === undefined ? undefined : this.book.sheetNamed(parsed.sheet);
    if (parsed === undefined || sheet === undefined) return [];
    return sheet.cells.map(parsed.rect, (row, column) => valueOf(sheet.cells.cell(row, column))).flat();
  }
}

const settingOf = ({ settings }: ChartState, name: string): string | undefined => {
  const value = settings.get(name);
  return typeof value === "string" ? value : undefined;
};

/** How far the sheet is scrolled, in pixels. */
function scrolled(sheet: Sheet): { x: number; y: number } {
  const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.grid.getScrollState();
  return {
    x: sheet.lines.left(sheetViewStartColumn) / POINTS_PER_PIXEL + offsetX,
    y: sheet.lines.top(sheetViewStartRow) / POINTS_PER_PIXEL + offsetY,
  };
}
