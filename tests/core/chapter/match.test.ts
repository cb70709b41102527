import {
  matchCountries,
  matchPriorities,
  plainName,
  type Chapter,
  type CountrySection,
} from "../../../src/core";
import { canonicalCountry } from "../../../src/workbook/country-names";

const section = (country: string): CountrySection => ({
  country,
  footnoteMark: "",
  line: 1,
  introduction: [],
  priorities: [{ text: "Build wells.", line: 2 }],
});

const rows = (...labels: readonly string[]) => labels.map((label, place) => ({ row: place + 2, label }));

describe("Texts and rows", () => {
  it("meet by any name of the country", () => {
    const { matches } = matchCountries(
      rows("Türkiye", "Moldova"),
      ["Republic of Moldova", "Turkey"].map(section),
      canonicalCountry,
    );
    expect(matches.map(({ row, country }) => [row, country.country])).toEqual([
      [2, "Turkey"],
      [3, "Republic of Moldova"],
    ]);
  });

  it("that meet nothing are listed, never guessed", () => {
    const found = matchCountries(
      rows("Guinea", "Niger"),
      ["Guinea-Bissau", "Niger"].map(section),
      canonicalCountry,
    );
    expect(found.matches.map(({ row }) => row)).toEqual([3]);
    expect(found.rowsWithoutText).toEqual(["Guinea"]);
    expect(found.textsWithoutRow).toEqual(["Guinea-Bissau"]);
  });

  it("of one country twice meet only where they are written alike", () => {
    const found = matchCountries(rows("Turkey", "Türkiye"), [section("Türkiye")], canonicalCountry);
    expect(found.matches.map(({ row }) => row)).toEqual([3]);
    expect(found.rowsWithoutText).toEqual(["Turkey"]);
    const twice = matchCountries(rows("Turkey", "Turkey"), [section("Türkiye")], canonicalCountry);
    expect(twice.matches).toEqual([]);
  });

  it("meet by plain spelling where no names of countries are known", () => {
    const found = matchCountries(rows("KOSOVO*"), [section("Kosovo")], plainName);
    expect(found.matches).toHaveLength(1);
  });

  it("leave the regional office out of the rows without text when the regional text is its own", () => {
    const row = { footnoteMark: "", line: 1, cells: [] };
    const chapter: Chapter = {
      matrix: {
        region: "West Africa",
        columns: [],
        totalHeading: "Total",
        rows: [
          { ...row, label: "Regional Office Dakar" },
          { ...row, label: "Ghana" },
          { ...row, label: "Togo" },
        ],
        totalRow: { ...row, label: "Total" },
      },
      countries: [section("Ghana")],
      regional: [{ code: "A1", title: "Shelter", office: "Regional Office Dakar", line: 1, paragraphs: [] }],
      footnotes: [],
      warnings: [],
    };
    expect(matchPriorities(chapter, canonicalCountry)).toMatchObject({
      regionalRow: 2,
      rowsWithoutText: ["Togo"],
    });
  });
});
