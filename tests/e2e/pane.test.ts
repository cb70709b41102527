import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { startBrowser } from "./browser";
import { buildHarness } from "./pane/build-harness";
import { axeFindings, contrastFindings, cutOff, openPane, type Look, type OpenPane } from "./pane/open-pane";
import * as english from "../../src/core/messages";
import { sentencesOf } from "../core/catalogues";
import { reviewing } from "./pane/reviewing";
import { scenarios } from "./pane/scenarios";

jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), "crossfoot-pane-"));
let browser: Browser;

beforeAll(async () => {
  [browser] = await Promise.all([startBrowser(), buildHarness(folder)]);
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const narrow: Look = { width: 320, appearance: "light" };

const withPane = async <Value>(
  scenario: string,
  look: Look,
  lookAt: (pane: OpenPane) => Promise<Value>,
): Promise<Value> => {
  const pane = await openPane(browser, folder, scenario, look);
  try {
    const value = await lookAt(pane);
    expect(pane.errors).toEqual([]);
    return value;
  } finally {
    await pane.close();
  }
};

const isBusy = (scenario: string): boolean => scenario === "working" || scenario === "waiting";

const everyState = Object.keys(scenarios);

/** Sentences of several words: none of them is a name, and none may be left in another language. */
const ENGLISH_SENTENCES = [...sentencesOf(english).values()].filter(
  (sentence): sentence is string =>
    typeof sentence === "string" && sentence.split(/\s/).filter((word) => /\p{L}/u.test(word)).length > 2,
);

describe.each(["fr-FR", "es-ES"])("in %s", (language) => {
  test.each(["empty", "found", "agrees", "locked"])(
    "nothing is cut off at 320 px and no sentence is English: %s",
    async (scenario) => {
      await withPane(`${scenario}&language=${language}`, narrow, async ({ page }) => {
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(language.slice(0, 2));
        expect(await cutOff(page)).toEqual([]);
        const text = await page.locator("#pane").innerText();
        expect(ENGLISH_SENTENCES.filter((sentence) => text.includes(sentence))).toEqual([]);
        const pictures = process.env["CROSSFOOT_PICTURES"];
        if (pictures)
          await page.screenshot({ path: join(pictures, `${scenario}-${language}.png`), fullPage: true });
      });
    },
  );
});

/** Widths that Excel gives a pane. */
const WIDTHS = [320, 350, 500];

describe("in every state", () => {
  test.each(everyState)(
    "axe finds nothing, in the dark neither, and nothing is cut off at any width: %s",
    async (scenario) => {
      const ready = async ({ page }: OpenPane): Promise<void> => {
        if (isBusy(scenario)) await page.getByRole("button", { name: "Cancel" }).waitFor();
      };
      await withPane(scenario, { width: 320, appearance: "light" }, async (pane) => {
        await ready(pane);
        expect(await axeFindings(pane.page)).toEqual([]);
        for (const width of WIDTHS) {
          await pane.page.setViewportSize({ width, height: 800 });
          expect(await cutOff(pane.page)).toEqual([]);
        }
        await pane.page.emulateMedia({ forcedColors: "active" });
        expect(await cutOff(pane.page)).toEqual([]);
      });
      await withPane(scenario, { width: 320, appearance: "dark" }, async (pane) => {
        await ready(pane);
        expect(await contrastFindings(pane.page)).toEqual([]);
      });
    },
  );

  test("in high contrast the cause, the differing lines and the focus are drawn in the reader's own colours", async () => {
    await withPane("found", { width: 350, appearance: "contrast" }, async ({ page }) => {
      const drawn = await page.locator(".is-suspect").evaluate((cell) => {
        const probe = document.createElement("i");
        probe.style.color = "Highlight";
        document.body.append(probe);
        const { outlineColor, outlineStyle } = getComputedStyle(cell);
        return { same: outlineColor === getComputedStyle(probe).color, outlineStyle };
      });
      expect(drawn).toEqual({ same: true, outlineStyle: "solid" });
    });
  });

  test("axe finds nothing in the other tabs, the preview, the paste box, the menu and the help", async () => {
    await withPane("found", narrow, async ({ page }) => {
      const check = async (): Promise<void> =>
        expect([...(await axeFindings(page)), ...(await cutOff(page))]).toEqual([]);
      await page.getByRole("button", { name: "Preview repair" }).click();
      await check();
      await page.getByRole("tab", { name: /^Totals/ }).click();
      await check();
      await page.getByRole("tab", { name: /^Priorities/ }).click();
      await page.getByText("Albania").click();
      await check();
      await page.getByRole("button", { name: "More" }).click();
      await check();
      await page.getByRole("menuitem", { name: "Paste text…" }).click();
      await check();
      await page.getByRole("button", { name: "More" }).click();
      await page.getByRole("menuitem", { name: "Help" }).click();
      await page.getByRole("heading", { name: "How to read this pane" }).waitFor();
      await check();
    });
  });
});

/** How what has the focus is called; nothing where nothing has it. */
const focused = ({ page }: OpenPane): Promise<string> =>
  page.evaluate(() => {
    const one = document.activeElement;
    if (one === null || one === document.body) return "";
    const label = one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : one.textContent;
    return one.getAttribute("aria-label") ?? label ?? "";
  });

const pressTo =
  (key: string) =>
  async (pane: OpenPane, name: string): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      await pane.page.keyboard.press(key);
      if ((await focused(pane)).includes(name)) return;
    }
    throw new Error(`${key} does not reach ${name}`);
  };

