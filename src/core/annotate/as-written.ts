import { contains, type CellRef } from "../address";
import { numberOf } from "../amount";
import type { CellValue } from "../sheet";
import type { Table } from "../table";

/** What our own sheet holds where a table's cell held text: figures as numbers, so that formulas can add them. */
const writtenValue = (table: Table, cell: CellRef, value: CellValue): CellValue => {
  if (typeof value !== "string") return value;
  const reading = table.readingAt(cell);
  if (reading?.kind === "nil" && !reading.storedAsText) return 0;
  if (reading?.kind !== "amount" || reading.storedAsText) return value;
  return numberOf(reading.value, table.scale) ?? value;
};

/**
 * The table as it stands on a sheet that we write: amounts as numbers where their source knows no cell types,
 * but a cell that is text among numbers stays text to the character, for that is what was found. Amounts of more
 * than 15 significant digits stay text too: Excel would round them.
 */
export const asWritten = (table: Table): Table => ({
  ...table,
  sheet: {
    ...table.sheet,
    values: table.sheet.values.map((cells, row) =>
      cells?.map((value, column) => {
        const cell = { row, column };
        return contains(table.body, cell) ? writtenValue(table, cell, value) : value;
      }),
    ),
  },
});

/** Cells whose amount Excel's numbers cannot hold. */
export const longAmounts = (table: Table): readonly CellRef[] => {
  const found: CellRef[] = [];
  for (let row = table.body.top; row <= table.body.bottom; row += 1)
    for (let column = table.body.left; column <= table.body.right; column += 1) {
      const reading = table.readingAt({ row, column });
      if (reading?.kind === "amount" && numberOf(reading.value, table.scale) === undefined)
        found.push({ row, column });
    }
  return found;
};
