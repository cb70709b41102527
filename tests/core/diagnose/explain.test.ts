import {
  checkTable,
  diagnose,
  evidenceText,
  explain,
  explanationText,
  findingSentence,
  findingTitle,
  namesOf,
  neededAmount,
  neededText,
  repairText,
  toA1,
  type CellValue,
  type Evidence,
} from "../../../src/core";
import { changed } from "./changing";
import { MATRIX, matrixOf } from "./matrix";

const told = (values: readonly (readonly CellValue[])[]) => {
  const table = matrixOf(values);
  const totals = checkTable(table);
  const findings = diagnose(table, totals);
  const names = namesOf(table, { group: " ", decimal: "." });
  return { table, totals, findings, names };
};

const PUBLISHED = changed(MATRIX, { E18: "3 209 216\u00a0" });
const BALANCED = changed(MATRIX, { H18: 121_650_000, E23: 21_427_314, H23: 222_998_026 });

const words = (values: readonly (readonly CellValue[])[]) => {
  const { findings, names } = told(values);
  return findings.map((finding) => ({
    title: findingTitle(finding, names),
    sentence: findingSentence(finding, names),
    evidence: finding.evidence.map((evidence) => evidenceText(evidence, names)),
    repairs: finding.repairs.map((repair) => repairText(repair, names)),
  }));
};

describe("the published matrix in words", () => {
  test("says what was left out of what, why, and what can be done", () => {
    expect(words(PUBLISHED)).toEqual([
      {
        title: "Turkey · O1: 3 209 216 was left out of 3 totals",
        sentence:
          "Turkey · O1 holds 3 209 216, and Turkey · TOTAL, Total · O1 and Total · TOTAL are each off by exactly this amount: it was not added.",
        evidence: [
          "The cell ends in a no-break space (U+00A0), so Excel keeps it as text and SUM skips it.",
          "The difference is exactly 3 209 216, the amount of Turkey · O1.",
          "By chance a match like this is met less than once in 1,000 cases.",
        ],
        repairs: [
          "Change Turkey · TOTAL from 118 440 784 to 121 650 000, Total · O1 from 18 218 098 to 21 427 314 and Total · TOTAL from 219 788 810 to 222 998 026. Then every total agrees.",
          "Change Turkey · O1 from 3 209 216 to blank. Then every total agrees.",
        ],
      },
    ]);
  });

  test("is explained line by line: added, stated, what remains, why this cell, what was ruled out", () => {
    const { table, totals, findings, names } = told(PUBLISHED);
    const [finding] = findings;
    const steps = finding ? explain(table, totals, finding) : [];
    expect(steps.map(({ code }) => code)).toEqual([
      ...["added", "stated", "remains", "added", "stated", "remains", "added", "stated", "remains"],
      "in-every-differing-total",
      ...["would-become", "would-become", "would-become"],
      ...["evidence", "evidence", "evidence"],
      ...["ruled-out", "ruled-out", "ruled-out"],
      "rectangles-stay-unseen",
    ]);
    const lines = steps.map((step) => explanationText(step, names));
    expect(lines.slice(0, 3)).toEqual([
      "Turkey · TOTAL: 250 000 + 7 270 113 + 500 000 + 3 209 216 + 54 885 000 + 55 535 671 = 121 650 000.",
      "Stated is 118 440 784.",
      "The total is 3 209 216 too small.",
    ]);
    expect(lines[6]).toMatch(/ \+ [\d ]+ \(88 more\) = 222 998 026\.$/);
    expect(lines[9]).toBe(
      "Turkey · O1 counts in Turkey · TOTAL, Total · O1 and Total · TOTAL, which differ.",
    );
    expect(lines[16]).toBe(
      "Ruled out in Turkey · TOTAL: Turkey · TOTAL, Turkey · P1, Turkey · P2, Turkey · P3 and 2 more, because each also counts in a total that agrees.",
    );
    expect(lines.at(-1)).toContain("rectangle");
  });
});