/** Presses Tab until something with this name has the focus. */
const tabTo = pressTo("Tab");

/** Presses the arrow key until something with this name has the focus. */
const arrowTo = pressTo("ArrowDown");

describe("by keyboard alone", () => {
  test("the next step is taken with Enter", async () => {
    await withPane("found", narrow, async (pane) => {
      await tabTo(pane, "Show on the sheet");
      await pane.page.keyboard.press("Enter");
      expect(await pane.asked()).toEqual(["show"]);
    });
  });

  test("the map is entered at the cause, left by arrow keys, and Enter goes to the cell", async () => {
    await withPane("found", narrow, async (pane) => {
      await tabTo(pane, "Turkey · O1, 3,209,216, cause");
      await pane.page.keyboard.press("Enter");
      await pane.page.keyboard.press("End");
      await pane.page.keyboard.press("Enter");
      await pane.page.keyboard.press("Control+Home");
      await pane.page.keyboard.press("Enter");
      expect(await pane.asked()).toEqual(["go E18", "go H18", "go B3"]);
    });
  });

  test("another repair is chosen, previewed and applied", async () => {
    await withPane("found", narrow, async (pane) => {
      await tabTo(pane, "Correct 3 totals");
      await pane.page.keyboard.press("ArrowDown");
      await tabTo(pane, "Preview repair");
      await pane.page.keyboard.press("Enter");
      await pane.page.getByRole("region", { name: "This repair changes 1 cell:" }).waitFor();
      await tabTo(pane, "Change 1 cell");
      await pane.page.keyboard.press("Enter");
      expect(await pane.asked()).toEqual(["apply F1 1"]);
    });
  });

  test("tabs are moved through by arrow keys, and a total is gone to from its list", async () => {
    await withPane("found", narrow, async (pane) => {
      await tabTo(pane, "Findings 1");
      await pane.page.keyboard.press("ArrowRight");
      await pane.page.keyboard.press("Enter");
      await tabTo(pane, "All 29");
      await pane.page.keyboard.press("ArrowDown");
      await tabTo(pane, ": TOTAL");
      await arrowTo(pane, "Turkey · TOTAL");
      await pane.page.keyboard.press("Enter");
      expect(await pane.asked()).toEqual(["go H18"]);
    });
  });

  test("a chapter is pasted and loaded", async () => {
    await withPane("empty", narrow, async (pane) => {
      await tabTo(pane, "Paste text…");
      await pane.page.keyboard.press("Enter");
      await pane.page.keyboard.insertText("a chapter");
      await tabTo(pane, "Load this text");
      await pane.page.keyboard.press("Enter");
      expect(await pane.asked()).toEqual(["load Pasted text"]);
    });
  });

  test("what is under way is stopped", async () => {
    await withPane("working", narrow, async (pane) => {
      await pane.page.getByRole("button", { name: "Cancel" }).waitFor();
      await tabTo(pane, "Cancel");
    });
  });
});

describe("a review", () => reviewing(withPane));

test("a file that cannot be read is refused in words, and the pane stays usable", async () => {
  await withPane("empty", narrow, async ({ page }) => {
    await page.setInputFiles("input[type=file]", {
      name: "scan.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%"),
    });
    await page.getByText("scan.pdf: the file has 1 MB").waitFor();
    expect(await page.getByRole("button", { name: "Load the sample" }).isEnabled()).toBe(true);
  });
});

test("several files dropped at once are refused, and nothing is loaded", async () => {
  await withPane("empty", narrow, async (pane) => {
    await pane.page.locator(".pane").evaluate((target) => {
      const data = new DataTransfer();
      data.items.add(new File(["a"], "a.txt"));
      data.items.add(new File(["b"], "b.txt"));
      target.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await pane.page.getByText("2 files were dropped").waitFor();
    expect(await pane.asked()).toEqual([]);
  });
});

test("a fault of the pane's own is said with what to do, in every look, instead of a blank pane", async () => {
  for (const appearance of ["light", "dark", "contrast"] as const) {
    const pane = await openPane(browser, folder, "impossible", { width: 320, appearance });
    const { page, errors } = pane;
    await page.getByRole("alert").filter({ hasText: "Your workbook is as it was." }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(errors.join()).toContain("Cannot read properties of undefined"); // thrown on, not swallowed
    await page.keyboard.press("Enter"); // the one button has the focus
    await page.waitForEvent("load");
    await pane.close();
  }
});

test("the state line and every problem are said to a screen reader", async () => {
  await withPane("locked", narrow, async ({ page }) => {
    await page.getByRole("status").filter({ hasText: "3 totals are short" }).waitFor();
    await page.getByRole("alert").filter({ hasText: "Unprotect it" }).waitFor();
  });
});
