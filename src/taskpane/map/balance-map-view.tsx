import { useMemo } from "react";
import { paneWords as words, type Names } from "../../core/index";
import type { CheckedTable } from "../../workbook/session";
import { useNames, usePane } from "../context";
import { compactFigure } from "../compact-figure";
import { columnHeading, mapCellText, rowHeading, shortLabels } from "../views/map-text";
import { balanceMap, type BalanceMap, type MapCell, type MapHeading } from "./balance-map";
import type { MapPlace } from "./map-cursor";
import { placeName, useMapCursor } from "./use-map-cursor";
import "./balance-map.css";

/** What a pane of 320 to 500 px shows line by line; more is folded. */
const FOLD = { rows: { budget: 24, context: 1 }, columns: { budget: 8, context: 0 } };

const cellClass = (cell: MapCell): string =>
  [
    `map-${cell.kind} shade-${cell.shade}`,
    cell.state && `is-${cell.state}`,
    cell.declared && "is-declared",
    cell.suspects.length > 0 && "is-suspect",
    cell.onDifferingRow && "on-row",
    cell.onDifferingColumn && "on-column",
  ]
    .filter(Boolean)
    .join(" ");

interface DrawnMap {
  readonly map: BalanceMap;
  readonly names: Names;
  readonly compact: (cell: MapCell) => string;
  readonly stop: MapPlace;
}

/** What is drawn in a cell: a cause's amount, a total's sign; every other cell is its shade alone. It is drawn by
 *  the style sheet: a screen reader hears the cell's name, which says more. */
const drawnIn = (cell: MapCell, compact: DrawnMap["compact"]): string | undefined => {
  if (cell.suspects.length > 0) return compact(cell);
  return cell.state && words.stateSign[cell.state];
};

const Headings = ({ map }: Pick<DrawnMap, "map">) => {
  const short = shortLabels(map.columns.map(({ label }) => label));
  return (
    <thead>
      <tr>
        <td />
        {map.columns.map((column, index) => (
          <th
            key={column.lines[0]}
            scope="col"
            title={columnHeading(column)}
            className={`is-${column.state ?? "free"}`}
          >
            {column.kind === "band" ? "⋯" : short[index]}
          </th>
        ))}
      </tr>
    </thead>
  );
};

const Row = ({ map, names, compact, stop, row }: DrawnMap & { readonly row: number }) => {
  const heading = map.rows[row];
  if (!heading) return null;
  return (
    <tr className={`map-${heading.kind}${heading.holdsTotals ? " map-foot" : ""}`}>
      <th scope="row" title={rowHeading(heading)} className={`is-${heading.state ?? "free"}`}>
        {rowHeading(heading)}
      </th>
      {map.cells[row]?.map((cell, column) => (
        <td
          key={map.columns[column]?.lines[0]}
          role="gridcell"
          aria-label={mapCellText(map, row, column, names)}
          className={cellClass(cell)}
          tabIndex={stop.row === row && stop.column === column ? 0 : -1}
          data-place={placeName({ row, column })}
          data-drawn={drawnIn(cell, compact)}
        />
      ))}
    </tr>
  );
};

const columnClass = ({ kind, holdsTotals }: MapHeading): string => {
  if (kind === "band") return "map-band";
  return holdsTotals ? "map-totals" : "map-line";
};

const Columns = ({ map }: Pick<DrawnMap, "map">) => (
  <colgroup>
    <col className="map-labels" />
    {map.columns.map((column) => (
      <col key={column.lines[0]} className={columnClass(column)} />
    ))}
  </colgroup>
);

const hint = ({ rows, columns }: BalanceMap): string =>
  [...rows, ...columns].some(({ state }) => state === "differs") ? words.mapHint : words.mapAgrees;

/** The small picture of a table: differences at the side and at the foot, the cause where they cross. */
export const BalanceMapView = ({ checked }: { readonly checked: CheckedTable }) => {
  const { steps, language } = usePane();
  const { table } = checked;
  const names = useNames(table);
  const map = useMemo(() => balanceMap(checked, FOLD), [checked]);
  const cursor = useMapCursor(map, (cell) => void steps.goTo(cell));
  const compact = ({ value }: MapCell): string =>
    value === undefined ? words.stateSign["not-checkable"] : compactFigure(value, table.scale, language);
  const { shown } = cursor;
  return (
    <figure className="map">
      <table ref={cursor.grid} role="grid" aria-label={words.mapOf(table.sheet.name)} {...cursor.handlers}>
        <Columns map={map} />
        <Headings map={map} />
        <tbody>
          {map.rows.map((row, index) => (
            <Row key={row.lines[0]} row={index} {...{ map, names, compact }} stop={cursor.stop} />
          ))}
        </tbody>
      </table>
      <figcaption>{shown ? mapCellText(map, shown.row, shown.column, names) : hint(map)}</figcaption>
    </figure>
  );
};
