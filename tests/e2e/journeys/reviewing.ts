import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { EMPTY, MATRIX, type AtWork } from "./at-work";
import { typeUntilItStands } from "./typing";

/** The sample with two neighbouring digits of one total exchanged: a second cause beside its own. */
const TWO_CAUSES = readFileSync(join(__dirname, "../../../assets/sample-chapter.txt"), "utf8").replace(
  /^(Serbia .*)11 560 000/m,
  "$111 650 000",
);

const ROOT = join(__dirname, "../../..");
const soffice = (process.env["PATH"] ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "soffice"))
  .find((file) => existsSync(file));

interface Verified {
  readonly status: number | null;
  readonly signatures: readonly string[];
  readonly differing: readonly string[];
}

/** What `crossfoot check` says of a file: as a donor runs it, without the add-in. */
const verify = (file: string): Verified => {
  const command = [join(ROOT, "src/cli/from-checkout.mjs"), "check", file, "--json"];
  const { status, stdout } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: "utf8" });
  const { tables, signatures } = JSON.parse(stdout) as {
    tables: { totals: { cell: string; state: string }[] }[];
    signatures: { as: string; state: string }[];
  };
  const totals = tables.flatMap((table) => table.totals);
  const differing = new Set(totals.filter(({ state }) => state === "differs").map(({ cell }) => cell));
  return {
    status,
    signatures: signatures.map(({ as, state }) => `${as}: ${state}`),
    differing: [...differing].sort(),
  };
};

/** The file as LibreOffice saves it after recalculating it. */
const throughLibreOffice = (program: string, folder: string, file: string): string => {
  const profile = pathToFileURL(join(folder, "profile")).href;
  const saved = join(folder, "saved");
  const how = ["--headless", `-env:UserInstallation=${profile}`, "--convert-to", "xlsx", "--outdir", saved];
  execFileSync(program, [...how, file], { stdio: "ignore" });
  return join(saved, "copy.xlsx");
};

/** One review from the first check to the donor's own check, each step in the workbench that the last one left. */
export const reviewing = (at: AtWork): void => {
  const pane = () => at.workbench.pane;
  const finding = (name: RegExp) => pane().getByRole("article", { name });
  const signature = (role: string) =>
    pane()
      .locator(".signature")
      .filter({ has: pane().getByRole("heading", { name: role }) });
  const folder = mkdtempSync(join(tmpdir(), "crossfoot-review-"));
  const copy = join(folder, "copy.xlsx");

  const sign = async (role: string, name?: string): Promise<void> => {
    await at.press(`Sign: ${role}`);
    if (name !== undefined) {
      await at.press("Change name");
      await pane().getByLabel("Your name").fill(name);
    }
    await pane()
      .getByRole("region", { name: `Sign: ${role}` })
      .getByRole("button", { name: `Sign: ${role}` })
      .click();
    await at.says(`Signed: ${role}`);
  };

  const toTab = (name: RegExp): Promise<void> => pane().getByRole("tab", { name }).click();

  const bothAre = async (state: string): Promise<void> => {
    for (const role of ["Prepared by", "Reviewed by"]) await signature(role).getByText(state).waitFor();
  };

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("every finding is decided: one is repaired, one accepted with its reason", async () => {
    await at.open(EMPTY);
    await at.press("Paste text…");
    await pane().getByLabel("The chapter's text").fill(TWO_CAUSES);
    await at.press("Load this text");
    await at.says("5 totals differ");
    await at.press("Show on the sheet");
    await at.says("Flags, check columns and findings are on the sheets.");
    const open = finding(/^Serbia/).getByRole("button", { name: /Preview repair/ });
    if (!(await open.isVisible()))
      await finding(/^Serbia/)
        .getByRole("button")
        .first()
        .click();
    await open.click();
    await pane().getByLabel("Reason for the repair").fill("Typed wrong: the mission's sheet has 11,560,000.");
    await pane().getByLabel("Your name").fill("Anna Kowalska");
    await pane().getByLabel("Your role").fill("Finance officer");
    await at.press("Change 1 cell");
    await at.says("3 totals are short by 3,209,216");
    expect(await at.workbench.valueOf(MATRIX, "H16")).toBe(11_560_000);
    await finding(/^Turkey/)
      .getByRole("button", { name: "Decide", exact: true })
      .click();
    await pane().getByText("Accepted as is").first().click();
    await pane().getByLabel("Reason (required)").fill("Published so; agreed with the mission.");
    await at.press("Save decision");
    await at.says("Decided: Accepted as is.");
  });

  test("two people sign, and both signatures are whole", async () => {
    await toTab(/^Review/);
    await sign("Prepared by");
    await sign("Reviewed by", "Jean-Baptiste Ouédraogo");
    await bothAre("Unchanged since signing");
  });

  test("an amount changed in the grid reopens both and is named, and put back they are whole again", async () => {
    await at.workbench.goTo(MATRIX);
    await typeUntilItStands(at, MATRIX, "B5", 1_000_001);
    await bothAre("Changed since signing");
    for (const role of ["Prepared by", "Reviewed by"])
      expect((await signature(role).locator(".changes").innerText()).replace(/\s+/g, " ")).toContain(
        "Armenia · P1 B5 Signed 1,000,000 → Now 1,000,001",
      );
    await typeUntilItStands(at, MATRIX, "B5", 1_000_000);
    await bothAre("Unchanged since signing");
  });

  test("the donor copy opens in a window of its own, with everything that a donor is to see", async () => {
    const opening = at.workbench.page.context().waitForEvent("page");
    await at.press("Prepare donor copy");
    await at.says("The donor copy is open in a window of its own.");
    const donors = await opening;
    await donors.waitForFunction(() => window.workbenchInside?.book.sheetNamed("Findings") !== undefined);
    const sheets = await donors.evaluate(() => window.workbenchInside?.book.sheets.map(({ name }) => name));
    expect(sheets).toEqual(["Summary", MATRIX, "Findings", "Priorities", "Record"]);
    await donors.close();
    const [bytes = ""] = await at.workbench.page.evaluate(
      () => window.workbenchInside?.book.newWorkbooks.opened ?? [],
    );
    writeFileSync(copy, Buffer.from(bytes, "base64"));
  });

  /** The accepted difference stands there still, so the command says 1 with both signatures whole. */
  const stands: Verified = {
    status: 1,
    signatures: ["prepared by: unchanged", "reviewed by: unchanged"],
    differing: ["E23", "H18", "H23"],
  };

  test("the command finds both signatures whole in the donor copy, and only what was accepted", () => {
    expect(verify(copy)).toEqual(stands);
  });

  const why = soffice === undefined ? " (skipped: soffice is not on the PATH)" : "";
  (soffice === undefined ? test.skip : test)(
    `LibreOffice opens, recalculates and saves the copy, and the signatures hold still${why}`,
    () => {
      expect(verify(throughLibreOffice(soffice ?? "", folder, copy))).toEqual(stands);
    },
  );
};
