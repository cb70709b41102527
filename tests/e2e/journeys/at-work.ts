import type { Locator } from "playwright-core";
import type { WorkbookContent } from "../../../src/workbench/content";
import type { OpenWorkbench } from "../open-workbench";

/** A person at work: the workbench with the real pane, and the few things that every journey does. */
export interface AtWork {
  readonly workbench: OpenWorkbench;
  readonly button: (name: string | RegExp) => Locator;
  readonly press: (name: string | RegExp) => Promise<void>;
  /** Waits until the pane says something. */
  readonly says: (text: string | RegExp) => Promise<void>;
  /** Opens another workbook, with a pane of its own, and waits for it. */
  readonly open: (content: WorkbookContent) => Promise<void>;
}

export const EMPTY: WorkbookContent = { sheets: [{ name: "Sheet1" }] };

/** The workbench is started after the journeys are listed, so it is asked for when it is needed. */
export const atWork = (started: () => OpenWorkbench): AtWork => {
  const button = (name: string | RegExp): Locator =>
    started().pane.getByRole("button", { name, exact: typeof name === "string" });
  const enabled = (name: string | RegExp): Locator =>
    started().pane.getByRole("button", { name, exact: typeof name === "string", disabled: false });
  return {
    get workbench() {
      return started();
    },
    button,
    press: (name) => enabled(name).first().click(),
    says: (text) => started().pane.getByText(text).first().waitFor(),
    open: async (content) => {
      await started().open(content);
      await started().pane.locator("#next-step").waitFor();
    },
  };
};

export const MATRIX = "Funding matrix";
export const SHORT = "3 totals are short by 3,209,216";

/** Loads the sample and goes as far as its flags. */
export const showSample = async ({ open, press, says }: AtWork): Promise<void> => {
  await open(EMPTY);
  await press(/^(Load|Try) the sample$/);
  await says(SHORT);
  await press("Show on the sheet");
  await says("Flags, check columns and findings are on the sheets.");
};
