import { axeFindings, cutOff, type Look, type OpenPane } from "./open-pane";

type WithPane = <Value>(
  scenario: string,
  look: Look,
  lookAt: (pane: OpenPane) => Promise<Value>,
) => Promise<Value>;

const narrow: Look = { width: 320, appearance: "light" };

const button = ({ page }: OpenPane, name: string) => page.getByRole("button", { name, exact: true });

const toReview = ({ page }: OpenPane): Promise<void> => page.getByRole("tab").nth(3).click();

const writeName = async ({ page }: OpenPane): Promise<void> => {
  await page.getByLabel("Your name").fill("Anna Kowalska");
  await page.getByLabel("Your role").fill("Finance officer");
};

const clean = async ({ page }: OpenPane): Promise<void> => {
  for (const width of [320, 500]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await cutOff(page)).toEqual([]);
  }
  expect(await axeFindings(page)).toEqual([]);
};

/** What a reviewer does in the pane. */
export const reviewing = (withPane: WithPane): void => {
  test("a decision that lacks its reason or its name is not written, and says what it lacks", async () => {
    await withPane("found", narrow, async (pane) => {
      await button(pane, "Decide").click();
      await pane.page.getByText("Explained").click();
      await button(pane, "Save decision").click();
      await pane.page.getByText("Write the reason").waitFor();
      await pane.page.getByLabel("Reason (required)").fill("Paid in December.");
      await button(pane, "Save decision").click();
      await pane.page.getByText("Write your name").waitFor();
      await clean(pane);
      expect(await pane.asked()).toEqual([]);
      await writeName(pane);
      await button(pane, "Save decision").click();
      await pane.page.getByText("Decided: Explained.").waitFor();
      expect(await pane.asked()).toEqual(["decide F1 explained: Paid in December. (Anna Kowalska)"]);
    });
  });

  test("the name is asked once, remembered on this computer, shown and changeable", async () => {
    await withPane("found", narrow, async (pane) => {
      await button(pane, "Decide").click();
      await pane.page.getByText("To be corrected").click();
      await writeName(pane);
      await button(pane, "Save decision").click();
      await pane.page.reload();
      await button(pane, "Decide").click();
      await pane.page.getByText("As Anna Kowalska, Finance officer").waitFor();
      await button(pane, "Change name").click();
      expect(await pane.page.getByLabel("Your name").inputValue()).toBe("Anna Kowalska");
    });
  });

  test("a total is decided on by keyboard from its list", async () => {
    await withPane("found", narrow, async (pane) => {
      const { page } = pane;
      await page.getByRole("tab").nth(1).click();
      await page.getByRole("button", { name: "Decide: Turkey · TOTAL" }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("radio", { name: "Open" }).waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Tab");
      await page.keyboard.type("As published.");
      await writeName(pane);
      await button(pane, "Save decision").press("Enter");
      expect((await pane.asked()).at(-1)).toMatch(
        /^decide total: Turkey\|TOTAL = .* accepted: As published\. \(Anna Kowalska\)$/,
      );
    });
  });

  describe("with 500 findings", () => {
    /** Cards, map and frame of a pane 800 high; 500 cards drawn at once are more than 6,000. */
    const MOST_NODES = 2_000;

    const nodes = ({ page }: OpenPane): Promise<number> =>
      page.evaluate(() => document.querySelectorAll("*").length);

    const scrollTo = ({ page }: OpenPane, part: number): Promise<void> =>
      page.locator("main").evaluate(async (main, to) => {
        main.scrollTo(0, to * main.scrollHeight);
        await new Promise(requestAnimationFrame);
      }, part);

    test("only what is near the screen is drawn, wherever the list is scrolled to", async () => {
      await withPane("many", narrow, async (pane) => {
        expect(await nodes(pane)).toBeLessThan(MOST_NODES);
        const last = pane.page.getByText(/^Programme 500 /).first();
        for (const part of [0.3, 0.7, 1]) {
          await scrollTo(pane, part);
          await pane.page.locator(".card").first().waitFor();
          expect(await nodes(pane)).toBeLessThan(MOST_NODES);
        }
        while (!(await last.isVisible())) await scrollTo(pane, 1); // heights are known once they are drawn
        expect(await nodes(pane)).toBeLessThan(MOST_NODES);
      });
    });

    test("many are selected, decided at once and taken back, and the list follows the filter", async () => {
      await withPane("many", narrow, async (pane) => {
        const { page } = pane;
        await button(pane, "at risk 50").click();
        await page.getByText("50 of 500 findings").waitFor();
        await button(pane, "Select several").click();
        await button(pane, "Select all 50").click();
        await button(pane, "Decide").click();
        await page.getByText("Accepted as is").click();
        await page.getByLabel("Reason (required)").fill("Rounded by the donor.");
        await writeName(pane);
        await clean(pane);
        await button(pane, "Decide on 50 findings").click();
        await page.getByText("Decided on 50 findings: Accepted as is.").waitFor();
        await button(pane, "Show all").click();
        await button(pane, "Open 450").click();
        await page.getByText("450 of 500 findings").waitFor();
        await button(pane, "Undo decision").click();
        await button(pane, "Open 500").waitFor();
        expect(await pane.asked()).toEqual([
          "decide 50 accepted: Rounded by the donor. (Anna Kowalska)",
          "decide 50 open:  (Anna Kowalska)",
        ]);
      });
    });
  });

  test("what changed since a signature is named with its old and new value, and gone to", async () => {
    await withPane("reviewed", narrow, async (pane) => {
      await toReview(pane);
      const changed = pane.page.locator(".changes li").filter({ hasText: "Turkey · O1" });
      expect((await changed.innerText()).replace(/\s+/g, " ")).toContain("3 209 216 → Now 3,000,000");
      await changed.getByRole("button", { name: "Go to E18" }).click();
      await clean(pane);
      expect(await pane.asked()).toEqual(["go E18"]);
    });
  });

  test("a log that was edited by hand is told of in words, where and what to do", async () => {
    await withPane("reviewed", narrow, async (pane) => {
      await pane.page.getByRole("button", { name: "4 things in the review need a look" }).click();
      await pane.page.getByText("Entry 3 of the Review log is not as it was written").waitFor();
      await pane.page.getByText('Entry 4 of the Review log says "fine"').waitFor();
    });
  });

  test("a repair is undone from the history; one that a later repair covers says so instead", async () => {
    await withPane("reviewed", narrow, async (pane) => {
      await toReview(pane);
      await pane.page.getByText("Repair 6 changed the same cell later.").waitFor();
      expect(await button(pane, "Undo repair 5").count()).toBe(0);
      await button(pane, "Undo repair 6").click();
      expect(await pane.asked()).toEqual(["undo 6"]);
    });
  });

  test("the log is read newest first, and only a part of its 304 entries is drawn", async () => {
    await withPane("reviewed", narrow, async (pane) => {
      await toReview(pane);
      await pane.page.getByText("304 entries").click();
      const entries = pane.page.locator(".log-entry");
      expect(await entries.first().innerText()).toContain("Entry 304");
      expect(await entries.count()).toBeLessThan(150);
      await clean(pane);
    });
  });

  test("signing while findings are open is possible only knowingly", async () => {
    await withPane("broken", narrow, async (pane) => {
      await toReview(pane);
      await pane.page.getByText("it was copied from another workbook").waitFor();
      await button(pane, "Sign: Prepared by").click();
      await writeName(pane);
      await button(pane, "Sign: Prepared by").click();
      await pane.page.getByText("Tick this first").waitFor();
      expect(await pane.asked()).toEqual([]);
      await clean(pane);
      await pane.page.getByText("1 finding is still open. I sign knowing that.").click();
      await pane.page.getByLabel("Note").fill("Seen.");
      await button(pane, "Sign: Prepared by").click();
      expect(await pane.asked()).toEqual(["sign prepared by: Seen. (Anna Kowalska)"]);
    });
  });

  test("the donor copy comes with the log if that is wanted, and is handed to the downloads", async () => {
    await withPane("signed", narrow, async (pane) => {
      await toReview(pane);
      await pane.page.getByText("With the review log").click();
      const download = pane.page.waitForEvent("download");
      await pane.page.getByRole("region", { name: "Donor copy" }).getByRole("button").first().click();
      expect((await download).suggestedFilename()).toBe("Donor copy.xlsx");
      await pane.page.getByText("was handed to your downloads: Donor copy.xlsx").waitFor();
      expect(await pane.asked()).toEqual(["donor copy with log"]);
    });
  });

  test.each(["dark", "contrast"] as const)(
    "nothing is cut off and axe finds nothing: %s",
    async (appearance) => {
      await withPane("reviewed", { width: 350, appearance }, async (pane) => {
        await toReview(pane);
        await pane.page.getByRole("heading", { name: "Sign-off" }).waitFor();
        if (appearance === "dark") await clean(pane);
        expect(await cutOff(pane.page)).toEqual([]);
      });
    },
  );

  test.each(["fr-FR", "es-ES"])("every tab of a review fits in 320 px: %s", async (language) => {
    await withPane(`reviewed&language=${language}`, narrow, async (pane) => {
      for (const tab of [0, 1, 2, 3]) {
        await pane.page.getByRole("tab").nth(tab).click();
        expect(await cutOff(pane.page)).toEqual([]);
      }
    });
  });
};
