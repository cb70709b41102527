import { canonicalCountry, countryCode, isCountry } from "../../src/workbook/country-names";

describe("A country's names", () => {
  it.each([
    ["Turkey", "Türkiye", "Turkiye", "Turquie", "Турция", "Türkei", "TURKEY", "Republic of Türkiye"],
    ["Republic of Moldova", "Moldova", "Moldova, Republic of", "Moldova (Republic of)", "Moldavia"],
    ["Kosovo*", "Kosovo", "Kosovo (UNSCR 1244)", "Косово"],
    [
      "Bosnia and Herzegovina",
      "Bosnia & Herzegovina",
      "Bosnia-Herzegovina",
      "Bosnie-Herzégovine",
      "Bosnien und Herzegowina",
    ],
    ["North Macedonia", "Republic of North Macedonia", "The former Yugoslav Republic of Macedonia"],
    ["Russian Federation", "Russia", "Россия"],
    ["Iran (Islamic Republic of)", "Iran", "Islamic Republic of Iran"],
    ["Bolivia (Plurinational State of)", "Bolivia"],
    ["Côte d’Ivoire", "Cote d'Ivoire", "Ivory Coast"],
    ["United Republic of Tanzania", "Tanzania"],
    ["Viet Nam", "Vietnam"],
    ["Syrian Arab Republic", "Syria"],
    ["Czechia", "Czech Republic"],
    ["Cabo Verde", "Cape Verde"],
    ["The Gambia", "Gambia", "Gambia (the)"],
    ["Democratic Republic of the Congo", "DRC"],
    ["Lao PDR", "Lao People's Democratic Republic", "Laos"],
    ["Kyrgyzstan", "Kyrgyz Republic"],
  ])("%s has them all", (...names) => {
    const codes = names.map(countryCode);
    expect(codes[0]).toMatch(/^[A-Z]{2}$/);
    expect(new Set(codes).size).toBe(1);
  });

  it.each([
    ["Republic of Korea", "Democratic People's Republic of Korea"],
    ["Congo", "Democratic Republic of the Congo"],
    ["Guinea", "Guinea-Bissau"],
    ["Guinea", "Equatorial Guinea"],
    ["Guinea", "Papua New Guinea"],
    ["Niger", "Nigeria"],
    ["Dominica", "Dominican Republic"],
    ["Sudan", "South Sudan"],
    ["Georgia", "South Georgia and the South Sandwich Islands"],
    ["Ireland", "Northern Ireland"],
    ["Samoa", "American Samoa"],
  ])("%s is not %s", (one, other) => expect(canonicalCountry(one)).not.toBe(canonicalCountry(other)));

  it.each(["Regional Office Vienna", "Western Balkans", "Total", "", "*", "Korea"])(
    "%j is no country",
    (name) => {
      expect(isCountry(name)).toBe(false);
    },
  );

  it("lets what is no country stand for itself, spelling aside", () => {
    expect(canonicalCountry("Regional  Office, Vienna")).toBe(canonicalCountry("regional office Vienna"));
    expect(canonicalCountry("Regional Office Vienna")).not.toBe(canonicalCountry("Regional Office Dakar"));
  });
});
