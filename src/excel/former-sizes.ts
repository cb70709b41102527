import { columnName } from "../core";
import { briefly } from "./briefly";
import { has } from "./features";
import type { ExcelHost } from "./host";

/** Sizes of lines in points as they are now, by line; `null` is the sheet's standard. Read them after the next
 *  round trip. */
export type AskedSizes = () => ReadonlyMap<number, number | null>;

/** Columns or rows, and how they are asked for. */
interface Axis {
  readonly properties: string;
  readonly address: (first: number, last: number) => string;
  readonly size: (line: Excel.Range) => number;
  readonly isStandard: (line: Excel.Range) => boolean;
  /** Asks for the sizes of lines side by side at once. */
  readonly askRun: (lines: Excel.Range) => () => readonly number[];
}

const COLUMNS: Axis = {
  properties: "format/columnWidth,format/useStandardWidth",
  address: (first, last) => `${columnName(first)}:${columnName(last)}`,
  size: ({ format }) => format.columnWidth,
  isStandard: ({ format }) => format.useStandardWidth,
  askRun: (lines) => {
    const asked = lines.getColumnProperties({ format: { columnWidth: true } });
    return () => asked.value.map(({ format }) => format?.columnWidth ?? 0);
  },
};

const ROWS: Axis = {
  properties: "format/rowHeight,format/useStandardHeight",
  address: (first, last) => `${first + 1}:${last + 1}`,
  size: ({ format }) => format.rowHeight,
  isStandard: ({ format }) => format.useStandardHeight,
  askRun: (lines) => {
    const asked = lines.getRowProperties({ format: { rowHeight: true } });
    return () => asked.value.map(({ format }) => format?.rowHeight ?? 0);
  },
};

const askLine = (worksheet: Excel.Worksheet, axis: Axis, line: number): Excel.Range =>
  briefly(worksheet.getRange(axis.address(line, line)), (one) => one.load(axis.properties));

const askOneByOne = (worksheet: Excel.Worksheet, axis: Axis, lines: readonly number[]): AskedSizes => {
  const asked = lines.map((line) => [line, askLine(worksheet, axis, line)] as const);
  return () => new Map(asked.map(([line, one]) => [line, axis.isStandard(one) ? null : axis.size(one)]));
};

/** Asking for so many lines more costs less than asking once more. */
const GAP = 20;

/** Lines in runs; small gaps are run over.
 *  @example runsOf([4, 1, 90]) // => [[1, 4], [90, 90]] */
export const runsOf = (lines: readonly number[]): readonly (readonly [first: number, last: number])[] => {
  const runs: [number, number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] >= line - GAP) run[1] = line;
    else runs.push([line, line]);
  }
  return runs;
};

/** A line as large as the sheet's last one, where that has the standard, has the standard too: Excel itself tells it
 *  by the size (`useStandardWidth`). So thousands of lines are asked for at once. */
const askInRuns = (
  worksheet: Excel.Worksheet,
  axis: Axis,
  lines: readonly number[],
  untouched: Excel.Range,
): AskedSizes => {
  const runs = runsOf(lines).map(([first, last]) => {
    const range = worksheet.getRange(axis.address(first, last));
    const sizes = axis.askRun(range);
    range.untrack();
    return { first, sizes };
  });
  return () => {
    const standard = axis.isStandard(untouched) ? axis.size(untouched) : undefined;
    const sizeOf = (size: number): number | null => (size === standard ? null : size);
    const sizes = new Map(
      runs.flatMap(({ first, sizes: told }) => told().map((size, index) => [first + index, size] as const)),
    );
    return new Map(lines.map((line) => [line, sizeOf(sizes.get(line) ?? 0)]));
  };
};

/** What of the sheet's last cell must be loaded beside what is asked for here. */
export const STANDARD_SIZES = [COLUMNS, ROWS].map(({ properties }) => properties).join();

const askSizes =
  (axis: Axis) =>
  (
    host: ExcelHost,
    worksheet: Excel.Worksheet,
    lines: Iterable<number>,
    untouched: Excel.Range,
  ): AskedSizes => {
    const list = [...lines];
    if (list.length === 0) return () => new Map();
    return has(host, "cellProperties")
      ? askInRuns(worksheet, axis, list, untouched)
      : askOneByOne(worksheet, axis, list);
  };

/** Asks for the widths of columns. `untouched` is the sheet's last cell, with `STANDARD_SIZES` loaded. */
export const askWidths = askSizes(COLUMNS);

/** Asks for the heights of rows. */
export const askHeights = askSizes(ROWS);
