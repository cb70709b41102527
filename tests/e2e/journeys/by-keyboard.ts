import { EMPTY, SHORT, type AtWork } from "./at-work";

export const byKeyboard = (at: AtWork): void => {
  /** What has the focus in the pane; nothing while it is elsewhere. */
  const focused = (): Promise<string> =>
    at.workbench.pane.locator("body").evaluate((body) => {
      const one = document.activeElement;
      return one === null || one === body ? "" : (one.getAttribute("aria-label") ?? one.textContent);
    });

  /** Presses Tab until something with this name has the focus. */
  const tabTo = async (name: string): Promise<void> => {
    for (let presses = 0; presses < 80; presses += 1) {
      if ((await focused()).includes(name)) return;
      await at.workbench.page.keyboard.press("Tab");
    }
    throw new Error(`The keyboard does not reach ${name}`);
  };

  const enter = (): Promise<void> => at.workbench.page.keyboard.press("Enter");

  test("the sample is loaded, shown, repaired, undone and cleared without a mouse", async () => {
    await at.open(EMPTY);
    await at.workbench.enterPane();
    await tabTo("the sample");
    await enter();
    await at.says(SHORT);
    await tabTo("Show on the sheet");
    await enter();
    await at.says("Flags, check columns and findings are on the sheets.");
    await tabTo("Preview repair");
    await enter();
    await tabTo("Change 3 cells");
    await enter();
    await at.says("Every total agrees");
    await tabTo("Undo last change");
    await enter();
    await at.says(SHORT);
    await tabTo("Remove annotations");
    await enter();
    await at.says(/^Annotations removed/);
  });
};
