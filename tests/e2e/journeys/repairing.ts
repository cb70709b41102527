import { MATRIX, SHORT, showSample, type AtWork } from "./at-work";
import { typeUntilItStands } from "./typing";

const CORRECT = { turkey: "121650000", o1: "21427314", all: "222998026" };

/** Red of the fill of a total that differs; white is 255 in all three. */
const isFlagged = ([red, green]: readonly number[]): boolean => red === 253 && green === 227;

export const repairing = (at: AtWork): void => {
  const total = (): Promise<unknown> => at.workbench.valueOf(MATRIX, "H18");

  test("a repair is previewed cell by cell, applied, and undone to the letter", async () => {
    await showSample(at);
    await at.press("Preview repair");
    const preview = at.workbench.pane.getByRole("region", { name: "This repair changes 3 cells:" });
    await preview.waitFor();
    for (const text of ["H18", "E23", "H23", "118,440,784", "121,650,000"])
      expect(await preview.innerText()).toContain(text);
    expect(await total()).toBe(118_440_784);
    await at.press("Change 3 cells");
    await at.says("Every total agrees");
    expect(await total()).toBe(121_650_000);
    await at.press("Undo last change");
    await at.says(SHORT);
    expect(await total()).toBe(118_440_784);
    expect(await at.button("Undo last change").isDisabled()).toBe(true);
  });

  test("a total corrected in the grid loses its flag and its finding at once, and has them back when undone", async () => {
    await showSample(at);
    const { workbench } = at;
    await workbench.goTo(MATRIX);
    expect(isFlagged(await workbench.colourOf("H18"))).toBe(true);
    const turkey = workbench.pane.getByText("Turkey · TOTAL");
    await turkey.first().waitFor();
    const seconds = { gone: Infinity, back: Infinity };
    for (let tries = 0; tries < 5 && Math.max(seconds.gone, seconds.back) >= 1; tries += 1) {
      await workbench.typeInto("H18", CORRECT.turkey);
      const gone = await workbench.secondsUntil(() => turkey.count(), 0);
      expect(isFlagged(await workbench.colourOf("H18"))).toBe(false);
      await workbench.undo();
      const back = await workbench.secondsUntil(async () => (await turkey.count()) > 0, true);
      expect(isFlagged(await workbench.colourOf("H18"))).toBe(true);
      seconds.gone = Math.min(seconds.gone, gone); // a machine that is busy with others gets another chance
      seconds.back = Math.min(seconds.back, back);
    }
    await at.says(SHORT);
    expect(seconds.gone).toBeLessThan(1);
    expect(seconds.back).toBeLessThan(1);
  });

  test("once all three totals are corrected in the grid, every total agrees and no finding is left", async () => {
    const { workbench } = at;
    await typeUntilItStands(at, MATRIX, "H18", Number(CORRECT.turkey));
    await typeUntilItStands(at, MATRIX, "E23", Number(CORRECT.o1));
    await typeUntilItStands(at, MATRIX, "H23", Number(CORRECT.all));
    await at.says("Every total agrees");
    await at.says("Nothing to explain");
    for (let undone = 0; undone < 3; undone += 1) await workbench.undo();
    await at.says(SHORT);
  });

  test("annotations are removed, and only the chapter's table is left", async () => {
    await at.press("Insert priorities");
    await at.says("Priorities stand beside");
    await at.press("Remove annotations");
    await at.says(/^Annotations removed/);
    const names = await at.workbench.page.evaluate(() =>
      window.workbenchInside?.book.sheets
        .filter(({ visibility }) => visibility === "Visible")
        .map(({ name }) => name),
    );
    expect(names).toEqual(["Sheet1", MATRIX]);
    expect(await at.workbench.valueOf(MATRIX, "J18")).toBeNull();
    expect(isFlagged(await at.workbench.colourOf("H18"))).toBe(false);
  });
};
