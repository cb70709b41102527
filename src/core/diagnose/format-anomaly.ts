import { cellKey, type CellRef } from "../address";
import type { Evidence } from "./finding";
import type { Figure, System } from "./system";

/** Neighbours that have to be there for their format to say anything. */
const LEAST_NEIGHBOURS = 4;

/** Excel's name for the format of a cell that has none of its own. */
const GENERAL = "General";

const formatAt = ({ table: { sheet } }: System, cell: CellRef): string =>
  sheet.numberFormats.get(cellKey(cell)) ?? GENERAL;

/** Other amounts that count in the same total: in that of its totals which adds the most. */
const neighboursOf = (system: System, figure: Figure): CellRef[] =>
  figure.touches
    .map(({ equation }) => system.equations[equation]?.parts ?? [])
    .reduce((most, parts) => (parts.length > most.length ? parts : most), [])
    .flatMap((part) => system.figures[part] ?? [])
    .filter((other) => other !== figure)
    .map(({ cell }) => cell);

/** A cell whose number format is not the one that all its neighbours share was made in another way than they were:
 *  typed over, pasted, imported. Nothing where the sheet has no formats or the neighbours differ among themselves. */
export const formatEvidence = (system: System, figure: Figure): Evidence[] => {
  if (system.table.sheet.numberFormats.size === 0) return [];
  const formats = neighboursOf(system, figure).map((cell) => formatAt(system, cell));
  const own = formatAt(system, figure.cell);
  const [shared, ...others] = new Set(formats);
  if (shared === undefined || others.length > 0 || shared === own) return [];
  return formats.length < LEAST_NEIGHBOURS
    ? []
    : [{ code: "format-differs", cell: figure.cell, format: own, neighbours: shared }];
};
