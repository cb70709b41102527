import {
  emptySheet,
  valueAt,
  type OverlayPlan,
  type Plan,
  type SheetPlan,
  type TotalChoice,
} from "../../src/core";
import type { ReadSheet, Workbook } from "../../src/workbook/port";
import type { Outcome } from "../../src/workbook/problem";

/** The workbook that every adapter is given: a table with an amount stored as text, and a sheet named Summary. */
export const CONTRACT_SHEETS = [
  {
    name: "Bob's budget",
    cells: [
      ["Line", "North", "Total"],
      ["Rent", 100, 100],
      ["Staff", "3 209 216\u00a0", 5],
      ["Total", 100, 105],
    ],
  },
  { name: "Summary", cells: [["a person's own"]] },
] as const;

const OVERLAY: OverlayPlan = {
  sheet: "Bob's budget",
  owned: [{ top: 0, left: 4, bottom: 3, right: 4 }],
  cells: [
    { row: 0, column: 4, value: "Check", style: "check-header" },
    { row: 1, column: 4, value: 0, formula: "=C2-B2", style: "check-amount" },
  ],
  widths: new Map([[4, 12]]),
  flags: [{ range: { top: 1, left: 2, bottom: 3, right: 2 }, formula: "=$E2<>0", flag: "differs" }],
  comments: [{ cell: { row: 3, column: 2 }, text: "The total differs." }],
};

const SUMMARY: SheetPlan = {
  ...emptySheet("Summary", { orientation: "portrait", footer: "Crossfoot" }),
  cells: [
    { row: 0, column: 0, value: "=not a formula", style: "title" },
    { row: 1, column: 0, value: 105, formula: "='Bob''s budget'!C4" },
  ],
  gridlines: false,
};

const PLAN: Plan = {
  sheets: [SUMMARY],
  overlays: [OVERLAY],
  properties: { title: "Review", creator: "Crossfoot" },
};

const value = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.ok) throw new Error(`unexpected problem ${JSON.stringify(outcome.error)}`);
  return outcome.value;
};

const sheetNamed = async (workbook: Workbook, name: string): Promise<ReadSheet> => {
  const info = value(await workbook.sheets()).find((sheet) => sheet.name === name);
  return value(await workbook.read(info?.id ?? "no such sheet"));
};

const content = ({ sheet }: ReadSheet): unknown => [
  Array.from({ length: 6 }, (_, row) =>
    Array.from({ length: 6 }, (_unused, column) => valueAt(sheet, { row, column }) ?? ""),
  ),
  [...sheet.formulas],
];

const budget = (workbook: Workbook): Promise<ReadSheet> => sheetNamed(workbook, "Bob's budget");

const block = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

const TOTAL: TotalChoice = {
  verdict: "total",
  total: [block(3, 1, 3, 2)],
  members: [block(1, 1, 1, 2)],
  minus: [block(2, 1, 2, 2)],
};

const NO_TOTAL: TotalChoice = {
  verdict: "no-total",
  total: [block(1, 2, 1, 2), block(3, 2, 3, 2)],
  members: [block(1, 1, 3, 1)],
  minus: [],
};

const EDIT = { cell: { row: 3, column: 2 }, from: 105, to: 100 };

