import { read } from "./sample";

const matrix =
  "West Africa\nA1 A2\nTOTAL\nShelter\n\nWater\n\nGhana  1 000  2 500  3 500\nTotal  1 000  2 500  3 500\n";

/** The one priority of a chapter with that text; `more` is said elsewhere in the chapter. */
const joined = (item: string, more = ""): string | undefined =>
  read(`Ghana\nThe plan is short. ${more}\n\n - ${item}\n\n${matrix}`).countries[0]?.priorities[0]?.text;

describe("A sentence that lines break is put together", () => {
  it.each([
    [
      "keeps a hyphen that the chapter writes elsewhere",
      "Care for the well-\nbeing of all.",
      "Our well-being counts.",
      "Care for the well-being of all.",
    ],
    [
      "drops a hyphen where the chapter writes the whole word",
      "Ask the govern-\nment for help.",
      "The government helps.",
      "Ask the government for help.",
    ],
    [
      "keeps the hyphens of a long compound",
      "Use a whole-of-\ngovernment plan.",
      "The government helps.",
      "Use a whole-of-government plan.",
    ],
    [
      "keeps a hyphen before a capital",
      "Help both Syrians and non-\nSyrians.",
      "",
      "Help both Syrians and non-Syrians.",
    ],
    [
      "leaves a hanging hyphen its space",
      "Plan for the short-, medium- \nand long-term.",
      "",
      "Plan for the short-, medium- and long-term.",
    ],
    [
      "joins at once after a slash",
      "Visit regions of origin/\nresidence.",
      "",
      "Visit regions of origin/residence.",
    ],
    [
      "joins at once after a dash between words",
      "Guard the Ghana–\nTogo border.",
      "",
      "Guard the Ghana–Togo border.",
    ],
    ["leaves a dash between spaces its spaces", "Act now – \nnot later.", "", "Act now – not later."],
    ["drops a soft hyphen", "Ask the govern\u00ad\nment.", "", "Ask the government."],
    [
      "takes out an address in brackets",
      "Read the report (https://example.org/a-\nb) first.",
      "",
      "Read the report first.",
    ],
    [
      "takes out a sentence that only names an address",
      "Read the report. Available at https://example.org/a.",
      "",
      "Read the report.",
    ],
    [
      "reads on after a stray blank line",
      "Review the rules related\n\nto work.",
      "",
      "Review the rules related to work.",
    ],
    [
      "keeps a text that could start a formula as it stands",
      "=SUM(A1:A2) is no plan.",
      "",
      "=SUM(A1:A2) is no plan.",
    ],
  ])("%s", (_, item, more, text) => expect(joined(item, more)).toBe(text));

  it("keeps items under an item with it", () => {
    const { countries } = read(
      `Ghana\nThe plan is short:\n\n• Build:\n  o  Two wells;\n  o  One school.\n• Teach.\n\n${matrix}`,
    );
    expect(countries[0]?.priorities.map(({ text }) => text)).toEqual([
      "Build: – Two wells; – One school.",
      "Teach.",
    ]);
  });

  it("takes a dash in the middle of a sentence for no item", () => {
    const { countries } = read(
      `Ghana\nThe plan is short:\n\n - Act now\n - and not later. \n - Teach.\n - Build.\n - Plant.\n\n${matrix}`,
    );
    expect(countries[0]?.priorities[0]?.text).toBe("Act now - and not later.");
  });
});
