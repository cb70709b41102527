import { readFileSync } from "node:fs";
import { SAMPLE, sampleAsPdf, sampleAsWord } from "../../xlsx/sample-forms";
import { EMPTY, MATRIX, SHORT, showSample, type AtWork } from "./at-work";

interface DroppedFile {
  readonly name: string;
  /** Said once, or repeated up to so many bytes. */
  readonly text: string;
  readonly bytes?: number;
}

/** Drops a file on the pane, as the browser tells it of one that a person lets go over it. Each letter is a byte. */
export const drop = (at: AtWork, file: DroppedFile): Promise<void> =>
  at.workbench.pane.locator("main").evaluate((target, { name, text, bytes }) => {
    const data = new DataTransfer();
    const content = bytes === undefined ? text : text.repeat(Math.ceil(bytes / text.length));
    data.items.add(new File([Uint8Array.from(content, (letter) => letter.charCodeAt(0))], name));
    for (const kind of ["dragover", "drop"])
      target.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, file);

export const loading = (at: AtWork): void => {
  const isLoaded = async (): Promise<void> => {
    await at.says(SHORT);
    expect(await at.workbench.valueOf(MATRIX, "H18")).toBe(118_440_784);
    expect(await at.workbench.valueOf(MATRIX, "E18")).toBe("3 209 216\u00a0");
  };

  test("a chapter is loaded by the file dialog", async () => {
    await at.open(EMPTY);
    const [chooser] = await Promise.all([
      at.workbench.page.waitForEvent("filechooser"),
      at.press(/^(Choose a file…|Load a chapter…)$/),
    ]);
    await chooser.setFiles({ name: "chapter.txt", mimeType: "text/plain", buffer: Buffer.from(SAMPLE) });
    await at.says("chapter.txt is loaded and checked.");
    await isLoaded();
  });

  test.each([
    ["dropped.txt", () => Buffer.from(SAMPLE)],
    ["dropped.pdf", sampleAsPdf],
    ["dropped.docx", sampleAsWord],
  ])("a chapter is loaded by dropping it on the pane: %s", async (name, content) => {
    await at.open(EMPTY);
    await drop(at, { name, text: Buffer.from(content()).toString("latin1") });
    await at.says(`${name} is loaded and checked.`);
    await isLoaded();
  });

  test("a chapter is loaded by pasting its text", async () => {
    await at.open(EMPTY);
    await at.press("Paste text…");
    await at.workbench.pane.getByLabel("The chapter's text").fill(SAMPLE);
    await at.press("Load this text");
    await isLoaded();
  });

  test("a workbook that was saved with its annotations is known again when it is opened", async () => {
    await showSample(at);
    const { page } = at.workbench;
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save .xlsx" }).click(),
    ]);
    const path = await download.path();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Open .xlsx" }).click(),
    ]);
    page.once("dialog", (question) => void question.accept()); // what of the file does not come along
    await chooser.setFiles({ name: "Reviewed.xlsx", mimeType: "", buffer: readFileSync(path) });
    await page.locator("#message", { hasText: /^Opened/ }).waitFor();
    await at.workbench.goTo(MATRIX);
    await at.press("Check this sheet");
    await isLoaded();
    await at.press("Remove annotations");
    await at.says(/^Annotations removed/);
    expect(await at.workbench.valueOf("Findings", "A1")).toBeUndefined();
  });
};
