import { reviewInFile } from "../../src/workbook/file-review";
import { readFile } from "../../src/xlsx/read-file";
import { createSession } from "../../src/workbook/create-session";
import { contentOfBook } from "../../src/workbench/univer/content-of-book";
import { readWorkbook } from "../../src/workbench/files/read-workbook";
import { writeWorkbook } from "../../src/workbench/files/write-workbook";
import { closeAll, openExcel } from "./open-excel";
import { DECISION, done, MATRIX, reviewed, savedAndOpened, states, type Started } from "./reviewed-workbook";

jest.setTimeout(60_000);
afterEach(closeAll);

const commentsOf = ({ excel }: Pick<Awaited<ReturnType<typeof savedAndOpened>>, "excel">): string[] =>
  contentOfBook(excel.book).sheets.flatMap(({ comments = [] }) => comments.map(({ text }) => text));

/** Texts on the Summary as they stand there. */
const summaryOf = ({ excel }: Started): string[] =>
  (contentOfBook(excel.book).sheets.find(({ name }) => name === "Summary")?.cells ?? [])
    .flat()
    .flatMap((cell) => {
      const value = typeof cell === "object" && cell !== null && "value" in cell ? cell.value : cell;
      return typeof value === "string" ? [value] : [];
    });

describe("decisions", () => {
  it("are in the log and on the Findings sheet, and survive saving and opening elsewhere", async () => {
    const started = await reviewed();
    done(await started.session.decide(["F1"], DECISION));
    expect(started.session.state().review.decisions.get("F1")).toMatchObject({
      state: "accepted",
      by: "A. Reviewer",
      note: "agreed with the mission",
    });
    const again = await savedAndOpened(started);
    const { review } = again.session.state();
    expect(review.decisions.get("F1")).toMatchObject({ state: "accepted", by: "A. Reviewer" });
    expect(review.log.map(({ action, by }) => `${action} by ${by}`)).toEqual([
      "checked by Crossfoot",
      "decided by A. Reviewer",
    ]);
    expect(review.notices).toEqual([]);
  });

  it("typed on the Findings sheet by hand are taken over, by the name in the cell or as unknown", async () => {
    const { session, excel } = await reviewed();
    excel.person.type("Findings", "K2", "to be corrected");
    excel.person.type("Findings", "M2", "B. Second");
    done(
      await session
        .check()
        .then(() => session.goTo({ row: 0, column: 0 }))
        .then(() => session.check()),
    );
    expect(session.state().review.decisions.get("F1")).toMatchObject({
      state: "to be corrected",
      by: "B. Second",
    });
    excel.person.type("Findings", "K2", "open");
    excel.person.type("Findings", "M2", " ");
    done(await session.goTo({ row: 0, column: 0 }));
    done(await session.check());
    expect(session.state().review.log.map(({ by, state }) => [by, state])).toEqual([
      ["Crossfoot", ""],
      ["B. Second", "to be corrected"],
      ["unknown", "open"],
    ]);
  });

  it("of a second reviewer stand beside the first's", async () => {
    const { session } = await reviewed();
    done(await session.decide(["F1"], DECISION));
    done(await session.decide(["F1"], { state: "to be corrected", reason: "", by: "B. Second" }));
    expect(session.state().review.decisions.get("F1")).toMatchObject({
      state: "to be corrected",
      by: "B. Second",
      others: [{ by: "A. Reviewer", state: "accepted" }],
    });
  });
});

