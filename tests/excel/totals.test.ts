import { selectedOfTotals, toA1, type CheckedTotal, type SelectedTotal } from "../../src/core";
import { rangesFromA1 } from "../../src/core";
import { createSession } from "../../src/workbook/create-session";
import type { Session, Step } from "../../src/workbook/session";
import type { WorkbookContent } from "../../src/workbench/content";
import { closeAll, openExcel, type OpenExcel } from "./open-excel";
import { wholeWorkbook } from "./whole-workbook";

jest.setTimeout(60_000);
afterEach(closeAll);

const BUDGET: WorkbookContent = {
  sheets: [
    {
      name: "Bob's budget",
      cells: [
        ["Line", "North", "South"],
        ["Rent", 1210, 3405],
        ["Staff", 4470, 8310],
        ["Total", 5680, 11715],
        ["Extra", 311, 922],
        ["Bonus", 107, 415],
      ],
    },
    {
      name: "List",
      cells: [
        ["Name", "Amount"],
        ["Rent", 1210],
        ["Staff", 4475],
        ["Paper", 917],
      ],
    },
  ],
  activeSheet: "Bob's budget",
};

const done = <Value>(step: Step<Value>): Value => {
  if (!step.ok) throw new Error(`unexpected problem ${JSON.stringify(step.error)}`);
  return step.value;
};

const start = async (): Promise<OpenExcel & { session: Session }> => {
  const open = openExcel(BUDGET);
  const session = createSession(open.workbook);
  done(await session.start());
  return { ...open, session };
};

const selected = (total: string, members: string, minus = ""): SelectedTotal => ({
  total: rangesFromA1(total) ?? [],
  members: rangesFromA1(members) ?? [],
  minus: rangesFromA1(minus) ?? [],
});

const totalsOf = (session: Session): readonly CheckedTotal[] =>
  session.state().checked?.tables.flatMap(({ totals }) => totals) ?? [];

const taken = (session: Session): string[] =>
  totalsOf(session).map(
    ({ cell, members, basis }) => `${toA1(cell)}=${members.map(toA1).join("+")} ${basis}`,
  );

const atRow = (session: Session, row: number): SelectedTotal =>
  selectedOfTotals(totalsOf(session).filter(({ cell }) => cell.row === row - 1));

/** What another session finds in the same workbook: what was said is kept there and not in the pane. */
const nextSession = async ({ workbook }: OpenExcel): Promise<Session> => {
  const session = createSession(workbook);
  done(await session.start());
  done(await session.check());
  return session;
};

describe("what a person says of totals in the pane", () => {
  it("is checked at once, kept in the workbook, and changes no cell", async () => {
    const { session, ...open } = await start();
    done(await session.check());
    const before = await wholeWorkbook(open.excel);
    done(await session.editTotals({ do: "confirm", total: atRow(session, 4) }));
    expect(taken(session)).toEqual(["B4=B2+B3 declared", "C4=C2+C3 declared"]);
    done(
      await session.editTotals({
        do: "take",
        total: selected("B4:C4", "B2:C3, B5:C5"),
        insteadOf: atRow(session, 4),
      }),
    );
    expect(taken(session)).toEqual(["B4=B2+B3+B5 declared", "C4=C2+C3+C5 declared"]);
    expect(totalsOf(session).map(({ state }) => state)).toEqual(["differs", "differs"]);
    const after = await wholeWorkbook(open.excel);
    expect({ ...after, names: undefined }).toEqual({ ...before, names: undefined });
    expect(taken(await nextSession({ ...open }))).toEqual(taken(session));
  });

  it("is taken back word by word", async () => {
    const { session } = await start();
    done(await session.check());
    const found = taken(session);
    done(await session.editTotals({ do: "confirm", total: atRow(session, 4) }));
    const confirmed = taken(session);
    done(await session.editTotals({ do: "take", total: selected("B6:C6", "B5:C5") }));
    expect(session.state().lastWord).toBeDefined();
    done(await session.unsayTotals());
    expect(taken(session)).toEqual(confirmed);
    done(await session.unsayTotals());
    expect(taken(session)).toEqual(found);
    expect(session.state().lastWord).toBeUndefined();
    expect(await session.unsayTotals()).toMatchObject({ ok: false, error: { code: "nothing-to-undo" } });
  });

  it("can be that a sheet has no total, and that can be undone although nothing is checked then", async () => {
    const { session } = await start();
    done(await session.check());
    const found = taken(session);
    done(await session.editTotals({ do: "drop", total: atRow(session, 4) }));
    expect(session.state().checked).toBeUndefined();
    done(await session.unsayTotals());
    expect(taken(session)).toEqual(found);
    done(await session.editTotals({ do: "drop", total: atRow(session, 4) }));
    expect(await session.check()).toMatchObject({ error: { code: "no-totals" } });
    done(await session.editTotals({ do: "forget" }));
    expect(taken(session)).toEqual(found);
  });

  it("can be about a sheet on which no total was found", async () => {
    const { session, excel } = await start();
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("List").activate();
      await context.sync();
    });
    expect(await session.check()).toMatchObject({ error: { code: "no-totals" } });
    done(await session.editTotals({ do: "take", total: selected("B4", "B2:B3") }));
    expect(totalsOf(session).map(({ difference }) => difference)).toEqual([917n - 5685n]);
  });

  it("moves along when rows are inserted: a new row between two members is a member", async () => {
    const { session, excel, ...open } = await start();
    done(await session.check());
    done(await session.editTotals({ do: "confirm", total: atRow(session, 4) }));
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Bob's budget");
      sheet.getRange("3:3").insert("Down");
      sheet.getRange("A1:C1").getEntireRow().insert("Down");
      await context.sync();
      sheet.getRange("A4:C4").values = [["Heat", 20, 30]];
      await context.sync();
    });
    const again = await nextSession({ excel, ...open });
    expect(taken(again)).toEqual(["B6=B3+B4+B5 declared", "C6=C3+C4+C5 declared"]);
    expect(totalsOf(again).map(({ difference }) => difference)).toEqual([-20n, -30n]);
  });

  it("that makes no total is refused with its reason, and nothing is kept", async () => {
    const { session } = await start();
    done(await session.check());
    const found = taken(session);
    const refused = await session.editTotals({ do: "take", total: selected("B4", "B2:B4") });
    expect(refused).toMatchObject({
      error: { code: "no-such-total", problem: { code: "total-in-itself", cell: { row: 3, column: 1 } } },
    });
    done(await session.check());
    expect(taken(session)).toEqual(found);
    expect(session.state().lastWord).toBeUndefined();
  });

  it("is what is selected on the checked sheet, in several blocks too, and on no other", async () => {
    const { session, excel } = await start();
    done(await session.check());
    const select = async (sheet: string, cells: string): Promise<void> => {
      await excel.Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(cells).select();
        await context.sync();
      });
    };
    await select("Bob's budget", "B2:C3");
    expect(done(await session.selection())).toEqual(rangesFromA1("B2:C3"));
    await select("List", "B2");
    expect(await session.selection()).toMatchObject({ error: { code: "selected-elsewhere" } });
  });
});
