import { sheetOf, tableOf, type CellValue, type Relation, type Table } from "../../../src/core";

/** The figures of the published funding matrix, its totals as published: Turkey · O1 is in none of them. */
export const MATRIX: readonly (readonly CellValue[])[] = [
  ["South-Eastern Europe, Eastern Europe and Central Asia", "P1", "P2", "P3", "O1", "O2", "O3", "TOTAL"],
  [null, null, null, null, null, null, null, null],
  ["Regional Office Vienna", 2_800_000, 2_570_000, 350_000, 2_100_000, 1_600_000, 900_000, 10_320_000],
  ["Albania", 1_200_000, 1_500_000, 200_000, 600_000, 1_000_000, 2_000_000, 6_500_000],
  ["Armenia", 1_000_000, 800_000, 2_000_000, 850_000, 1_500_000, 750_000, 6_900_000],
  ["Azerbaijan", null, 400_000, null, 3_033_216, null, 350_000, 3_783_216],
  ["Belarus", 1_850_000, 250_000, 300_000, 570_000, null, 1_830_000, 4_800_000],
  ["Bosnia and Herzegovina", 12_200_000, 120_000, null, 125_500, 3_820_000, 564_500, 16_830_000],
  ["Georgia", 900_000, 1_500_000, 450_000, 2_000_000, 450_000, 4_000_000, 9_300_000],
  ["Kazakhstan", 200_000, 300_000, 500_000, 200_000, null, null, 1_200_000],
  ["Kyrgyzstan", 500_000, 400_000, 50_000, 100_000, null, 500_000, 1_550_000],
  ["Montenegro", 130_000, 96_000, null, 55_000, 264_000, 91_250, 636_250],
  ["North Macedonia", 568_000, 170_500, null, 341_000, 4_546_000, 341_000, 5_966_500],
  ["Republic of Moldova", 900_000, 600_000, 100_000, 100_000, null, 2_700_000, 4_400_000],
  ["Russian Federation", 700_000, 500_000, 1_200_000, 300_000, null, 500_000, 3_200_000],
  ["Serbia", 1_130_000, 450_000, null, 2_000_000, 4_000_000, 3_980_000, 11_560_000],
  ["Tajikistan", 750_000, 160_000, 500_000, 1_000_000, 250_000, 2_864_764, 5_524_764],
  ["Turkey", 250_000, 7_270_113, 500_000, 3_209_216, 54_885_000, 55_535_671, 118_440_784],
  ["Turkmenistan", 57_914, null, null, 243_382, null, null, 301_296],
  ["Ukraine", 350_000, 550_000, 350_000, 900_000, null, 850_000, 3_000_000],
  ["Uzbekistan", 300_000, 200_000, 300_000, 700_000, null, 200_000, 1_700_000],
  ["Kosovo*", 156_000, 400_000, 220_000, 3_000_000, 100_000, null, 3_876_000],
  ["Total", 25_941_914, 18_236_613, 7_020_000, 18_218_098, 72_415_000, 77_957_185, 219_788_810],
];

const from = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => first + index);

const rows = from(2, 20);
const columns = from(1, 6);

const relations: Relation[] = [
  { kind: "column", total: 7, members: columns, minus: [], over: [...rows, 22], basis: "label" },
  { kind: "row", total: 22, members: rows, minus: [], over: [...columns, 7], basis: "label" },
  {
    kind: "cells",
    total: { row: 22, column: 7 },
    members: rows.flatMap((row) => columns.map((column) => ({ row, column }))),
    minus: [],
    basis: "label",
  },
];

/** The matrix as it would stand on its sheet, A1:H23, every total against all that it adds. */
export const matrixOf = (values: readonly (readonly CellValue[])[]): Table =>
  tableOf(sheetOf("Funding matrix", values), {
    range: { top: 0, left: 0, bottom: 22, right: 7 },
    body: { top: 2, left: 1, bottom: 22, right: 7 },
    headingRows: [0],
    relations,
    unit: 0n,
  });
