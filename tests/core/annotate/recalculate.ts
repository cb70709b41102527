import {
  CellError,
  ErrorType,
  FunctionArgumentType,
  FunctionPlugin,
  HyperFormula,
  type CellValue as Result,
  type RawCellContent,
} from "hyperformula";
import { cellKey, cellOfKey, type CellRef, type Sheet, type SheetPlan } from "../../../src/core";

type Run = FunctionPlugin["runFunction"];
type Arguments = Parameters<Run>[0];
type State = Parameters<Run>[1];

/** Excel's NUMBERVALUE and FIXED, which HyperFormula lacks, after Microsoft's documentation of them. */
class LateFunctions extends FunctionPlugin {
  static override implementedFunctions = {
    NUMBERVALUE: {
      method: "numberValue",
      parameters: [
        { argumentType: FunctionArgumentType.STRING },
        { argumentType: FunctionArgumentType.STRING, defaultValue: "." },
        { argumentType: FunctionArgumentType.STRING, defaultValue: "," },
      ],
    },
    FIXED: {
      method: "fixed",
      parameters: [
        { argumentType: FunctionArgumentType.NUMBER },
        { argumentType: FunctionArgumentType.NUMBER, defaultValue: 2 },
      ],
    },
  };

  numberValue({ args }: { args: Arguments }, state: State): ReturnType<Run> {
    return this.runFunction(
      args,
      state,
      this.metadata("NUMBERVALUE"),
      (text: string, decimal: string, group: string) => {
        const [whole = "", ...decimals] = text.replaceAll(" ", "").split(decimal);
        const plain = [whole.replaceAll(group, ""), ...decimals].join(".");
        if (plain === "") return 0;
        return /^[+-]?\d*\.?\d+$/.test(plain) ? Number(plain) : new CellError(ErrorType.VALUE);
      },
    );
  }

  fixed({ args }: { args: Arguments }, state: State): ReturnType<Run> {
    return this.runFunction(args, state, this.metadata("FIXED"), (value: number, decimals: number) => {
      const [whole = "", fraction] = Math.abs(value).toFixed(decimals).split(".");
      const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
      return `${value < 0 ? "-" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
    });
  }
}

HyperFormula.registerFunctionPlugin(LateFunctions, { enGB: { NUMBERVALUE: "NUMBERVALUE", FIXED: "FIXED" } });

/** A workbook recalculated from its plan (and the user's sheets that an overlay stands on), by HyperFormula. */
export interface Recalculated {
  valueAt(sheet: string, cell: CellRef): Result;
  /** Whether an expression (a flag's formula, say) is true on a sheet. */
  holds(sheet: string, formula: string): boolean;
  /** Types something into a cell and calculates again. */
  type(sheet: string, cell: CellRef, content: RawCellContent): void;
}

/** Text that HyperFormula would take for a formula is marked, as Excel marks it. */
const asTyped = (value: unknown): RawCellContent =>
  typeof value === "string" ? `'${value}` : (value as RawCellContent);

type Contents = ReadonlyMap<number, RawCellContent>;

const gridOf = (contents: Contents): RawCellContent[][] => {
  const rows: RawCellContent[][] = [];
  for (const [key, content] of contents) {
    const { row, column } = cellOfKey(key);
    while (rows.length <= row) rows.push([]);
    (rows[row] ??= [])[column] = content;
  }
  return rows.map((row) => Array.from(row, (content) => content ?? null));
};

export const contentsOf = ({ cells }: Pick<SheetPlan, "cells">): Map<number, RawCellContent> =>
  new Map(cells.map((cell) => [cellKey(cell), cell.formula ?? asTyped(cell.value)]));

export const contentsOfSheet = (sheet: Sheet): Map<number, RawCellContent> =>
  new Map(
    sheet.values.flatMap((values, row) =>
      (values ?? []).map((value, column): [number, RawCellContent] => [
        cellKey({ row, column }),
        typeof value === "object" && value !== null ? "=NA()" : asTyped(value),
      ]),
    ),
  );

export const recalculate = (sheets: ReadonlyMap<string, Contents>): Recalculated => {
  const engine = HyperFormula.buildFromSheets(
    Object.fromEntries([...sheets].map(([name, contents]) => [name, gridOf(contents)])),
    { licenseKey: "gpl-v3" },
  );
  const place = (name: string, { row, column }: CellRef) => ({
    sheet: engine.getSheetId(name) ?? -1,
    row,
    col: column,
  });
  return {
    valueAt: (name, cell) => engine.getCellValue(place(name, cell)),
    holds: (name, formula) => engine.calculateFormula(formula, engine.getSheetId(name) ?? -1) === true,
    type: (name, cell, content) => {
      engine.setCellContents(place(name, cell), content);
    },
  };
};
