import type { FrameLocator, Page } from "playwright-core";
import type { WorkbookContent } from "../../src/workbench/content";
import type { Exchange } from "../../src/workbench/gateway";
import { serve } from "../../src/workbench/serve";
import { startBrowser } from "./browser";

/** The workbench in a real browser, with what a test needs of both sides of it. */
export interface OpenWorkbench {
  readonly page: Page;
  /** The add-in's task pane. */
  readonly pane: FrameLocator;
  /** Requests that would have left this machine, and were refused. */
  readonly requestsOutside: readonly string[];
  /** Errors that scripts of the page or of the add-in threw, and whatever their security policies refused. */
  readonly errors: readonly string[];
  /** Clicks a cell of the shown sheet with the mouse, like "B2"; it must be in sight. */
  clickCell(address: string): Promise<void>;
  /** Clicks a cell, types into it and presses Enter. */
  typeInto(address: string, text: string): Promise<void>;
  /** Undoes what the person at the grid did last. */
  undo(): Promise<void>;
  /** Brings a sheet to the front, as a click on its tab does. */
  goTo(sheet: string): Promise<void>;
  /** Brings the keyboard into the pane, as F6 does in Excel. */
  enterPane(): Promise<void>;
  /** Brings the keyboard back to the grid. */
  focusGrid(): Promise<void>;
  /** Red, green and blue of a cell's fill as it is drawn on the screen. */
  colourOf(address: string): Promise<readonly number[]>;
  /** Seconds until something is as expected. */
  secondsUntil<Value>(look: () => Promise<Value>, expected: Value): Promise<number>;
  /** The value of a cell as the workbook has it. */
  valueOf(sheet: string, address: string): Promise<unknown>;
  /** Opens another workbook in the grid. */
  open(content: WorkbookContent): Promise<void>;
  /** All round trips so far. */
  wire(): Promise<readonly Pick<Exchange, "requestBytes" | "responseBytes" | "milliseconds">[]>;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  /** Folder with the add-in's built pages, from the checkout; the built add-in if left out. */
  readonly addIn?: string;
  readonly theme?: "light" | "dark" | "contrast";
  readonly width?: number;
  readonly height?: number;
  readonly workbook?: WorkbookContent;
}

/** Starts the workbench's server and a browser on it, and waits until the grid and the pane are there. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  const serving = await serve(options.addIn === undefined ? {} : { addIn: options.addIn });
  const browser = await startBrowser();
  const { width = 1400, height = 900, theme = "light" } = options;
  const page = await browser.newPage({ viewport: { width, height } });
  const requestsOutside: string[] = [];
  const errors: string[] = [];
  await page.context().route(
    (url) => url.href.startsWith("http") && !url.href.startsWith(serving.address),
    (route) => {
      requestsOutside.push(route.request().url());
      return route.abort();
    },
  );
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) errors.push(message.text());
  });
  await page.goto(`${serving.address}?theme=${theme}`);
  await page.waitForFunction(() => window.workbenchInside !== undefined);
  await page.locator('#grid canvas[id^="univer-sheet-main-canvas"]').waitFor();
  const workbench = handles(page, { requestsOutside, errors });
  if (options.workbook) await workbench.open(options.workbook);
  return {
    ...workbench,
    async close() {
      await browser.close();
      await serving.close();
    },
  };
}

type Noted = Pick<OpenWorkbench, "requestsOutside" | "errors">;

function handles(page: Page, noted: Noted): Omit<OpenWorkbench, "close"> {
  const clickCell = async (address: string): Promise<void> => {
    const { x, y } = await page.evaluate(middleOfCell, address);
    await page.mouse.click(x, y);
  };
  return {
    ...noted,
    page,
    pane: page.frameLocator("#pane iframe"),
    clickCell,
    async typeInto(address, text) {
      await clickCell(address);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    async undo() {
      await page.keyboard.press("Control+z");
    },
    goTo: (sheet) => page.evaluate(showSheet, sheet),
    async enterPane() {
      const more = page.frameLocator("#pane iframe").getByRole("button", { name: "More" });
      do await more.focus();
      while (await page.evaluate(() => document.activeElement?.tagName !== "IFRAME"));
    },
    focusGrid: async () => {
      await page.locator("#__editor___INTERNAL_EDITOR__DOCS_NORMAL").focus();
    },
    colourOf: (address) => page.evaluate(drawnColour, address),
    secondsUntil: async (look, expected) => {
      const begun = performance.now();
      while ((await look()) !== expected) await page.waitForTimeout(20);
      return (performance.now() - begun) / 1000;
    },
    valueOf: (sheet, address) => page.evaluate(valueOfCell, { sheet, address }),
    open: (content) => page.evaluate((given) => window.workbenchInside?.open(given), content),
    wire: () => page.evaluate(exchanges),
  };
}

/** Runs in the page: where the middle of a cell is on the screen. */
function middleOfCell(address: string): { x: number; y: number } {
  const inside = window.workbenchInside;
  const canvas = document.querySelector('#grid canvas[id^="univer-sheet-main-canvas"]');
  if (!inside || !canvas) throw new Error("The workbench is not ready.");
  const rect = inside.book.activeSheet.grid.getRange(address).getCellRect();
  const { left, top } = canvas.getBoundingClientRect();
  return { x: left + rect.left + rect.width / 2, y: top + rect.top + rect.height / 2 };
}

/** Runs in the page. */
function showSheet(name: string): void {
  const { book } = window.workbenchInside ?? {};
  const sheet = book?.sheetNamed(name);
  if (!book || !sheet) throw new Error(`There is no sheet ${name}.`);
  book.workbook.setActiveSheet(sheet.grid);
}

/** Runs in the page: the colour at a corner of the cell, where nothing is written. */
async function drawnColour(address: string): Promise<number[]> {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const canvas = document.querySelector<HTMLCanvasElement>('#grid canvas[id^="univer-sheet-main-canvas"]');
  const rect = window.workbenchInside?.book.activeSheet.grid.getRange(address).getCellRect();
  const context = canvas?.getContext("2d");
  if (!canvas || !rect || !context) throw new Error("The grid is not drawn.");
  const scale = canvas.width / canvas.getBoundingClientRect().width;
  const { data } = context.getImageData((rect.left + 4) * scale, (rect.top + 4) * scale, 1, 1);
  return [...data.slice(0, 3)];
}

/** Runs in the page. */
function valueOfCell({ sheet, address }: { sheet: string; address: string }): unknown {
  return window.workbenchInside?.book.sheetNamed(sheet)?.grid.getRange(address).getRawValue();
}

/** Runs in the page. */
function exchanges(): Pick<Exchange, "requestBytes" | "responseBytes" | "milliseconds">[] {
  const wire = window.workbenchInside?.gateway.wire ?? [];
  return wire.map(({ requestBytes, responseBytes, milliseconds }) => ({
    requestBytes,
    responseBytes,
    milliseconds,
  }));
}
