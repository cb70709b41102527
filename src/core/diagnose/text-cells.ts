import type { Evidence } from "./finding";
import type { Figure, System } from "./system";

/** The cell is text to Excel where its neighbours are numbers, so SUM skips it. */
export const isStoredAsText = ({ table }: System, { cell }: Figure): boolean => {
  const reading = table.readingAt(cell);
  return reading?.kind === "amount" && reading.storedAsText;
};

/** What keeps the cell from being a number: the characters and their side, or nothing but its type. */
export const textEvidence = ({ table }: System, { cell }: Figure): Evidence => {
  const reading = table.readingAt(cell);
  const notes = reading?.kind === "amount" ? reading.notes : [];
  for (const note of notes) {
    if (note.code === "invisible" || note.code === "edge-space")
      return { code: "stored-as-text", cell, characters: note.characters, side: note.side };
  }
  const apostrophe = notes.some(({ code }) => code === "apostrophe");
  return apostrophe
    ? { code: "stored-as-text", cell, characters: ["U+0027"], side: "start" }
    : { code: "stored-as-text", cell, characters: [], side: "none" };
};

/**
 * Figures stored as text whose every total is off: with the amounts taken as left out, all those totals are
 * settled. Excel skips all text alike, so either all of them are or none.
 */
export const textCellsLeftOut = (system: System, residuals: readonly bigint[]): number[] => {
  const cells: number[] = [];
  const left = new Map<number, bigint>();
  system.figures.forEach((figure, number) => {
    const every = figure.touches.every(({ equation }) => system.equations[equation]?.open);
    if (figure.isTotal || figure.value === 0n || !every || !isStoredAsText(system, figure)) return;
    cells.push(number);
    for (const { equation, by } of figure.touches)
      left.set(equation, (left.get(equation) ?? residuals[equation] ?? 0n) - by * figure.value);
  });
  const settled = [...left].every(([equation, residual]) => {
    const tolerance = system.equations[equation]?.tolerance ?? 0n;
    return residual <= tolerance && -residual <= tolerance;
  });
  return settled ? cells : [];
};
