import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Builds the pane's test page into a folder. */
export const buildHarness = async (folder: string): Promise<void> => {
  const webpack = ["node_modules/.bin/webpack", "--config", "tests/e2e/pane/harness.webpack.cjs"];
  await promisify(execFile)(process.execPath, [
    ...webpack,
    "--output-path",
    folder,
    "--stats",
    "errors-only",
  ]);
};
