import { reviewNoticeText } from "../../src/workbook/review-text";
import type { CellContent, WorkbookContent } from "../../src/workbench/content";
import { readWorkbook } from "../../src/workbench/files/read-workbook";
import { writeWorkbook } from "../../src/workbench/files/write-workbook";
import { contentOfBook } from "../../src/workbench/univer/content-of-book";
import { closeAll } from "./open-excel";
import { DECISION, done, MATRIX, openedAgain, reviewed, states, type Started } from "./reviewed-workbook";

/** A review that was damaged by hand: each damage is said in words, nothing is lost, and no signature is called
 *  unchanged that cannot be known to be. */

jest.setTimeout(60_000);

const WHOLE = ["prepared by: unchanged", "reviewed by: unchanged"];
const BROKEN = ["prepared by: broken", "reviewed by: broken"];

const saved = async ({ excel }: Started): Promise<WorkbookContent> =>
  (await readWorkbook("saved.xlsx", await writeWorkbook(contentOfBook(excel.book)))).content;

/** A decided and signed workbook, as a file holds it; that of another review is of another amount and person. */
const signedBy = async (by: string, amount?: string): Promise<WorkbookContent> => {
  const started = await reviewed();
  const { session, excel } = started;
  if (amount !== undefined) excel.person.type(MATRIX, "B5", amount);
  done(await session.check());
  done(await session.decide(["F1"], DECISION));
  done(await session.sign({ as: "prepared by", by }));
  done(await session.sign({ as: "reviewed by", by: "R. View" }));
  expect(states(started)).toEqual(WHOLE);
  return saved(started);
};

let signed: WorkbookContent;
let another: WorkbookContent;

beforeAll(async () => {
  signed = await signedBy("P. Repare");
  another = await signedBy("Somebody Else", "7");
});
afterEach(closeAll);

type Cell = CellContent | string | number | boolean | null;

const plain = (cell: Cell | undefined): unknown =>
  typeof cell === "object" && cell !== null ? cell.value : cell;

/** The workbook with one cell of a sheet put otherwise. */
const withCell = (
  content: WorkbookContent,
  sheet: string,
  [row, column]: readonly [number, number],
  value: string,
) => ({
  ...content,
  sheets: content.sheets.map((one) =>
    one.name === sheet
      ? {
          ...one,
          cells: one.cells?.map((cells, r) =>
            cells.map((cell, c) => (r === row && c === column ? value : cell)),
          ),
        }
      : one,
  ),
});

const withoutRow = (content: WorkbookContent, sheet: string, row: number): WorkbookContent => ({
  ...content,
  sheets: content.sheets.map((one) =>
    one.name === sheet ? { ...one, cells: one.cells?.filter((_, index) => index !== row) ?? [] } : one,
  ),
});

const withoutSheet = (content: WorkbookContent, sheet: string): WorkbookContent => ({
  ...content,
  sheets: content.sheets.filter(({ name }) => name !== sheet),
});

/** The workbook with sheets of another in the place of its own. */
const withSheetsOf = (
  content: WorkbookContent,
  other: WorkbookContent,
  names: readonly string[],
): WorkbookContent => ({
  ...content,
  sheets: content.sheets.map((one) => {
    const theirs = other.sheets.find(({ name }) => name === one.name);
    return names.includes(one.name) && theirs ? theirs : one;
  }),
});

const cellOf = (content: WorkbookContent, sheet: string, row: number, column: number): unknown =>
  plain(content.sheets.find(({ name }) => name === sheet)?.cells?.[row]?.[column]);

const notices = ({ session }: Started): string[] => session.state().review.notices.map(reviewNoticeText);

/** Columns of the Review log. */
const NOTE = 7;

describe("a log edited by hand", () => {
  const DECIDED = 2;

  test("is told with the entry's number and breaks every signature; put back, all is whole", async () => {
    const opened = await openedAgain(withCell(signed, "Review log", [DECIDED, NOTE], "never said"));
    expect(states(opened)).toEqual(BROKEN);
    expect(notices(opened)).toEqual([expect.stringMatching(/^Entry 2 of the Review log is not as it was/)]);
    expect(opened.session.state().review.log).toHaveLength(4);
    expect(await opened.session.sign({ as: "prepared by", by: "P. Repare" })).toMatchObject({
      error: { code: "log-edited", number: 2 },
    });
    opened.excel.person.type("Review log", "H3", String(cellOf(signed, "Review log", DECIDED, NOTE)));
    done(await opened.session.goTo({ row: 0, column: 0 }));
    done(await opened.session.check());
    expect(states(opened)).toEqual(WHOLE);
    expect(notices(opened)).toEqual([]);
  });

  test("with a row taken out says which entry is missing, and keeps the others", async () => {
    const opened = await openedAgain(withoutRow(signed, "Review log", DECIDED));
    expect(states(opened)).toEqual(BROKEN);
    expect(notices(opened)[0]).toMatch(/^Entry 2 of the Review log is missing/);
    expect(opened.session.state().review.log.map(({ number }) => number)).toEqual([1, 3, 4]);
  });

  test("with a decision that does not exist says so, and counts it as open", async () => {
    const opened = await openedAgain(withCell(signed, "Review log", [DECIDED, 6], "fine by me"));
    expect(states(opened)).toEqual(BROKEN);
    expect(notices(opened).join("\n")).toContain('says "fine by me"');
    expect(opened.session.state().review.decisions.get("F1")?.state).toBe("open");
  });
});

