import { readChapter } from "../../../src/core";
import { read } from "./sample";

const head = ["West Africa", "A1 A2 A3", "TOTAL", "Shelter", "", "Water", "", "Schools", ""];
const togo = "Togo  200  300  -  500";
const total = "Total  1 200  2 800  500  4 500";

const rowsOf = (...rows: readonly string[]): string[][] => {
  const { matrix } = read([...head, ...rows].join("\n"));
  return [...matrix.rows, matrix.totalRow].map(({ label, cells }) => [
    label,
    ...cells.map(({ text }) => text),
  ]);
};

describe("A row's cells are read to the character", () => {
  it.each([
    [
      "a currency before the amounts",
      "Ghana  € 1 000  € 2 500  € 500  € 4 000",
      ["€ 1 000", "€ 2 500", "€ 500", "€ 4 000"],
    ],
    [
      "a currency code",
      "Ghana  USD 1,000  USD 2,500  USD 500  USD 4,000",
      ["USD 1,000", "USD 2,500", "USD 500", "USD 4,000"],
    ],
    [
      "a currency after the amounts",
      "Ghana  1 000 €  2 500 €  500 €  4 000 €",
      ["1 000 €", "2 500 €", "500 €", "4 000 €"],
    ],
    [
      "a currency set apart",
      "Ghana  $   1,000  $   2,500  $   -  $   3,500",
      ["$   1,000", "$   2,500", "$   -", "$   3,500"],
    ],
    [
      "decimals",
      "Ghana  1 000,50  2 500,00  500,25  4 000,75",
      ["1 000,50", "2 500,00", "500,25", "4 000,75"],
    ],
    ["footnote marks", "Ghana  1 000*  2 500¹  500 (1)  4 000", ["1 000*", "2 500¹", "500 (1)", "4 000"]],
    ["negative amounts", "Ghana  (1 000)  2 500  -500  1 000", ["(1 000)", "2 500", "-500", "1 000"]],
    ["withheld amounts", "Ghana  1 000  n/a  ..  1 000", ["1 000", "n/a", "..", "1 000"]],
    ["words", "Ghana  1 000  to be announced  500  1 500", ["1 000", "to be announced", "500", "1 500"]],
    ["Indian groups", "Ghana  12,34,567  2,500  500  12,37,567", ["12,34,567", "2,500", "500", "12,37,567"]],
    [
      "invisible characters at the edges",
      "Ghana  1 000\u200b  \u00a02 500  500\u00a0 4 000",
      ["1 000\u200b", "\u00a02 500", "500\u00a0", "4 000"],
    ],
    ["nothing but signs for none", "Ghana  -  –  -  -", ["-", "–", "-", "-"]],
  ])("with %s", (_, row, cells) => {
    expect(rowsOf(row, togo, total)[0]).toEqual(["Ghana", ...cells]);
  });

  it("parts two amounts that one space joins where the digits leave no choice", () => {
    expect(rowsOf("Ghana  1 000 2 500  500  4 000", togo, total)[0]).toEqual([
      "Ghana",
      "1 000",
      "2 500",
      "500",
      "4 000",
    ]);
  });

  it("parts what would pass the grand total, nearest to the column totals, and tells so", () => {
    const { matrix, warnings } = read(
      [
        ...head,
        "Ghana  1 000 250  500  4 000",
        "Togo  200  300  -  500",
        "Total  1 000  400  500  4 500",
      ].join("\n"),
    );
    expect(matrix.rows[0]?.cells.map(({ text }) => text)).toEqual(["1 000", "250", "500", "4 000"]);
    expect(warnings).toMatchObject([
      { code: "row-split-chosen", label: "Ghana", by: "nearest-column-totals" },
    ]);
  });

  it("never parts an amount that the table can hold to fill up a row", () => {
    const short = ["Ghana  1 234  2 500  3 734", togo, "Total  1 434  2 800  -  4 234"];
    expect(readChapter([...head, ...short].join("\n"))).toEqual({
      ok: false,
      error: { code: "row-width", line: 10, label: "Ghana", found: 3, expected: 4 },
    });
  });

  it("keeps a label that ends in a number apart from the amounts", () => {
    expect(rowsOf("Region 5  1 000  2 500  500  4 000", togo, total)[0]?.[0]).toBe("Region 5");
  });

  it("keeps empty cells between tabs", () => {
    const { matrix } = read(
      "West Africa\tA1\tA2\tA3\tTotal\n\tShelter\tClean water\tSchools\t\nGhana\t1000\t\t500\t1500\nTogo\t200\t300\t\t500\nTotal\t1200\t300\t500\t2000\n",
    );
    expect(matrix.columns.map(({ name }) => name)).toEqual(["Shelter", "Clean water", "Schools"]);
    expect(matrix.rows[0]?.cells.map(({ text }) => text)).toEqual(["1000", "", "500", "1500"]);
  });

  it("finds the total row where it stands first", () => {
    expect(rowsOf(total, "Ghana  1 000  2 500  500  4 000", togo).at(-1)?.[0]).toBe("Total");
  });
});
