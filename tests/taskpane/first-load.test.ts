import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { startBrowser } from "../e2e/browser";

/** A production build minifies some 2 MB of scripts; a busy machine takes its time over it. */
jest.setTimeout(300_000);

const HOME = "https://localhost:3000";
const CDN = "https://appsforoffice.microsoft.com";
const OFFICE = "node_modules/@microsoft/office-js/dist";

const folder = mkdtempSync(join(tmpdir(), "crossfoot-first-load-"));

beforeAll(async () => {
  const webpack = ["node_modules/.bin/webpack", "--config-name", "pane", "--mode", "production"];
  await promisify(execFile)(process.execPath, [
    ...webpack,
    "--output-path",
    folder,
    "--no-devtool",
    "--stats",
    "errors-only",
  ]);
});

afterAll(() => rmSync(folder, { recursive: true }));

const page = (): string => readFileSync(join(folder, "taskpane.html"), "utf8");

const scripts = (): readonly string[] =>
  [...page().matchAll(/<script[^>]* src="?([^" >]+)/g)].map((match) => match[1] ?? "");

test("the pane's first load is at most 250 KB of script, gzipped, without office.js", () => {
  const own = scripts().filter((source) => !source.startsWith("https:"));
  const bytes = own.reduce((sum, source) => sum + gzipSync(readFileSync(join(folder, source))).length, 0);
  expect(own.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(250 * 1024);
});

test("nothing but office.js is asked of anyone outside, and no script stands in the page", () => {
  expect(scripts().filter((source) => source.startsWith("http"))).toEqual([
    "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  ]);
  expect(page()).not.toMatch(/<script(?![^>]* src=)/);
});

/** The shipped page in a browser: our files at our address, office.js at Microsoft's, and nothing else anywhere. */
const openShipped = async () => {
  const browser = await startBrowser();
  const view = await browser.newPage();
  const [refusals, errors, outside]: string[][] = [[], [], []];
  view.on("console", (message) => /Security Policy/.test(message.text()) && refusals?.push(message.text()));
  view.on("pageerror", (error) => errors?.push(String(error)));
  await view.route(/.*/, async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const file = pathname.replace(/^.*\//, pathname.includes("office_strings") ? "en-us/" : "");
    const path = origin === HOME ? join(folder, pathname) : join(OFFICE, file);
    if (origin !== HOME && origin !== CDN) outside?.push(origin);
    await (existsSync(path) ? route.fulfill({ path }) : route.abort());
  });
  await view.goto(`${HOME}/taskpane.html`);
  return { browser, view, refusals, errors, outside };
};

test("the page as it is shipped runs under its policy, and asks nobody but us and office.js", async () => {
  const { browser, view, refusals, errors, outside } = await openShipped();
  try {
    await view.getByText("Excel").first().waitFor();
    expect({ refusals, errors, outside }).toEqual({ refusals: [], errors: [], outside: [] });
    const refused = await view.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.ranInline = true";
      document.head.append(script);
      return !("ranInline" in window);
    });
    expect(refused).toBe(true);
  } finally {
    await browser.close();
  }
});

test("what reads files and shows the help is loaded only when it is needed", () => {
  const first = new Set(scripts());
  const later = readdirSync(folder).filter((name) => name.endsWith(".js") && !first.has(name));
  const firstText = [...first]
    .filter((source) => !source.startsWith("https:"))
    .map((source) => readFileSync(join(folder, source), "utf8"))
    .join("");
  expect(later.length).toBeGreaterThan(0);
  expect(firstText).not.toContain("pdfjs");
  expect(firstText).not.toContain("mammoth");
});
