import { fromA1, type CellValue } from "../../../src/core";

/** A copy of the values with some cells set anew, by address. */
export const changed = (
  values: readonly (readonly CellValue[])[],
  cells: Readonly<Record<string, CellValue>>,
): CellValue[][] => {
  const copy = values.map((row) => [...row]);
  for (const [address, value] of Object.entries(cells)) {
    const cell = fromA1(address);
    const row = cell && copy[cell.row];
    if (!row) throw new Error(`${address} is not on the sheet`);
    row[cell.column] = value;
  }
  return copy;
};
