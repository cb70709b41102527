import {
  checkTable,
  sheetOf,
  tableOf,
  type Chapter,
  type CountrySection,
  type Finding,
  type ReviewedChapter,
  type Table,
} from "../../../src/core";

/** The published figures (row by row: P1 to O3, then the stated total); "-" is nil. */
const FIGURES = `Regional Office Vienna|2800000|2570000|350000|2100000|1600000|900000|10320000
Albania|1200000|1500000|200000|600000|1000000|2000000|6500000
Armenia|1000000|800000|2000000|850000|1500000|750000|6900000
Azerbaijan|-|400000|-|3033216|-|350000|3783216
Belarus|1850000|250000|300000|570000|-|1830000|4800000
Bosnia and Herzegovina|12200000|120000|-|125500|3820000|564500|16830000
Georgia|900000|1500000|450000|2000000|450000|4000000|9300000
Kazakhstan|200000|300000|500000|200000|-|-|1200000
Kyrgyzstan|500000|400000|50000|100000|-|500000|1550000
Montenegro|130000|96000|-|55000|264000|91250|636250
North Macedonia|568000|170500|-|341000|4546000|341000|5966500
Republic of Moldova|900000|600000|100000|100000|-|2700000|4400000
Russian Federation|700000|500000|1200000|300000|-|500000|3200000
Serbia|1130000|450000|-|2000000|4000000|3980000|11560000
Tajikistan|750000|160000|500000|1000000|250000|2864764|5524764
Turkey|250000|7270113|500000|3 209 216\u00a0|54885000|55535671|118440784
Turkmenistan|57914|-|-|243382|-|-|301296
Ukraine|350000|550000|350000|900000|-|850000|3000000
Uzbekistan|300000|200000|300000|700000|-|200000|1700000
Kosovo*|156000|400000|220000|3000000|100000|-|3876000
Total|25941914|18236613|7020000|18218098|72415000|77957185|219788810`;

const value = (text: string): string | number =>
  /^\d+$/.test(text) ? Number(text) : text === "-" ? 0 : text;

const figureRows = FIGURES.split("\n").map((line) => {
  const [label = "", ...amounts] = line.split("|");
  return [label, ...amounts.map(value)];
});

/** The matrix on its sheet: codes, names, 20 rows, the total row. */
const matrixSheet = sheetOf("Funding matrix", [
  ["Region", "P1", "P2", "P3", "O1", "O2", "O3", "TOTAL"],
  [
    "",
    "Keeping to what was agreed and to the rights of people who move",
    "Working with facts and with all parts of government",
    "Standing on strong partnerships",
    "Bettering the social and economic standing of migrants and of society",
    "Meeting movement in crises",
    "Migration in a safe, orderly and dignified manner",
    "",
  ],
  ...figureRows,
]);

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const matrixTable: Table = tableOf(matrixSheet, {
  range: { top: 0, left: 0, bottom: 22, right: 7 },
  body: { top: 2, left: 1, bottom: 22, right: 7 },
  headingRows: [0],
  relations: [
    { kind: "column", total: 7, members: span(1, 6), minus: [], over: span(2, 21), basis: "declared" },
    { kind: "row", total: 22, members: span(2, 21), minus: [], over: span(1, 7), basis: "declared" },
    {
      kind: "column",
      total: 7,
      members: span(1, 6),
      minus: [],
      over: [22],
      basis: "declared",
    },
    {
      kind: "cells",
      total: { row: 22, column: 7 },
      members: span(2, 21).flatMap((row) => span(1, 6).map((column) => ({ row, column }))),
      minus: [],
      basis: "declared",
    },
  ],
});

const TURKEY_O1 = { row: 17, column: 4 };
const SHORT = [
  { row: 17, column: 7 },
  { row: 22, column: 4 },
  { row: 22, column: 7 },
] as const;

const finding: Finding = {
  id: "F1",
  kind: "left-out",
  severity: "error",
  confidence: "certain",
  totals: SHORT,
  cells: [TURKEY_O1],
  amount: 3_209_216n,
  evidence: [
    { code: "stored-as-text", cell: TURKEY_O1, characters: ["U+00A0"], side: "end" },
    { code: "amount-equals-difference", cell: TURKEY_O1, amount: 3_209_216n },
    { code: "only-crossing", cell: TURKEY_O1 },
  ],
  repairs: [
    {
      edits: [
        { cell: SHORT[0], from: 118_440_784n, to: 121_650_000n },
        { cell: SHORT[1], from: 18_218_098n, to: 21_427_314n },
        { cell: SHORT[2], from: 219_788_810n, to: 222_998_026n },
      ],
      balances: true,
      after: [],
    },
    { edits: [{ cell: TURKEY_O1, from: 3_209_216n, to: undefined }], balances: true, after: [] },
  ],
  alternatives: [],
};

const sentence = (country: string, number: number): string =>
  `Support the authorities of ${country} in building a service of its own that lasts, step ${number}: people who move are met, informed and protected, and what is learnt is written down for the next year`;

const section = (country: string, count: number, line: number): CountrySection => ({
  country,
  footnoteMark: country === "Kosovo" ? "*" : "",
  line,
  introduction: [
    { text: `IOM in ${country} works with the government.`, line },
    { text: `In ${country} the work of past years goes on.`, line: line + 4 },
  ],
  priorities: span(1, count).map((number) => ({
    text: sentence(country, number),
    line: line + 10 + number * 3,
  })),
});

/** Priorities a country, as many as the published chapter has. */
export const COUNTS: readonly (readonly [string, number])[] = [
  ["Albania", 10],
  ["Armenia", 7],
  ["Azerbaijan", 6],
  ["Belarus", 8],
  ["Bosnia and Herzegovina", 3],
  ["Georgia", 6],
  ["Kazakhstan", 7],
  ["Kyrgyzstan", 6],
  ["Montenegro", 9],
  ["North Macedonia", 3],
  ["Republic of Moldova", 4],
  ["Russian Federation", 4],
  ["Serbia", 4],
  ["Tajikistan", 10],
  ["Turkey", 3],
  ["Turkmenistan", 0],
  ["Ukraine", 3],
  ["Uzbekistan", 6],
  ["Kosovo", 3],
];

const chapter: Chapter = {
  matrix: {
    region: "South-Eastern Europe, Eastern Europe and Central Asia",
    columns: [],
    totalHeading: "TOTAL",
    rows: [{ label: "Kosovo", footnoteMark: "*", line: 1053, cells: [] }],
    totalRow: { label: "Total", footnoteMark: "", line: 1055, cells: [] },
  },
  countries: COUNTS.map(([country, count], index) => section(country, count, 300 + index * 40)),
  regional: ["P1", "P2", "P3", "O1", "O2", "O3"].map((code, index) => ({
    code,
    title: `Heading of ${code}`,
    office: "Regional Office Vienna",
    line: 10 + index * 20,
    paragraphs: [
      { text: `What the region does under ${code}. `.repeat(20).trim(), line: 12 + index * 20 },
      { text: `And what comes next under ${code}.`, line: 20 + index * 20 },
    ],
  })),
  warnings: [],
  footnotes: [
    { mark: "*", text: "Name of a territory as the source's footnote has it, in a sentence.", line: 1060 },
  ],
};

/** The published figures with texts of our own, read, checked and diagnosed. */
export const reviewedChapter: ReviewedChapter = {
  chapter,
  table: matrixTable,
  totals: checkTable(matrixTable),
  findings: [finding],
  matches: chapter.countries.map((country, index) => ({ row: 3 + index, country })),
  regionalRow: 2,
  source: { name: "seeeca-2020.txt", date: "24 November 2026" },
};
