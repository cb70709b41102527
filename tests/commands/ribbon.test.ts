import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ribbonCommands } from "../../src/commands/ribbon";
import { createSession } from "../../src/workbook/create-session";
import { BUDGET } from "../excel/budget";
import { closeAll, openExcel, valueOf, type OpenExcel } from "../excel/open-excel";

afterEach(closeAll);

const SAMPLE = readFileSync(join(__dirname, "../../assets/sample-chapter.txt"), "utf8");

interface Pressed {
  readonly said: string[];
  readonly ended: () => number;
  readonly press: (name: string) => Promise<void>;
}

const ribbonOf = ({ workbook }: OpenExcel): Pressed => {
  const said: string[] = [];
  let ended = 0;
  const commands = ribbonCommands({
    session: () => createSession(workbook, { now: () => new Date(2026, 10, 24) }),
    tell: (sentence) => Promise.resolve(void said.push(sentence)),
  });
  const press = async (name: string): Promise<void> => {
    await commands[name]?.({ completed: () => (ended += 1) });
  };
  return { said, ended: () => ended, press };
};

describe("the ribbon without the pane", () => {
  it("checks the sheet in front and shows what differs, then removes it", async () => {
    const open = openExcel({ sheets: [BUDGET] });
    const { press, said, ended } = ribbonOf(open);
    await press("checkThisSheet");
    const shown = valueOf(await open.workbook.annotations());
    expect(shown.overlays.map(({ sheet }) => sheet)).toEqual(["Budget"]);
    await press("removeAnnotations");
    expect(valueOf(await open.workbook.annotations())).toEqual({ sheets: [], overlays: [] });
    expect([said, ended()]).toEqual([[], 2]);
  });

  it("knows the chapter that the pane loaded, and inserts its priorities", async () => {
    const open = openExcel({ sheets: [{ name: "Sheet1" }] });
    const pane = createSession(open.workbook);
    expect((await pane.loadChapter(SAMPLE, "sample.txt")).ok).toBe(true);
    const { press, said } = ribbonOf(open);
    await press("insertPriorities");
    expect(said).toEqual([]);
    const sheets = valueOf(await open.workbook.sheets()).map(({ madeAs }) => madeAs);
    expect(sheets).toContain("Priorities");
  });

  it.each([
    ["insertPriorities", "Load a chapter first"],
    ["removeAnnotations", "no annotations"],
  ])("says what is missing when %s has nothing to do, and ends", async (name, words) => {
    const { press, said, ended } = ribbonOf(openExcel({ sheets: [BUDGET] }));
    await press(name);
    expect(said.join()).toContain(words);
    expect(ended()).toBe(1);
  });
});