test("a decision typed on Findings that does not exist is told, stays in its cell, and decides nothing", async () => {
  const opened = await openedAgain(signed);
  opened.excel.person.type("Findings", "K2", "fine by me");
  done(await opened.session.goTo({ row: 0, column: 0 }));
  done(await opened.session.check());
  expect(notices(opened)).toEqual([expect.stringMatching(/K2.*"fine by me"/s)]);
  expect(cellOf(contentOfBook(opened.excel.book), "Findings", 1, 10)).toBe("fine by me");
  expect(opened.session.state().review.decisions.get("F1")?.state).toBe("accepted");
  expect(states(opened)).toEqual(WHOLE);
});

const deleteSheet = ({ excel }: Started, name: string): void => {
  const sheet = excel.book.sheetNamed(name);
  if (!sheet) throw new Error(`There is no sheet ${name}`);
  excel.book.workbook.deleteSheet(sheet.grid);
};

describe("a sheet of the review that is deleted", () => {
  test("Findings: it is told, every decision stands, and Show writes it anew with them", async () => {
    const opened = await openedAgain(signed);
    deleteSheet(opened, "Findings");
    done(await opened.session.check());
    expect(notices(opened)).toEqual([expect.stringMatching(/^The sheet Findings was deleted/)]);
    expect(opened.session.state().review.decisions.get("F1")).toMatchObject({ state: "accepted" });
    expect(states(opened)).toEqual(WHOLE);
    done(await opened.session.show());
    expect(cellOf(contentOfBook(opened.excel.book), "Findings", 1, 10)).toBe("accepted");
    expect(notices(opened)).toEqual([]);
  });

  test("Review log, while the pane is open: it is told, and the next word writes it anew with all entries", async () => {
    const opened = await openedAgain(signed);
    deleteSheet(opened, "Review log");
    done(await opened.session.check());
    expect(notices(opened)).toEqual([expect.stringMatching(/Review log/)]);
    done(await opened.session.decide(["F1"], { ...DECISION, state: "explained" }));
    const { log } = opened.session.state().review;
    expect(log.map(({ action }) => action)).toEqual(["checked", "decided", "signed", "signed", "decided"]);
    expect(states(opened)).toEqual(["prepared by: changed", "reviewed by: changed"]);
    expect(notices(opened)).toEqual([]);
  });

  test("Review log, before the workbook was opened: no signature holds", async () => {
    const opened = await openedAgain(withoutSheet(signed, "Review log"));
    expect(states(opened)).toEqual(BROKEN);
  });

  test("Record: no signature holds, and both are still named", async () => {
    const opened = await openedAgain(withoutSheet(signed, "Record"));
    expect(states(opened)).toEqual(BROKEN);
    expect(opened.session.state().review.signatures.map(({ brokenBy }) => brokenBy)).toEqual([
      "record-gone",
      "record-gone",
    ]);
  });
});

describe("a signature copied from another workbook", () => {
  test("as its block alone does not hold: the log knows nothing of it", async () => {
    const opened = await openedAgain(withSheetsOf(signed, another, ["Record"]));
    expect(states(opened)).toEqual(BROKEN);
  });

  test("with its log holds only for the other's figures: the amount that differs is named", async () => {
    const opened = await openedAgain(withSheetsOf(signed, another, ["Record", "Review log", "Findings"]));
    expect(states(opened)).toEqual(["prepared by: changed", "reviewed by: changed"]);
    const [first] = opened.session.state().review.signatures;
    expect(first?.changes).toMatchObject([{ cell: { row: 4, column: 1 }, before: "7", now: "1000000" }]);
  });

  test("into a workbook that nobody signed is never unchanged", async () => {
    const unsigned = withoutSheet(withoutSheet(signed, "Review log"), "Record");
    const record = another.sheets.filter(({ name }) => name === "Record");
    const content = { ...unsigned, sheets: [...unsigned.sheets, ...record] };
    const opened = await openedAgain(content);
    expect(states(opened).filter((state) => state.endsWith("unchanged"))).toEqual([]);
  });
});

test("a clock that goes back is told with both moments; the decision is kept, and a signature still holds", async () => {
  const opened = await openedAgain(signed, new Date(2025, 0, 1, 9, 0));
  done(await opened.session.decide(["F1"], { ...DECISION, state: "explained" }));
  done(await opened.session.sign({ as: "prepared by", by: "P. Repare" }));
  expect(opened.session.state().review.decisions.get("F1")?.state).toBe("explained");
  expect(notices(opened)).toEqual([expect.stringMatching(/2025-01-01T.*2026-11-24T/s)]);
  expect(states(opened)).toEqual(["prepared by: unchanged", "reviewed by: changed"]);
});