/** What the program relies on, whatever the workbook is. */
export const workbookPort = (adapter: string, open: () => Workbook): void => {
  describe(`the workbook port over ${adapter}`, () => {
    it("reads text stored as an amount as that text, to the character", async () => {
      const { sheet } = await budget(open());
      expect(valueAt(sheet, { row: 2, column: 1 })).toBe("3 209 216\u00a0");
      expect(valueAt(sheet, { row: 1, column: 1 })).toBe(100);
    });

    it("writes a plan beside the user's cells and never takes a name that a person uses", async () => {
      const workbook = open();
      const { sheets } = value(await workbook.apply(PLAN));
      expect(sheets.map(({ planned, name }) => [planned, name])).toEqual([["Summary", "Summary (2)"]]);
      const { sheet, ours } = await budget(workbook);
      expect(sheet.formulas.get(16384 + 4)).toBe("=C2-B2");
      expect(ours).toEqual(OVERLAY.owned);
      expect(valueAt((await sheetNamed(workbook, "Summary")).sheet, { row: 0, column: 0 })).toBe(
        "a person's own",
      );
    });

    it("keeps text that looks like a formula text", async () => {
      const workbook = open();
      value(await workbook.apply(PLAN));
      const { sheet } = await sheetNamed(workbook, "Summary (2)");
      expect(valueAt(sheet, { row: 0, column: 0 })).toBe("=not a formula");
      expect(sheet.formulas.has(0)).toBe(false);
    });

    it("applies a plan twice as once, and takes it back without trace", async () => {
      const workbook = open();
      const before = content(await budget(workbook));
      value(await workbook.apply(PLAN));
      const once = content(await budget(workbook));
      value(await workbook.apply(PLAN));
      expect(content(await budget(workbook))).toEqual(once);
      const standing = value(await workbook.annotations());
      expect(standing.sheets.map(({ name, madeAs }) => [name, madeAs])).toEqual([["Summary (2)", "Summary"]]);
      expect(standing.overlays).toEqual([
        { sheet: "Bob's budget", blocks: OVERLAY.owned, flags: 1, comments: 1 },
      ]);
      value(await workbook.takeBack());
      expect(content(await budget(workbook))).toEqual(before);
      expect(value(await workbook.annotations())).toEqual({ sheets: [], overlays: [] });
    });

    it("refuses a plan whose place is taken, and writes nothing of it", async () => {
      const workbook = open();
      const taken = { ...OVERLAY, owned: [{ top: 0, left: 2, bottom: 3, right: 4 }] };
      const refused = await workbook.apply({ ...PLAN, overlays: [taken] });
      expect(refused).toMatchObject({ ok: false, error: { code: "place-taken", by: "content" } });
      expect(value(await workbook.annotations())).toEqual({ sheets: [], overlays: [] });
    });

    it("refuses a plan for a sheet that is gone", async () => {
      const lost = { ...PLAN, overlays: [{ ...OVERLAY, sheet: "Nowhere" }] };
      expect(await open().apply(lost)).toMatchObject({ ok: false, error: { code: "sheet-gone" } });
    });

    it("changes cells and undoes the change, text staying text", async () => {
      const workbook = open();
      const { info, ...read } = await budget(workbook);
      const before = content({ info, ...read });
      const text = { cell: { row: 2, column: 1 }, from: "3 209 216\u00a0", to: 3209216 };
      const record = value(await workbook.edit(info, [EDIT, text]));
      expect(valueAt((await budget(workbook)).sheet, text.cell)).toBe(3209216);
      value(await workbook.undo(record));
      expect(content(await budget(workbook))).toEqual(before);
    });

    it("keeps what a person said of a sheet's totals, and no cell is changed", async () => {
      const workbook = open();
      const { info, ...read } = await budget(workbook);
      expect(read.choices).toEqual([]);
      value(await workbook.choose(info, [TOTAL, NO_TOTAL]));
      const after = await budget(workbook);
      expect(after.choices).toEqual([TOTAL, NO_TOTAL]);
      expect(content(after)).toEqual(content({ info, ...read }));
      expect((await sheetNamed(workbook, "Summary")).choices).toEqual([]);
      value(await workbook.choose(info, [NO_TOTAL]));
      expect((await budget(workbook)).choices).toEqual([NO_TOTAL]);
      value(await workbook.choose(info, []));
      expect((await budget(workbook)).choices).toEqual([]);
    });

    it("keeps nothing for a sheet that is gone", async () => {
      const lost = { id: "no such sheet", name: "Nowhere" };
      expect(await open().choose(lost, [TOTAL])).toMatchObject({ ok: false, error: { code: "sheet-gone" } });
    });

    it("changes all cells or none: not where one was changed in the meantime", async () => {
      const workbook = open();
      const { info } = await budget(workbook);
      const other = { cell: { row: 1, column: 1 }, from: 99, to: 1 };
      expect(await workbook.edit(info, [EDIT, other])).toEqual({
        ok: false,
        error: { code: "changed-since", sheet: "Bob's budget", cell: other.cell },
      });
      expect(valueAt((await budget(workbook)).sheet, EDIT.cell)).toBe(105);
    });
  });
};
