import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { build } from "esbuild";
import { expect } from "expect";
import { bind } from "jest-each";

/** Folders of the fast tests that hold core/check, core/diagnose and core/formula. */
const FOLDERS = ["tests/core/check", "tests/core/diagnose", "tests/core/formula"];
/** Property tests that take seconds for every mutant: left out. */
const SLOW = new Set(["laws.test.ts", "condensed.test.ts"]);
/** Those that run the whole diagnosis come after those of one step, and what takes longest last: a mutant is done
 *  with when the first test fails. */
const LAST = [
  ...["evidence", "sure", "stored-as-text", "formulas", "golden", "swaps", "explain", "exchanged"],
  ...["chapter", "told", "slips", "exact", "circles"],
].map((name) => `${name}.test.ts`);

const turnOf = (file) => LAST.indexOf(basename(file));

const testFiles = () =>
  FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".test.ts") && !SLOW.has(name))
      .sort()
      .map((name) => join(folder, name)),
  ).sort((a, b) => turnOf(a) - turnOf(b));

/** What a test file finds in Jest's place: describe, test, test.each and expect. */
const registerIn = (list) => {
  const path = [];
  const seen = new Map();
  const inFile = { name: "" };
  const test = (title, run) => {
    const name = [...path, title].join(" ");
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    list.push({ id: times === 0 ? name : `${name} (${times + 1})`, fileName: inFile.name, run });
  };
  const describe = (title, body) => {
    path.push(title);
    body();
    path.pop();
  };
  test.each = bind(test, false);
  describe.each = bind(describe, false);
  return { describe, test, it: test, expect, inFile };
};

/** The tests of the core, bundled once, loaded as often as wanted. */
export class LoadedTests {
  list = [];
  #code = "";

  async load() {
    const contents = testFiles()
      .map(
        (file) =>
          `__inFile.name = ${JSON.stringify(resolve(file))}; require(${JSON.stringify(`./${file}`)});`,
      )
      .join("\n");
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: process.cwd(), loader: "js" },
      bundle: true,
      write: false,
      platform: "node",
      format: "cjs",
      target: "node20",
      logLevel: "silent",
    });
    this.#code = outputFiles[0].text;
    await this.reload();
  }

  async reload() {
    this.list = [];
    const { describe, test, it, inFile } = registerIn(this.list);
    const load = new Function(
      "require",
      "module",
      "exports",
      "describe",
      "test",
      "it",
      "expect",
      "__inFile",
      this.#code,
    );
    const module = { exports: {} };
    load(createRequire(resolve("package.json")), module, module.exports, describe, test, it, expect, inFile);
  }
}