describe("signatures", () => {
  it("reopen with the cell named when a figure changes, and are whole when it is put back", async () => {
    const started = await reviewed();
    const { session, excel } = started;
    done(await session.decide(["F1"], DECISION));
    done(await session.sign({ as: "prepared by", by: "P. Repare" }));
    done(await session.sign({ as: "reviewed by", by: "R. View", title: "Auditor", note: "seen" }));
    expect(states(started)).toEqual(["prepared by: unchanged", "reviewed by: unchanged"]);
    const again = await savedAndOpened(started);
    expect(states(again)).toEqual(["prepared by: unchanged", "reviewed by: unchanged"]);

    const said = () => summaryOf(started).filter((text) => /since signing/.test(text));
    expect(said()).toEqual([
      expect.stringMatching(/^Unchanged since/),
      expect.stringMatching(/^Unchanged since/),
    ]);

    excel.person.type(MATRIX, "B5", "1");
    done(await session.check());
    expect(states(started)).toEqual(["prepared by: changed", "reviewed by: changed"]);
    expect(said()[0]).toMatch(/^Changed since signing.*\nB5 Armenia · P1: \d+ → 1$/s);
    const [first] = session.state().review.signatures;
    expect(first?.changes).toMatchObject([{ sheet: MATRIX, cell: { row: 4, column: 1 }, now: "1" }]);
    excel.person.type(MATRIX, "B5", first?.changes[0]?.before ?? "");
    done(await session.check());
    expect(states(started)).toEqual(["prepared by: unchanged", "reviewed by: unchanged"]);
  });
});

describe("the donor copy", () => {
  /** A whole review: one finding accepted, signed twice, copied. */
  const copied = async (withLog: boolean) => {
    const { session, opened } = await reviewed();
    done(await session.decide(["F1"], DECISION));
    done(await session.sign({ as: "prepared by", by: "P. Repare" }));
    done(await session.sign({ as: "reviewed by", by: "R. View" }));
    const copy = done(await session.donorCopy({ withLog }));
    return { copy, opened };
  };
  const reviewIn = async (bytes: Uint8Array) => {
    const read = await readFile(bytes, "donor.xlsx");
    if (!read.ok || read.value.kind !== "table") throw new Error("not a workbook");
    return { sheets: read.value.sheets, review: reviewInFile(read.value.sheets, read.value.marks) };
  };

  it("opens in a window of its own, and a donor verifies its signatures without log and add-in", async () => {
    const { copy, opened } = await copied(false);
    expect(copy.opened).toBe("yes");
    expect(opened).toEqual([Buffer.from(copy.bytes).toString("base64")]);
    const { sheets, review } = await reviewIn(copy.bytes);
    expect(sheets.map(({ name }) => name)).toEqual(["Summary", MATRIX, "Findings", "Priorities", "Record"]);
    expect(review?.log).toBeUndefined();
    expect(review?.signatures.map(({ state }) => state)).toEqual(["unchanged", "unchanged"]);
  });

  it("is handed over as bytes where Excel is too old to open it, and where it refuses to", async () => {
    const older = openExcel({ sheets: [{ name: "Sheet1" }] }, { excelApi: "1.7" });
    const { session } = await reviewed(older);
    const copy = done(await session.donorCopy());
    expect([copy.opened, older.opened]).toEqual(["no", []]);
    expect((await reviewIn(copy.bytes)).sheets).not.toEqual([]);
    const refusing = await reviewed();
    refusing.excel.injectFault({
      code: "AccessDenied",
      action: ({ Name }) => Name === "Open",
    });
    expect(done(await refusing.session.donorCopy()).opened).toBe("no");
  });

  it("is never opened twice: where Excel's answer is lost, or Excel is busy, that is said and not tried again", async () => {
    const { session, excel, opened, pauses } = await reviewed();
    excel.injectFault({
      code: "GeneralException",
      answer: ({ Actions }) => Actions.some(({ Name }) => Name === "Open"),
    });
    const lost = done(await session.donorCopy());
    expect([lost.opened, opened, pauses]).toEqual([
      "unsure",
      [Buffer.from(lost.bytes).toString("base64")],
      [],
    ]);
    excel.injectFault({ code: "ServiceNotAvailable", action: ({ Name }) => Name === "Open" });
    expect([done(await session.donorCopy()).opened, opened.length]).toEqual(["unsure", 1]);
    expect([done(await session.donorCopy()).opened, opened.length]).toEqual(["yes", 2]);
  });

  it("carries the log where that is asked for", async () => {
    const { copy } = await copied(true);
    const { review } = await reviewIn(copy.bytes);
    expect(review?.log?.map(({ action }) => action)).toEqual(["checked", "decided", "signed", "signed"]);
    expect(review?.problems).toEqual([]);
    expect(review?.signatures.map(({ state }) => state)).toEqual(["unchanged", "unchanged"]);
  });

  it("with a figure or a decision changed by a donor is no longer what was signed", async () => {
    const { copy } = await copied(false);
    const { content } = await readWorkbook("donor.xlsx", copy.bytes);
    const changedAt = async (sheet: string, row: number, column: number, value: string | number) => {
      const sheets = content.sheets.map((one) =>
        one.name === sheet
          ? {
              ...one,
              cells: one.cells?.map((cells, r) =>
                cells.map((cell, c) => (r === row && c === column ? value : cell)),
              ),
            }
          : one,
      );
      const { review } = await reviewIn(await writeWorkbook({ ...content, sheets: sheets }));
      return review?.signatures ?? [];
    };
    const [figure] = await changedAt(MATRIX, 4, 1, 1);
    expect(figure).toMatchObject({
      state: "changed",
      changes: [{ cell: { row: 4, column: 1 }, now: "1" }],
    });
    const [decision] = await changedAt("Findings", 1, 7, "corrected");
    expect(decision).toMatchObject({ state: "changed", decisionsChanged: ["left-out: Turkey|O1"] });
  });
});

