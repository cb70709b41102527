import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, rmdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

/** The workbench serves folders of the checkout alone. */
const FOLDER = "dist/e2e";
const BUILT = join(FOLDER, "built");
const LOCK = "dist/e2e.lock";
const SOURCES = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"];

/** A build takes seconds; a lock as old as this was left by a run that was killed. */
const STALE_MS = 300_000;

const changed = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const newest = (path: string): number =>
  statSync(path).isDirectory()
    ? Math.max(...readdirSync(path, { recursive: true }).map((entry) => changed(join(path, String(entry)))))
    : changed(path);

const isCurrent = (): boolean => changed(BUILT) > Math.max(...SOURCES.map(newest));

const build = async (): Promise<void> => {
  const begun = new Date();
  const webpack = ["node_modules/.bin/webpack", "--config-name", "pane", "--mode", "development"];
  const output = ["--output-path", resolve(FOLDER), "--no-devtool", "--stats", "errors-only"];
  await promisify(execFile)(process.execPath, [...webpack, ...output]);
  writeFileSync(BUILT, "");
  utimesSync(BUILT, begun, begun);
};

const lock = async (): Promise<void> => {
  mkdirSync("dist", { recursive: true });
  for (;;) {
    try {
      mkdirSync(LOCK);
      return;
    } catch {
      if (Date.now() - changed(LOCK) > STALE_MS) rmdirSync(LOCK);
      else await pause(250);
    }
  }
};

/** The folder with the add-in's built pages: built once, whichever test needs them first, until a source changes. */
export const builtPane = async (): Promise<string> => {
  await lock();
  try {
    if (!isCurrent()) await build();
    return FOLDER;
  } finally {
    rmdirSync(LOCK);
  }
};
