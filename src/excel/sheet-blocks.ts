import { cellKey, type CellValue, type Range, type Sheet } from "../core";

/** A block of cells as Excel answers it; every part has the block's shape. */
export interface ReadBlock {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  /** As the cell shows it. */
  readonly text: readonly (readonly unknown[])[];
}

/** What is known of lines and cells beside their content. */
export interface SheetDetails {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Range[];
  readonly indents: ReadonlyMap<number, number>;
}

/** The wire keeps a number a number and text that looks like one a string; only an error needs its type told, since
 *  it arrives as the same text that a person may have typed with an apostrophe. */
const cellValue = (value: unknown, type: unknown): CellValue => {
  if (typeof value === "string") return type === "Error" ? { error: value } : value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
};

const isFormula = (formula: unknown, value: unknown): formula is string =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

interface Draft {
  readonly values: CellValue[][];
  readonly formulas: Map<number, string>;
  readonly numberFormats: Map<number, string>;
  readonly shownText: Map<number, string>;
}

/** A cell too narrow for its number shows nothing but these. */
const TOO_NARROW = /^#+$/;

/** What a number's cell shows, where that says more than the number. */
const shownText = (value: unknown, text: unknown): string | undefined =>
  typeof value === "number" && typeof text === "string" && text !== String(value) && !TOO_NARROW.test(text)
    ? text
    : undefined;

const takeRow = (draft: Draft, block: ReadBlock, index: number): void => {
  const row = block.top + index;
  const cells: CellValue[] = new Array<CellValue>(block.left).fill(null);
  const values = block.values[index] ?? [];
  const types = block.valueTypes[index] ?? [];
  const texts = block.text[index] ?? [];
  const formulas = block.formulas[index] ?? [];
  const formats = block.numberFormat[index] ?? [];
  for (let at = 0; at < values.length; at += 1) {
    const key = cellKey({ row, column: block.left + at });
    const [formula, format] = [formulas[at], formats[at]];
    const shown = shownText(values[at], texts[at]);
    cells.push(cellValue(values[at], types[at]));
    if (shown !== undefined) draft.shownText.set(key, shown);
    if (isFormula(formula, values[at])) draft.formulas.set(key, formula);
    if (typeof format === "string" && format !== "General") draft.numberFormats.set(key, format);
  }
  draft.values[row] = cells;
};

/** The sheet that the blocks make up, from A1 on. Blocks stand below each other and have the same columns. */
export const sheetOfBlocks = (name: string, blocks: readonly ReadBlock[], details: SheetDetails): Sheet => {
  const draft: Draft = { values: [], formulas: new Map(), numberFormats: new Map(), shownText: new Map() };
  for (const block of blocks) {
    for (let index = 0; index < block.values.length; index += 1) takeRow(draft, block, index);
  }
  return { name, ...draft, ...details };
};
