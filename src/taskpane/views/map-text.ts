import { paneWords as words, toA1, type Names } from "../../core/index";
import type { BalanceMap, MapCell, MapHeading } from "../map/balance-map";

const headingName = (heading: MapHeading, axis: "row" | "column"): string => {
  if (heading.kind === "line") return heading.label;
  return axis === "row" ? words.rowsFolded(heading.lines.length) : words.columnsFolded(heading.lines.length);
};

const LETTERS = 6;

/** The words that most headings begin with say nothing about one of them: "Year" of "Year 2001". */
const commonStart = (labels: readonly string[]): string => {
  const starts = labels.map((label) => label.split(/(?<=\s)/)[0] ?? "");
  const [first = ""] = starts;
  const sharing = starts.filter((start) => start === first).length;
  return /\s$/.test(first) && sharing > labels.length / 2 ? first : "";
};

/**
 * Headings for places of few characters: what they share is left out, and of a long one stays its first word.
 * @example shortLabels(["P1 Adhering to standards", "TOTAL"]) // => ["P1", "TOTAL"]
 * @example shortLabels(["Year 2001", "Year 2002"]) // => ["2001", "2002"]
 */
export const shortLabels = (labels: readonly string[]): readonly string[] => {
  const shared = commonStart(labels.filter((label) => label !== ""));
  return labels.map((label) => {
    const own = label.startsWith(shared) ? label.slice(shared.length) : label;
    return own.length <= LETTERS ? own : (own.split(/\s+/)[0] ?? own);
  });
};

/** How a row or column of the map is headed. */
export const rowHeading = (heading: MapHeading): string => headingName(heading, "row");
export const columnHeading = (heading: MapHeading): string => headingName(heading, "column");

const content = (cell: MapCell, names: Names): string => {
  if (cell.value !== undefined) return names.amount(cell.value, [cell.cell]);
  if (cell.kind === "blank") return words.blank;
  return cell.kind === "unknown" ? words.noAmount : "";
};

const state = ({ cell, state: of, difference }: MapCell, names: Names): string => {
  if (of === undefined) return "";
  const by = of === "agrees" || difference === undefined ? "" : ` ${names.amount(difference, [cell])}`;
  return `${words.stateName[of]}${by}`;
};

/** What a cell of the map is, in words: for a screen reader and for the line under the map.
 *  @example mapCellText(map, 17, 6, names) // => "Turkey · TOTAL, 118,440,784, differs −3,209,216" */
export const mapCellText = (
  { rows, columns, cells }: BalanceMap,
  row: number,
  column: number,
  names: Names,
): string => {
  const [cell, side, top] = [cells[row]?.[column], rows[row], columns[column]];
  if (!cell || !side || !top) return "";
  const place = [rowHeading(side), columnHeading(top)].filter((part) => part !== "").join(words.separator);
  const cause = cell.suspects.length > 0 ? words.suspected : "";
  const ground = cell.declared ? words.takenAs.declared : "";
  return [place || toA1(cell.cell), content(cell, names), state(cell, names), ground, cause]
    .filter((part) => part !== "")
    .join(", ");
};
