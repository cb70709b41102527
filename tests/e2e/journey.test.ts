import { builtPane } from "./built-pane";
import { atWork, EMPTY } from "./journeys/at-work";
import { byKeyboard } from "./journeys/by-keyboard";
import { loading } from "./journeys/loading";
import { repairing } from "./journeys/repairing";
import { reviewing } from "./journeys/reviewing";
import { trouble } from "./journeys/trouble";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

/** The real pane is built, and real steps are waited for: a busy machine takes its time. */
jest.setTimeout(300_000);

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench({ addIn: await builtPane(), width: 1700, height: 940 });
});

afterAll(() => workbench.close());

const at = atWork(() => workbench);

describe("repairing", () => repairing(at));
describe("reviewing", () => reviewing(at));
describe("loading and saving", () => loading(at));
describe("by keyboard alone", () => byKeyboard(at));
test("a change of Excel's theme while the pane is open is followed", async () => {
  const appearance = (): Promise<string | null> =>
    workbench.pane.locator("html").getAttribute("data-appearance");
  await at.open(EMPTY);
  for (const theme of ["dark", "light"]) {
    await workbench.page.evaluate((name) => window.workbenchInside?.setTheme(name), theme);
    await workbench.pane.locator(`html[data-appearance=${theme}]`).waitFor({ state: "attached" });
    expect(await appearance()).toBe(theme);
  }
});

describe("trouble", () => trouble(at));

test("no request leaves the machine, and no script fails", () => {
  expect(workbench.requestsOutside).toEqual([]);
  expect(workbench.errors).toEqual([]);
});
