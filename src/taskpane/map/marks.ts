import { cellKey, type CellRef, type CheckedTotal, type Finding, type TotalState } from "../../core/index";
import { totalAxis } from "./total-axis";

/** Everything about totals and causes that a line or a cell of the map may have to show, found once. */
export interface Marks {
  /** Totals by the cell that states them. */
  readonly totals: ReadonlyMap<number, readonly CheckedTotal[]>;
  /** Ids of the findings by the cells where their cause lies. */
  readonly suspects: ReadonlyMap<number, readonly string[]>;
  /** The worst of the totals that add along a row, by row, and the same for columns. */
  readonly rowStates: ReadonlyMap<number, TotalState>;
  readonly columnStates: ReadonlyMap<number, TotalState>;
  /** Some totals were found: those that were declared are worth telling from them. */
  readonly tellsDeclared: boolean;
}

const SEVERITY: readonly TotalState[] = ["agrees", "rounding", "not-checkable", "differs"];

const severity = (state: TotalState | undefined): number =>
  state === undefined ? -1 : SEVERITY.indexOf(state);

/** The worse of two states of totals.
 *  @example worse("agrees", "differs") // => "differs" */
export const worse = (a: TotalState | undefined, b: TotalState | undefined): TotalState | undefined =>
  severity(b) > severity(a) ? b : a;

/** The worst total of several, undefined where there is none. */
export const worstOf = (totals: readonly CheckedTotal[]): CheckedTotal | undefined =>
  totals.reduce<CheckedTotal | undefined>(
    (worst, total) => (severity(total.state) > severity(worst?.state) ? total : worst),
    undefined,
  );

/** Findings that exclude one that stands before them are left out: what is left is one explanation of all. */
export const preferred = (findings: readonly Finding[]): readonly Finding[] => {
  const kept: Finding[] = [];
  const excluded = new Set<string>();
  for (const finding of findings) {
    if (excluded.has(finding.id)) continue;
    kept.push(finding);
    for (const id of finding.alternatives) excluded.add(id);
  }
  return kept;
};

const groupBy = <Item, Value>(
  items: readonly Item[],
  key: (item: Item) => number,
  value: (item: Item) => Value,
): ReadonlyMap<number, readonly Value[]> => {
  const groups = new Map<number, Value[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(value(item));
    else groups.set(key(item), [value(item)]);
  }
  return groups;
};

const worstByLine = (
  totals: readonly CheckedTotal[],
  axis: "row" | "column",
): ReadonlyMap<number, TotalState> => {
  const states = new Map<number, TotalState>();
  for (const total of totals) {
    if (totalAxis(total) !== axis) continue;
    const line = total.cell[axis];
    states.set(line, worse(states.get(line), total.state) ?? total.state);
  }
  return states;
};

/** Collects the marks of a checked table. */
export const marksOf = (totals: readonly CheckedTotal[], findings: readonly Finding[]): Marks => {
  const causes = preferred(findings).flatMap(({ id, cells }) => cells.map((cell) => ({ id, cell })));
  return {
    totals: groupBy(
      totals,
      ({ cell }) => cellKey(cell),
      (total) => total,
    ),
    suspects: groupBy(
      causes,
      ({ cell }) => cellKey(cell),
      ({ id }) => id,
    ),
    rowStates: worstByLine(totals, "row"),
    columnStates: worstByLine(totals, "column"),
    tellsDeclared: totals.some(({ basis }) => basis !== "declared"),
  };
};

/** The lines in which at least half of the figures are totals: the foot, the side, the subtotals. */
export const linesOfTotals = (
  totals: readonly CheckedTotal[],
  axis: "row" | "column",
  figuresInLine: number,
): ReadonlySet<number> => {
  const cells = new Map<number, Set<number>>();
  const lineOf = (cell: CellRef): number => cell[axis];
  for (const { cell } of totals) {
    const held = cells.get(lineOf(cell)) ?? new Set<number>();
    cells.set(lineOf(cell), held.add(cellKey(cell)));
  }
  return new Set([...cells].filter(([, held]) => held.size * 2 >= figuresInLine).map(([line]) => line));
};
