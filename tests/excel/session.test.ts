import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSession } from "../../src/workbook/create-session";
import type { Session, Step } from "../../src/workbook/session";
import { wholeWorkbook } from "./whole-workbook";
import { closeAll, openExcel, type OpenExcel } from "./open-excel";

jest.setTimeout(30_000);
afterEach(closeAll);

const SAMPLE = readFileSync(join(__dirname, "../../assets/sample-chapter.txt"), "utf8");

interface Started extends OpenExcel {
  readonly session: Session;
}

const started = async (): Promise<Started> => {
  const open = openExcel({ sheets: [{ name: "Sheet1" }] });
  const session = createSession(open.workbook, { now: () => new Date(2026, 10, 24) });
  await session.start();
  return { ...open, session };
};

const done = <Value>(step: Step<Value>): Value => {
  if (!step.ok) throw new Error(`unexpected problem ${JSON.stringify(step.error)}`);
  return step.value;
};

const bytes = ({ excel }: OpenExcel): number =>
  excel.wire.reduce((sum, { requestBytes, responseBytes }) => sum + requestBytes + responseBytes, 0);

const sheetNames = async ({ workbook }: OpenExcel): Promise<string[]> =>
  done(await workbook.sheets()).map(({ name, hidden }) => (hidden ? `(${name})` : name));

/** What the Summary's picture is made of, as Excel tells it: the charts, the colour scale over the amounts, and the row
 *  and the foot of the cause. */
const pictureOn = ({ excel }: OpenExcel): Promise<unknown> =>
  excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Summary");
    const { charts } = sheet.load("charts/items/name");
    const flags = sheet.getRange().conditionalFormats.load("items/type");
    const [section, row, foot] = ["A34", "E51:L51", "E56:L56"].map((at) => sheet.getRange(at).load("text"));
    await context.sync();
    const scales = flags.items.filter(({ type }) => type === "ColorScale");
    const places = scales.map((scale) => scale.getRange().load("address"));
    const { series } = charts.getItem("Crossfoot: Differences by line");
    const sources = series.getItemAt(0).load("name");
    for (const scale of scales) scale.colorScale.load("threeColorScale");
    await context.sync();
    return {
      charts: charts.items.map(({ name }) => name),
      heat: places.map(({ address }) => address),
      three: scales.map((scale) => scale.colorScale.threeColorScale),
      series: sources.name,
      texts: [section, row, foot].map((range) => range?.text[0]),
    };
  });

const PICTURE = {
  charts: [
    "Crossfoot: Funding by country, as stated",
    "Crossfoot: Funding by principle and objective, as stated",
    "Crossfoot: Differences by line",
  ],
  heat: ["Summary!F36:K55"],
  three: [true],
  series: "Differences by line",
  texts: [
    ["Where it differs"],
    ["Turkey", "250", "7,270", "500", "3,209", "54,885", "55,536", "(3,209,216)"],
    ["Difference", "–", "–", "–", "(3,209)", "–", "–", ""],
  ],
};

describe("the sample chapter, step by step", () => {
  it("is loaded, checked and shown, and its priorities stand beside the rows", async () => {
    const { session, ...open } = await started();
    const { tables } = done(await session.loadChapter(SAMPLE, "sample"));
    expect(tables).toHaveLength(1);
    expect(tables[0]?.totals.filter(({ state }) => state === "differs")).toHaveLength(3);
    expect(tables[0]?.findings.map(({ kind }) => kind)).toEqual(["left-out"]);
    expect(session.state().next).toBe("show");
    done(await session.show());
    expect(session.state().next).toBe("insert-priorities");
    const shown = await pictureOn(open);
    expect(shown).toEqual(PICTURE);
    done(await session.insertPriorities());
    expect(await pictureOn(open)).toEqual(shown);
    expect(session.state().next).toBe("review");
    expect(await sheetNames(open)).toEqual([
      "Sheet1",
      "Summary",
      "Funding matrix",
      "(Chapter source)",
      "Findings",
      "Priorities",
      "Review log",
    ]);
    await session.stop();
  });

  it("takes six round trips and 150 KB to check and show, and leaves a fiftieth of that free", async () => {
    const { session, ...open } = await started();
    done(await session.loadChapter(SAMPLE, "sample"));
    open.excel.wire.length = 0;
    done(await session.check());
    done(await session.show());
    expect(open.excel.wire.length).toBeLessThanOrEqual(6);
    expect(bytes(open)).toBeLessThanOrEqual((49 / 50) * 150_000);
  });

  it("leaves calculation mode, selection and front sheet as they are, also when Excel refuses half way", async () => {
    const cells = [["", "A", "Total"], ["x", 20, 20], ["y", 30, 31], ["Total", 50, 50]]; // prettier-ignore
    const open = openExcel({ sheets: [{ name: "Own", cells }], calculationMode: "Manual" });
    const session = createSession(open.workbook);
    open.excel.person.select("Own", "B3");
    const { calculation, selected } = await wholeWorkbook(open.excel);
    done(await session.check());
    open.excel.injectFault({ code: "AccessDenied", action: ({ Name }) => Name === "NumberFormat" });
    expect((await session.show()).ok).toBe(false);
    expect(await wholeWorkbook(open.excel)).toMatchObject({ calculation, selected });
    done(await session.show());
    expect(await wholeWorkbook(open.excel)).toMatchObject({ calculation, selected });
    expect([calculation, selected]).toEqual(["Manual", "Own!B3"]);
  });

  it("leaves the matrix alone when annotations are removed", async () => {
    const { session, excel } = await started();
    done(await session.loadChapter(SAMPLE, "sample"));
    const before = await wholeWorkbook(excel);
    done(await session.show());
    done(await session.insertPriorities());
    done(await session.removeAnnotations());
    expect(await wholeWorkbook(excel)).toEqual(before);
    expect(session.state().next).toBe("show");
  });
});
