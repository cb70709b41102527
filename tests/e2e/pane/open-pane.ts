import axe from "axe-core";
import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** How the pane is looked at. */
export interface Look {
  readonly width: number;
  readonly appearance: "light" | "dark" | "contrast";
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".txt": "text/plain",
};

/** The pane in a browser: its page, and what it asked of the session. */
export interface OpenPane {
  readonly page: Page;
  readonly errors: readonly string[];
  asked(): Promise<readonly string[]>;
  close(): Promise<void>;
}

const serveFrom = async (context: BrowserContext, folder: string): Promise<void> => {
  await context.route("**/*", (route) => {
    const file = join(folder, new URL(route.request().url()).pathname);
    if (!existsSync(file)) return route.fulfill({ status: 200, contentType: "text/javascript", body: "" });
    return route.fulfill({
      body: readFileSync(file),
      contentType: TYPES[extname(file)] ?? "application/octet-stream",
    });
  });
};

/** Opens the built test page in a scenario, without any server. */
export const openPane = async (
  browser: Browser,
  folder: string,
  scenario: string,
  look: Look,
): Promise<OpenPane> => {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 800 },
    forcedColors: look.appearance === "contrast" ? "active" : "none",
    reducedMotion: "reduce",
  });
  await serveFrom(context, folder);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(`http://pane.test/index.html?${scenario}${look.appearance === "light" ? "" : "&dark"}`);
  await page.locator("#state, .fault").waitFor();
  await page.locator("html[data-appearance], .fault").first().waitFor({ state: "attached" }); // its colours are there
  return { page, errors, asked: () => page.evaluate(() => window.asked), close: () => context.close() };
};

/** What axe finds, one line for each kind of violation. In forced colours the reader's own are drawn, whatever axe
 *  reads from our styles: contrast is then no matter of ours. */
export const axeFindings = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const isForced = matchMedia("(forced-colors: active)").matches;
    const { violations } = await window.axe.run({
      resultTypes: ["violations"],
      ...(isForced ? { rules: { "color-contrast": { enabled: false } } } : {}),
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""} (${nodes.length}) ${nodes[0]?.failureSummary ?? ""}`,
    );
  });
};

/** What axe finds of contrast alone: of all it looks for, only that changes with the colours. */
export const contrastFindings = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run({ runOnly: ["color-contrast"], resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""} (${nodes.length})`);
  });
};

/** Elements that stick out of the pane or hide part of their text without saying so. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const visible = [...document.querySelectorAll<HTMLElement>("#pane *")].filter(
      // a progress bar moves through its track; what is only read aloud is not drawn
      (one) => one.offsetParent !== null && !one.closest(".ms-ProgressIndicator-itemProgress, .unseen"),
    );
    const outside = visible.filter((one) => one.getBoundingClientRect().right > edge + 0.5);
    const cut = visible.filter(
      (one) =>
        one.scrollWidth > one.clientWidth + 1 &&
        getComputedStyle(one).overflowX === "hidden" &&
        getComputedStyle(one).textOverflow !== "ellipsis",
    );
    return [...outside, ...cut].map((one) => one.outerHTML.slice(0, 120));
  });
