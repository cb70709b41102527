import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { findingJson, tableJson, type Json } from "../../src/cli/json";
import { findingsOf, rangesFromA1, type SelectedTotal } from "../../src/core";
import { createSession } from "../../src/workbook/create-session";
import { statusOf } from "../../src/taskpane/views/status";
import type { TotalEdit } from "../../src/workbook/total-edit";
import type { Session } from "../../src/workbook/session";
import { readWorkbook } from "../../src/workbench/files/read-workbook";
import { writeWorkbook } from "../../src/workbench/files/write-workbook";
import { contentOfBook } from "../../src/workbench/univer/content-of-book";
import { crossfoot, objectsOf, temporaryFolder } from "../cli/in-process";
import { closeAll, openExcel } from "../excel/open-excel";
import { describeWithShared, hasShared, sharedPath } from "../shared";
import { sheetOfRows, workbookOf, type Cells } from "../xlsx/make-files";
import { anyBudgetFile } from "./any-budget";

/** `CROSSFOOT_RUNS=500 npx jest tests/contract/same-findings` tries so many tables, and every published one. */
const RUNS = Number(process.env["CROSSFOOT_RUNS"] ?? 0);

jest.setTimeout(RUNS > 0 ? 3_600_000 : 60_000);
afterEach(closeAll);

const folder = temporaryFolder();

/** A table without totals is listed by the command; the pane shows none of it. */
const withTotals = (tables: readonly Json[]): readonly Json[] =>
  tables.filter((table) => (table as { readonly totals: readonly Json[] }).totals.length > 0);

interface Found {
  readonly tables: readonly Json[];
  readonly findings: Json;
}

const byCommand = async (bytes: Uint8Array): Promise<Found> => {
  const { out } = await crossfoot(["check", "--json", folder.put("sheet.xlsx", bytes)]);
  const [file] = objectsOf(out) as readonly { readonly tables: Json[]; readonly findings: Json }[];
  return { tables: withTotals(file?.tables ?? []), findings: file?.findings ?? [] };
};

/** What the pane found on the sheet, in the command's terms. */
const foundIn = (session: Session): Found => {
  const tables = session.state().checked?.tables ?? [];
  return {
    tables: withTotals(tables.map(tableJson)),
    findings: findingsOf(tables).map(({ finding, owner }) => findingJson(finding, owner)),
  };
};

interface Said {
  readonly cell: string;
  readonly members: readonly string[];
  readonly basis: string;
}

/** The pane over a file that was opened in Excel, its sheet checked. */
const opened = async (bytes: Uint8Array) => {
  const { content } = await readWorkbook("sheet.xlsx", bytes);
  const { workbook, excel } = openExcel(content);
  const session = createSession(workbook);
  await session.start();
  await session.check();
  return { session, saved: () => writeWorkbook(contentOfBook(excel.book)) };
};

const byPane = async (bytes: Uint8Array): Promise<Found> => {
  const { session } = await opened(bytes);
  await session.stop();
  return foundIn(session);
};

const expectSame = async (bytes: Uint8Array): Promise<Found> => {
  const [command, pane] = [await byCommand(bytes), await byPane(bytes)];
  expect(pane).toEqual(command);
  return command;
};

describe("a sheet checked by the command and in the pane, through Microsoft's own office.js", () => {
  it("has the same tables, totals and findings, whatever slipped in it", async () => {
    let findings = 0;
    await fc.assert(
      fc.asyncProperty(anyBudgetFile, async (bytes) => {
        const found = await expectSame(bytes);
        findings += (found.findings as readonly Json[]).length;
        closeAll();
      }),
      { numRuns: RUNS > 0 ? RUNS : 8, ...(RUNS > 0 ? {} : { seed: 2026 }) },
    );
    expect(findings).toBeGreaterThan(0);
  });
});

describe("a formula that adds its own cell", () => {
  it("is named by the pane's state line as by the command", async () => {
    const rows: Cells = [
      ["Line", "North", "South"],
      ["Rent", 1210, 3405],
      ["Staff", 4470, 8310],
      ["Cars", 2044, 1117],
      ["Total", 7724, 12832],
    ];
    const sheet = sheetOfRows(rows);
    sheet["C5"] = { t: "n", v: 12832, f: "SUM(C2:C5)" };
    const { session } = await opened(workbookOf({ Budget: sheet }));
    const { detail, tone } = statusOf(session.state());
    await session.stop();
    expect(detail).toContain("formulas refer to themselves in a circle: C5");
    expect(tone).not.toBe("good");
  });
});

/** Small ones among the published tables, with decimals, withheld figures, indents, text and a wrong total. */
const SAMPLE = ["statcan_dairy_goat_tenure_text", "statcan_household_ghg"];

describeWithShared("a published table checked by the command and in the pane", () => {
  const all =
    RUNS > 0 && hasShared ? readdirSync(sharedPath("corpus")) : SAMPLE.map((name) => `${name}.xlsx`);
  const asked = all.filter((file) => file.endsWith(".xlsx"));

  it.each(asked)("%s has the same tables, totals and findings", async (file) => {
    await expectSame(new Uint8Array(readFileSync(sharedPath("corpus", file))));
  });
});

const BUDGET: Cells = [
  ["Line", "North", "South"],
  ["Rent", 1210, 3405],
  ["Staff", 4470, 8310],
  ["Total", 5680, 11715],
  ["Extra", 311, 922],
  ["Bonus", 107, 415],
];

const selected = (total: string, members: string): SelectedTotal => ({
  total: rangesFromA1(total) ?? [],
  members: rangesFromA1(members) ?? [],
  minus: [],
});

describe("what a person said of totals in the pane, once the workbook is saved", () => {
  const file = workbookOf({ Budget: sheetOfRows(BUDGET) });
  const found = selected("B4:C4", "B2:C3");

  it.each<[string, TotalEdit, readonly string[]]>([
    ["confirmed", { do: "confirm", total: found }, ["B4=B2+B3 declared", "C4=C2+C3 declared"]],
    ["dropped", { do: "drop", total: found }, []],
    [
      "added",
      { do: "take", total: selected("B6:C6", "B5:C5") },
      ["B4=B2+B3 label", "C4=C2+C3 label", "B6=B5 declared", "C6=C5 declared"],
    ],
    [
      "changed, to members in several blocks",
      { do: "take", total: selected("B4:C4", "B2:C3, B5:C5"), insteadOf: found },
      ["B4=B2+B3+B5 declared", "C4=C2+C3+C5 declared"],
    ],
  ])("a total that was %s is so for the command", async (_, edit, expected) => {
    const { session, saved } = await opened(file);
    expect(await session.editTotals(edit)).toMatchObject({ ok: true });
    const command = await byCommand(await saved());
    expect(foundIn(session)).toEqual(command);
    await session.stop();
    const totals = (command.tables as unknown as readonly { readonly totals: readonly Said[] }[]).flatMap(
      (table) => table.totals,
    );
    expect(totals.map(({ cell, members, basis }) => `${cell}=${members.join("+")} ${basis}`)).toEqual(
      expected,
    );
  });
});
