import { cellKey, type CellValue, type Range, type Sheet } from "../core";

/** A block of cells as Excel answers it; all three have the block's shape. */
export interface ReadBlock {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

/** What is known of lines and cells beside their content. */
export interface SheetDetails {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Range[];
  readonly indents: ReadonlyMap<number, number>;
}

/** Excel hands errors over as text; the same text typed into a cell becomes the error too. */
const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA)$/;

/** The wire keeps a cell's type: a number arrives as a number, text that looks like one as a string. */
const cellValue = (value: unknown): CellValue => {
  if (typeof value === "string") return ERROR.test(value) ? { error: value } : value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
};

const isFormula = (formula: unknown, value: unknown): formula is string =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

interface Draft {
  readonly values: CellValue[][];
  readonly formulas: Map<number, string>;
  readonly numberFormats: Map<number, string>;
}

const takeRow = (draft: Draft, block: ReadBlock, index: number): void => {
  const row = block.top + index;
  const cells: CellValue[] = new Array<CellValue>(block.left).fill(null);
  const values = block.values[index] ?? [];
  const formulas = block.formulas[index] ?? [];
  const formats = block.numberFormat[index] ?? [];
  for (let at = 0; at < values.length; at += 1) {
    const key = cellKey({ row, column: block.left + at });
    const [formula, format] = [formulas[at], formats[at]];
    cells.push(cellValue(values[at]));
    if (isFormula(formula, values[at])) draft.formulas.set(key, formula);
    if (typeof format === "string" && format !== "General") draft.numberFormats.set(key, format);
  }
  draft.values[row] = cells;
};

/** The sheet that the blocks make up, from A1 on. Blocks stand below each other and have the same columns. */
export const sheetOfBlocks = (name: string, blocks: readonly ReadBlock[], details: SheetDetails): Sheet => {
  const draft: Draft = { values: [], formulas: new Map(), numberFormats: new Map() };
  for (const block of blocks) {
    for (let index = 0; index < block.values.length; index += 1) takeRow(draft, block, index);
  }
  return { name, ...draft, ...details };
};