describe("other causes in words", () => {
  test.each<[string, Record<string, CellValue>, string, string]>([
    [
      "an exchange of digits",
      { C18: 7_720_113 },
      "Turkey · P2 is 7 720 113 and would have to be 7 270 113",
      "Turkey · P2 is 7 720 113 and would have to be 7 270 113: two neighbouring digits are exchanged. With that, Turkey · TOTAL, Total · P2 and Total · TOTAL agree.",
    ],
    [
      "an amount gone",
      { E19: null },
      "Turkmenistan · O1 is blank and would have to be 243 382",
      "Turkmenistan · O1 is blank and would have to be 243 382. With that, Turkmenistan · TOTAL, Total · O1 and Total · TOTAL agree.",
    ],
    [
      "a total mistyped",
      { H10: 1_200_500 },
      "Kazakhstan · TOTAL is 1 200 500 and would have to be 1 200 000",
      "The total Kazakhstan · TOTAL is 1 200 500 and would have to be 1 200 000: one digit is wrong.",
    ],
    [
      "a digit left out",
      { C18: 727_113 },
      "Turkey · P2 is 727 113 and would have to be 7 270 113",
      "Turkey · P2 is 727 113 and would have to be 7 270 113: one digit is left out. With that, Turkey · TOTAL, Total · P2 and Total · TOTAL agree.",
    ],
    [
      "a digit too many",
      { C18: 72_790_113 },
      "Turkey · P2 is 72 790 113 and would have to be 7 270 113",
      "Turkey · P2 is 72 790 113 and would have to be 7 270 113: there is one digit too many. With that, Turkey · TOTAL, Total · P2 and Total · TOTAL agree.",
    ],
    [
      "an exchange of amounts",
      { B18: 7_270_113, C18: 250_000 },
      "Turkey · P1 and Turkey · P2: the two amounts are exchanged",
      "Turkey · P1 and Turkey · P2 differ by 7 020 113. With the two amounts exchanged, Total · P1 and Total · P2 agree.",
    ],
    [
      "an amount in the wrong column",
      { G20: null, F20: 850_000 },
      "Ukraine · O2 and Ukraine · O3: 850 000 stands in the wrong one of the two",
      "850 000 was entered in Ukraine · O2 and belongs in Ukraine · O3: one line is over and the other short by exactly this amount.",
    ],
    [
      "an amount counted twice",
      { H18: 121_650_000 + 500_000, D23: 7_520_000, H23: 223_498_026 },
      "Turkey · P3: 500 000 was counted twice in 3 totals",
      "Turkey · P3 holds 500 000, and Turkey · TOTAL, Total · P3 and Total · TOTAL each hold this amount once too often.",
    ],
  ])("%s", (_, cells, title, sentence) => {
    const [first] = words(changed(BALANCED, cells));
    expect(first).toMatchObject({ title, sentence });
  });

  test("a row left out, named by its label", () => {
    const short = changed(BALANCED, {
      B23: 25_941_914 - 1_130_000,
      C23: 18_236_613 - 450_000,
      E23: 21_427_314 - 2_000_000,
      F23: 72_415_000 - 4_000_000,
      G23: 77_957_185 - 3_980_000,
      H23: 222_998_026 - 11_560_000,
    });
    const [first] = words(short);
    expect(first?.title).toBe("Row Serbia was left out of 6 totals");
    expect(first?.sentence).toContain("are each short by what row Serbia holds: the line was not added.");
    expect(first?.evidence).toEqual(["The differences are the amounts of row Serbia, one by one."]);
  });

  test("a row that is not there", () => {
    const rows = changed(
      BALANCED,
      Object.fromEntries(["B", "C", "D", "E", "F", "G", "H"].map((column) => [`${column}16`, null])),
    );
    const [first] = words(rows);
    expect(first?.title).toBe("A row of 11 560 000 is missing from the table: 6 totals count it");
    expect(first?.sentence).toContain("It would hold 1 130 000 for Total · P1, 450 000 for Total · P2, ");
    expect(first?.sentence).toContain("and 11 560 000 for Total · TOTAL: look for it in the source");
    expect(first?.evidence).toEqual([
      "The differences of the totals add up among themselves, as the amounts of one row would.",
    ]);
  });
});

test("of a total alone it is not said that it counts in itself", () => {
  const { table, totals, findings } = told(changed(BALANCED, { H23: 222_989_026 }));
  const codes = findings.flatMap((finding) => explain(table, totals, finding).map(({ code }) => code));
  expect(findings.map(({ kind }) => kind)).toEqual(["wrong-total"]);
  expect(codes).not.toContain("in-every-differing-total");
});

describe("evidence and needs in words", () => {
  const { names } = told(PUBLISHED);
  const cell = { row: 17, column: 4 };

  test.each<[Evidence, string]>([
    [
      { code: "stored-as-text", cell, characters: [], side: "none" },
      "The cell is typed as text, so Excel's SUM skips it.",
    ],
    [
      { code: "stored-as-text", cell, characters: ["U+0041"], side: "inside" },
      "The cell holds the character U+0041, so Excel keeps it as text and SUM skips it.",
    ],
    [
      { code: "formula-misses", cell, formula: "=SUM(A1:A2)", cells: [cell] },
      "The formula of Turkey · O1, =SUM(A1:A2), does not reach Turkey · O1.",
    ],
    [{ code: "hidden-line", axis: "row", line: 17 }, "Row Turkey is hidden."],
    [
      { code: "chance", expected: 0.0001 },
      "By chance a match like this is met less than once in 1,000 cases.",
    ],
    [{ code: "chance", expected: 0.034 }, "By chance a match like this is met in about 3.4 of 100 cases."],
    [
      { code: "chance", expected: 1.4 },
      "With a difference of this size many figures would match like this by chance: the match alone proves little.",
    ],
    [
      { code: "format-differs", cell, format: "0.00", neighbours: "#,##0" },
      "Turkey · O1 is formatted as 0.00, its neighbours as #,##0.",
    ],
  ])("%o", (evidence, expected) => {
    expect(evidenceText(evidence, names)).toBe(expected);
  });

  test("a withheld member's need is the difference, with its sign where it is subtracted", () => {
    const { table } = told(changed(MATRIX, { E18: "n/a" }));
    const [first] = checkTable(table).filter(
      (total) => total.state === "not-checkable" && toA1(total.cell) === "H18",
    );
    expect(first && neededAmount(first)).toEqual({ cell, amount: 0n });
    expect(neededText(cell, 5n, names)).toBe("Turkey · O1 holds no amount; the total agrees if it is 5.");
    const other = { row: 1, column: 1 };
    const base = {
      ...(first as NonNullable<typeof first>),
      cell: other,
      members: [],
      minus: [cell],
      difference: 40n,
    };
    expect(neededAmount({ ...base, missing: [cell] })).toEqual({ cell, amount: -40n });
    expect(neededAmount({ ...base, minus: [], missing: [cell] })).toEqual({ cell, amount: 40n });
    expect(neededAmount({ ...base, missing: [cell, other] })).toBeUndefined();
    expect(neededAmount({ ...base, missing: [other] })).toBeUndefined();
    expect(neededAmount({ ...base, missing: [] })).toBeUndefined();
    expect(neededAmount({ ...base, missing: [cell], difference: undefined })).toBeUndefined();
  });
});
