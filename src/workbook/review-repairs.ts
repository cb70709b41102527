import { cellName, lineKeys, type CellRef, type LogEntry, type Table } from "../core";
import type { ChangeRecord } from "./port";
import type { AppliedRepair } from "./review";

type Changed = ChangeRecord["cells"][number];

/** A changed cell with the name of its row and column, by which it is found wherever it went. */
type NamedChange = Changed & { readonly name: string };

/** What undoing a repair needs, as it is kept in the log. */
interface RepairRecord {
  readonly cells: readonly NamedChange[];
}

/** A change with its cells named, as text for the log. */
export const recordText = (table: Table, { cells }: ChangeRecord): string => {
  const keys = lineKeys(table);
  return JSON.stringify({ cells: cells.map((cell) => ({ ...cell, name: cellName(keys, cell.cell) })) });
};

const isRecord = (value: unknown): value is RepairRecord =>
  typeof value === "object" && value !== null && Array.isArray((value as Partial<RepairRecord>).cells);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // cut off or edited by hand: then it cannot be undone from here
  }
};

/** What an entry of the log says of a repair; undefined where it tells of none. */
export const repairIn = ({ action, record }: LogEntry): RepairRecord | undefined => {
  const value = action === "repaired" ? parsed(record) : undefined;
  return isRecord(value) ? value : undefined;
};

/** Where named cells stand now, among the tables of the checked sheet. */
export const placeFinder = (tables: readonly Table[]): ((name: string) => CellRef | undefined) => {
  const places = new Map<string, CellRef>();
  for (const table of tables) {
    const keys = lineKeys(table);
    for (const row of keys.rows.keys())
      for (const column of keys.columns.keys()) places.set(cellName(keys, { row, column }), { row, column });
  }
  return (name) => places.get(name);
};

const contentText = (content: Changed["before"]): string => (content === null ? "" : String(content));

const labelOf = (name: string): string => name.replace("|", " · ");

const undoneNumbers = (log: readonly LogEntry[]): ReadonlySet<number> =>
  new Set(log.filter(({ action }) => action === "undone").map(({ record }) => Number(record)));

/** The repair that has to be undone before this one: the last later one that changed one of its cells. */
export const blockerOf = (log: readonly LogEntry[], entry: LogEntry): number | undefined => {
  const undone = undoneNumbers(log);
  const names = new Set(repairIn(entry)?.cells.map(({ name }) => name));
  return log
    .filter(
      (later) =>
        later.number > entry.number &&
        !undone.has(later.number) &&
        repairIn(later)?.cells.some(({ name }) => names.has(name)),
    )
    .at(-1)?.number;
};

/** Every repair that the log tells of, oldest first. */
export const repairsIn = (log: readonly LogEntry[], tables: readonly Table[]): AppliedRepair[] => {
  const undone = undoneNumbers(log);
  let find: ReturnType<typeof placeFinder> | undefined;
  return log.flatMap((entry): AppliedRepair[] => {
    const record = repairIn(entry);
    if (!record) return [];
    const { number, about, by, at, note } = entry;
    const place = (find ??= placeFinder(tables));
    return [
      {
        ...{ number, about, by, at, reason: note },
        cells: record.cells.map(({ name, before, after }) => ({
          cell: place(name),
          label: labelOf(name),
          before: contentText(before),
          after: contentText(after),
        })),
        undone: undone.has(number),
        blockedBy: blockerOf(log, entry),
      },
    ];
  });
};

export const isUndone = (log: readonly LogEntry[], number: number): boolean => undoneNumbers(log).has(number);
