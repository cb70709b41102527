import type { Errors } from "./carry";
import type { Evidence } from "./finding";
import { settledBy } from "./settle";
import type { Figure, System } from "./system";

const amountIn = ({ table }: System, { cell }: Figure) => {
  const reading = table.readingAt(cell);
  return reading?.kind === "amount" ? reading : undefined;
};

/** The cell is text to Excel where its neighbours are numbers, so SUM skips it. */
export const isStoredAsText = (system: System, figure: Figure): boolean =>
  amountIn(system, figure)?.storedAsText === true;

/** What keeps the cell from being a number: the characters and their side, or nothing but its type. */
export const textEvidence = (system: System, figure: Figure): Evidence => {
  const { cell } = figure;
  const notes = amountIn(system, figure)?.notes ?? [];
  for (const note of notes) {
    if (note.code === "invisible" || note.code === "edge-space")
      return { code: "stored-as-text", cell, characters: note.characters, side: note.side };
  }
  return notes.some(({ code }) => code === "apostrophe")
    ? { code: "stored-as-text", cell, characters: ["U+0027"], side: "start" }
    : { code: "stored-as-text", cell, characters: [], side: "none" };
};

/** What a figure left out of its totals is too much: all of it. */
export const leftOut = (system: System, figures: readonly number[]): Errors =>
  new Map(figures.map((figure) => [figure, system.figures[figure]?.value ?? 0n]));

/**
 * Figures stored as text whose every total is off: with the amounts taken as left out, all those totals are
 * settled. Excel skips all text alike, so either all of them are or none.
 */
export const textCellsLeftOut = (system: System): number[] => {
  const cells = [...system.figures.keys()].filter((number) => {
    const figure = system.figures[number];
    return figure && !figure.isTotal && isSkipped(system, figure);
  });
  const concerned = new Set(cells.flatMap((cell) => equationsOf(system, cell)));
  const { equations } = settledBy(system, leftOut(system, cells));
  return [...concerned].some((equation) => equations[equation]?.open) ? [] : cells;
};

const equationsOf = ({ figures }: System, figure: number): number[] =>
  (figures[figure]?.touches ?? []).map(({ equation }) => equation);

/** Text that holds an amount and lies in totals that are all off. */
const isSkipped = (system: System, figure: Figure): boolean =>
  figure.value !== 0n &&
  isStoredAsText(system, figure) &&
  figure.touches.every(({ equation }) => system.equations[equation]?.open);
