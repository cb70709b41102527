import { INITIAL } from "../../../src/workbook/session-state";
import { namesOf } from "../../../src/core/index";
import { compactFigure } from "../../../src/taskpane/compact-figure";
import { appearanceOf } from "../../../src/taskpane/look/theme";
import { shortLabels } from "../../../src/taskpane/views/map-text";
import { nextSteps } from "../../../src/taskpane/views/next-steps";
import { rawParts } from "../../../src/taskpane/views/raw-text";
import { repairLabel, repairOutcome } from "../../../src/taskpane/views/repair-text";
import { statusOf } from "../../../src/taskpane/views/status";
import { blocksOf, groupTotals } from "../../../src/taskpane/views/totals-groups";
import type { CheckedTable, SessionState } from "../../../src/workbook/session";
import { checkedTable, figures, madeTable } from "../tables";
import { chooseLanguage } from "../../../src/workbook/choose-language";

beforeAll(() => chooseLanguage({ language: "en-US", figures: "en-US" }));

const stateOf = (...tables: readonly CheckedTable[]): SessionState => ({
  ...INITIAL,
  next: "show",
  checked: { sheet: { id: "1", name: "Budget", hidden: false, madeAs: undefined }, tables, ofChapter: false },
});

describe("the state line", () => {
  test("before anything is checked it says what can be done", () => {
    expect(statusOf({ ...stateOf(), checked: undefined })).toMatchObject({
      tone: "idle",
      headline: "No table yet",
    });
  });

  test("names the one difference, its direction and the one cause", () => {
    const text = { row: 2, column: 2, value: "1 234\u00a0" };
    const table = madeTable(
      [
        [100, 200],
        [300, 0],
      ],
      [text],
    );
    const state = stateOf(checkedTable(table));
    expect(statusOf(state)).toMatchObject({ tone: "bad", headline: "2 totals are short by 1,234" });
    expect(statusOf(state).detail).toContain("One cause: Programme 2 · Year 2002");
  });

  test("counts several differences and causes", () => {
    const slips = [
      { row: 2, column: 1, value: 77_777 },
      { row: 5, column: 3, value: 11_111 },
    ];
    const status = statusOf(stateOf(checkedTable(madeTable(figures(6, 4), slips))));
    expect([status.headline, status.detail]).toEqual(["4 totals differ", "2 causes · 8 of 12 totals agree"]);
  });

  test("is quiet when every total agrees", () => {
    const status = statusOf(stateOf(checkedTable(madeTable(figures(2, 2)))));
    expect([status.tone, status.headline, status.detail]).toEqual([
      "good",
      "Every total agrees",
      "6 of 6 totals agree",
    ]);
  });

  test("says that the sheet has changed since", () => {
    const state = { ...stateOf(checkedTable(madeTable(figures(2, 2)))), stale: true };
    expect(statusOf(state).detail).toContain("changed since");
  });
});

describe("the next step", () => {
  test("is the sample for whoever has loaded nothing yet, and a file for the others", () => {
    expect(nextSteps("load-or-check", { firstRun: true, open: 0, signed: false }).primary).toBe(
      "load-sample",
    );
    expect(nextSteps("load-or-check", { firstRun: false, open: 0, signed: false }).primary).toBe("load-file");
  });

  test("goes from reviewing what is open to signing, and from there to the donor copy", () => {
    const step = (open: number, signed: boolean) => nextSteps("review", { firstRun: false, open, signed });
    expect(step(2, false).primary).toBe("review");
    expect(step(2, true).primary).toBe("review");
    expect(step(0, false).primary).toBe("sign");
    expect(step(0, true).primary).toBe("donor");
  });
});

describe("the totals' list", () => {
  test("puts totals that are one statement together, with the cells they add", () => {
    const groups = groupTotals(checkedTable(madeTable(figures(3, 2))).totals);
    expect(groups.map(({ axis, members, totals }) => [axis, members, totals.length])).toEqual([
      ["row", "B2:C2", 4],
      ["column", "B2:B4", 3],
    ]);
  });

  test("names cells as a person would select them", () => {
    const block = [0, 1].flatMap((row) => [0, 1].map((column) => ({ row, column })));
    expect(blocksOf(block)).toBe("A1:B2");
    expect(
      blocksOf([
        { row: 0, column: 0 },
        { row: 2, column: 0 },
      ]),
    ).toBe("A1, A3");
  });
});

describe("repairs", () => {
  const slips = [
    { row: 2, column: 1, value: 77_777 },
    { row: 5, column: 3, value: 11_111 },
  ];
  const checked = checkedTable(madeTable(figures(6, 4), slips));
  const [finding] = checked.findings;

  test("are named by the cell they change", () => {
    if (!finding?.repairs[0]) throw new Error("nothing was found");
    const [edit] = finding.repairs[0].edits;
    const names = namesOf(checked.table);
    const label = repairLabel(finding, finding.repairs[0], names);
    expect(label.startsWith(edit ? names.cell(edit.cell) : "?")).toBe(true);
    expect(label).toContain("→");
  });

  test("tell their own totals from those of other causes", () => {
    if (!finding?.repairs[0]) throw new Error("nothing was found");
    expect(repairOutcome(finding, finding.repairs[0], checked.totals)).toBe(
      "✓ Its 2 totals then agree, 2 others still differ",
    );
  });
});

describe("what cannot be seen", () => {
  test("is shown by its code point", () => {
    expect(rawParts("3 209 216\u00a0")).toEqual([
      { text: "3 209 216", unseen: false },
      { text: "U+00A0", unseen: true },
    ]);
  });

  test("plain spaces count at the edges only", () => {
    expect(rawParts(" 1 2").map(({ text }) => text)).toEqual(["U+0020", "1 2"]);
  });
});

test("a figure for a few characters is rounded", () => {
  expect(compactFigure(-3_209_216n, 0, "en-US")).toBe("−3.2M");
});

test("headings leave out what they share, and keep the first word of what is long", () => {
  expect(shortLabels(["Year 2001", "Year 2002", "Total"])).toEqual(["2001", "2002", "Total"]);
  expect(shortLabels(["P1 Adhering to standards", "TOTAL"])).toEqual(["P1", "TOTAL"]);
});

test("the pane is dark where Excel is", () => {
  expect(appearanceOf({ bodyBackgroundColor: "#262626" })).toBe("dark");
  expect(appearanceOf({ bodyBackgroundColor: "#ffffff" })).toBe("light");
  expect(appearanceOf({ bodyBackgroundColor: "no colour" })).toBe("light");
  expect(appearanceOf({})).toBe("light");
});