describe("repairs", () => {
  it("are in the log with what they replaced, and can be undone later by another session", async () => {
    const started = await reviewed();
    done(await started.session.applyRepair("F1", 0, { by: "A. Reviewer", reason: "source says so" }));
    const [repair] = started.session.state().review.repairs;
    expect(repair).toMatchObject({ by: "A. Reviewer", reason: "source says so", undone: false });
    expect(repair?.cells.map(({ before, after }) => `${before} > ${after}`)).toEqual([
      "118440784 > 121650000",
      "18218098 > 21427314",
      "219788810 > 222998026",
    ]);
    const comments = contentOfBook(started.excel.book).sheets.flatMap(({ comments: all = [] }) => all);
    expect(comments.find(({ cell }) => cell === "H18")?.text).toMatch(
      /^Corrected: was 118440784\. A\. Reviewer, 2026-11-24T.*: source says so/,
    );
    const again = await savedAndOpened(started);
    expect(again.session.state().checked?.tables[0]?.findings).toEqual([]);
    const why = { by: "B. Second", reason: "not ours to change" };
    done(await again.session.undoRepair(repair?.number ?? 0, why));
    expect(again.session.state().checked?.tables[0]?.findings).toHaveLength(1);
    expect(again.session.state().review.repairs).toMatchObject([{ undone: true }]);
    expect(commentsOf(again).filter((text) => text.startsWith("Corrected"))).toEqual([]);
    expect(await again.session.undoRepair(repair?.number ?? 0, why)).toMatchObject({
      error: { code: "repair-undone" },
    });
  });

  it("leave no comment behind once they are undone, on a sheet of the user's that shows no flags", async () => {
    const { excel, workbook } = openExcel({
      sheets: [
        {
          name: "Budget",
          cells: [
            ["", "Food", "Health", "Total"],
            ["North", 41_205, 8_117, 49_322],
            ["South", 12_650, 30_904, 43_554],
            ["Total", 53_855, 39_021, 92_867],
          ],
        },
      ],
    });
    const session = createSession(workbook);
    done(await session.start());
    done(await session.check());
    done(await session.applyRepair("F1", 0));
    expect(commentsOf({ excel })).toHaveLength(1);
    done(await session.undo());
    expect(commentsOf({ excel })).toEqual([]);
    await session.stop();
  });
});
