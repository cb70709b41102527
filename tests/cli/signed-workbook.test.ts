import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSession } from "../../src/workbook/create-session";
import type { Step } from "../../src/workbook/session";
import { readWorkbook } from "../../src/workbench/files/read-workbook";
import { writeWorkbook } from "../../src/workbench/files/write-workbook";
import { contentOfBook } from "../../src/workbench/univer/content-of-book";
import { closeAll, openExcel } from "../excel/open-excel";
import { crossfoot, objectsOf, temporaryFolder } from "./in-process";

const folder = temporaryFolder();
const out = (name: string): string => join(folder.path, name);

/** The sample with two neighbouring digits of one total exchanged: a second cause beside its own. */
const TWO_CAUSES = readFileSync(join(__dirname, "../../assets/sample-chapter.txt"), "utf8").replace(
  /^(Serbia .*)11 560 000/m,
  "$111 650 000",
);

const done = <Value>(step: Step<Value>): Value => {
  if (!step.ok) throw new Error(`unexpected problem ${JSON.stringify(step.error)}`);
  return step.value;
};

const ANNA = { by: "Anna Kowalska", title: "Finance officer" };
const REASON = "Published so; agreed with the mission.";

/** Two files as Excel saves them: one cause repaired, the other accepted and both signed; then repaired too and signed
 *  again. */
const reviewedInExcel = async (): Promise<void> => {
  const { excel, workbook } = openExcel({ sheets: [{ name: "Sheet1" }] });
  const session = createSession(workbook);
  const saved = async (name: string): Promise<void> => {
    done(await session.sign({ as: "prepared by", ...ANNA }));
    done(await session.sign({ as: "reviewed by", by: "Jean-Baptiste Ouédraogo" }));
    folder.put(name, await writeWorkbook(contentOfBook(excel.book)));
  };
  done(await session.start());
  done(await session.loadChapter(TWO_CAUSES, "two.txt"));
  done(await session.show());
  done(await session.applyRepair("F2", 0, { ...ANNA, reason: "Typed wrong." }));
  done(await session.decide(["F1"], { state: "accepted", reason: REASON, ...ANNA }));
  await saved("accepted.xlsx");
  done(await session.applyRepair("F1", 0, { ...ANNA, reason: "As the source has it." }));
  await saved("whole.xlsx");
  await session.stop();
};

beforeAll(reviewedInExcel);
afterAll(closeAll);

interface Change {
  readonly cell: string;
  readonly before: string | null;
  readonly now: string | null;
}
type Signature = Readonly<{ as: string; by: string; state: string; changes: readonly Change[] }>;

const signaturesOf = async (file: string): Promise<{ status: number; signatures: readonly Signature[] }> => {
  const { status, out: text } = await crossfoot(["check", file, "--json"]);
  return { status, signatures: objectsOf(text)[0]?.["signatures"] as readonly Signature[] };
};

const statesOf = async (file: string): Promise<readonly unknown[]> => {
  const { status, signatures } = await signaturesOf(file);
  return [status, ...signatures.map(({ as, state }) => `${as}: ${state}`)];
};

/** The file with one amount typed anew outside of the add-in. */
const retyped = async (
  file: string,
  name: string,
  row: number,
  column: number,
  value: number,
): Promise<string> => {
  const { content } = await readWorkbook(name, readFileSync(out(file)));
  const cellsOf = (cells: NonNullable<(typeof content.sheets)[number]["cells"]>) =>
    cells.map((line, r) => (r === row ? line.map((cell, c) => (c === column ? value : cell)) : line));
  const sheets = content.sheets.map((sheet) =>
    sheet.name === "Funding matrix" && sheet.cells ? { ...sheet, cells: cellsOf(sheet.cells) } : sheet,
  );
  return folder.put(name, await writeWorkbook({ ...content, sheets }));
};

const WHOLE = ["prepared by: unchanged", "reviewed by: unchanged"];

test("a signed workbook in which all agrees is whole: exit 0, and both signatures are said to stand", async () => {
  const { status, out: said } = await crossfoot(["check", out("whole.xlsx")]);
  expect(status).toBe(0);
  expect(said.match(/Unchanged since signing/g)).toHaveLength(2);
  expect(said).toContain("Anna Kowalska");
});

test("one amount changed outside breaks both signatures: exit 1, the cell named with old and new amount", async () => {
  const file = await retyped("whole.xlsx", "changed.xlsx", 4, 1, 1_000_001);
  const { status, out: said } = await crossfoot(["check", file]);
  expect(status).toBe(1);
  expect(said).not.toContain("Unchanged");
  expect(said.match(/B5 Armenia · P1: 1000000 → 1000001/g)).toHaveLength(2);
  const [first] = (await signaturesOf(file)).signatures;
  expect(first).toMatchObject({
    state: "changed",
    changes: [{ cell: "B5", before: "1000000", now: "1000001" }],
  });
});

test("put back, both are whole again", async () => {
  await retyped("whole.xlsx", "changed.xlsx", 4, 1, 1_000_001);
  const back = await retyped("changed.xlsx", "back.xlsx", 4, 1, 1_000_000);
  expect(await statesOf(back)).toEqual([0, ...WHOLE]);
});

describe("annotate --donor on a reviewed workbook", () => {
  const copied = async (file: string, name: string, ...more: readonly string[]): Promise<string> => {
    const { err } = await crossfoot(["annotate", out(file), "--donor", "-o", out(name), ...more]);
    expect(err).toBe("");
    return out(name);
  };

  const textsOf = async (file: string): Promise<ReadonlyMap<string, readonly string[]>> => {
    const { content } = await readWorkbook("copy.xlsx", readFileSync(file));
    return new Map(
      content.sheets.map(({ name, cells = [] }) => [
        name,
        cells.flat().flatMap((cell) => {
          const value = typeof cell === "object" && cell !== null && "value" in cell ? cell.value : cell;
          return typeof value === "string" ? [value] : [];
        }),
      ]),
    );
  };

  test("takes decisions and signatures along, which a donor verifies", async () => {
    const copy = await copied("accepted.xlsx", "donor.xlsx");
    const texts = await textsOf(copy);
    expect([...texts.keys()]).toEqual(["Summary", "Funding matrix", "Findings", "Priorities", "Record"]);
    expect(texts.get("Findings")).toEqual(expect.arrayContaining(["accepted", REASON, "Anna Kowalska"]));
    expect(texts.get("Summary")).toEqual(
      expect.arrayContaining(["Anna Kowalska", "Finance officer", "Jean-Baptiste Ouédraogo"]),
    );
    expect(await statesOf(copy)).toEqual([1, ...WHOLE]); // the accepted difference stands
    expect(await statesOf(await copied("whole.xlsx", "donor-whole.xlsx"))).toEqual([0, ...WHOLE]);
  });

  test("takes the log along where that is asked for", async () => {
    const texts = await textsOf(await copied("accepted.xlsx", "donor-log.xlsx", "--with-log"));
    expect(texts.get("Review log")).toEqual(
      expect.arrayContaining(["repaired", "Typed wrong.", "decided", "signed"]),
    );
  });

  test("of a workbook that was changed since says so in the copy, and the copy is no more whole than it", async () => {
    await retyped("whole.xlsx", "changed.xlsx", 4, 1, 1_000_001);
    const copy = await copied("changed.xlsx", "donor-changed.xlsx");
    expect((await statesOf(copy)).slice(1)).toEqual(["prepared by: changed", "reviewed by: changed"]);
    const summary = (await textsOf(copy)).get("Summary") ?? [];
    expect(summary.filter((text) => /^Changed since signing/.test(text))).toHaveLength(2);
  });
});
