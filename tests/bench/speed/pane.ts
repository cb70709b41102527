import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { openWorkbench } from "../../e2e/open-workbench";
import { shown, timedOf } from "./measure";

const FOLDER = "dist/bench";
const RUNS = 7;

const build = (): void => {
  const webpack = ["node_modules/.bin/webpack", "--config-name", "pane", "--mode", "production"];
  execFileSync(process.execPath, [...webpack, "--output-path", resolve(FOLDER), "--stats", "errors-only"]);
};

/** Opening the pane as it is built for production, in Chromium: until its first button can be pressed. */
export const paneStart = async (): Promise<string> => {
  build();
  const workbench = await openWorkbench({ addIn: FOLDER });
  try {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const frame = workbench.page.frames().find((one) => one.url().includes("/addin/taskpane"));
      if (!frame) throw new Error("The pane is not open");
      const start = performance.now();
      await frame.goto(frame.url());
      await frame.getByRole("button", { name: "Check this sheet", exact: true }).waitFor();
      times.push(performance.now() - start);
    }
    return `From loading the page to the first button: ${shown(timedOf(times))} ms over ${RUNS} starts.`;
  } finally {
    await workbench.close();
    rmSync(resolve(FOLDER), { recursive: true });
  }
};
