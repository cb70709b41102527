import { fromA1, type CellRef, type CellValue } from "../../../src/core";

/** The cell of an address that is known to be one. */
export const cellAt = (address: string): CellRef => {
  const cell = fromA1(address);
  if (!cell) throw new Error(`${address} is no address`);
  return cell;
};

/** A copy of the values with some cells set anew, by address. */
export const changed = (
  values: readonly (readonly CellValue[])[],
  cells: Readonly<Record<string, CellValue>>,
): CellValue[][] => {
  const copy = values.map((row) => [...row]);
  for (const [address, value] of Object.entries(cells)) {
    const { row, column } = cellAt(address);
    const line = copy[row];
    if (!line) throw new Error(`${address} is not on the sheet`);
    line[column] = value;
  }
  return copy;
};
