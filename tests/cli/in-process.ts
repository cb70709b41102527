/** Runs the command in this process, on files made for the test, and keeps what it says. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";

export interface Said {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own for each test file, gone after it. */
export const temporaryFolder = (): {
  readonly path: string;
  readonly put: (name: string, content: string | Uint8Array) => string;
} => {
  const path = mkdtempSync(join(tmpdir(), "crossfoot-"));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    put: (name, content) => {
      const file = join(path, name);
      writeFileSync(file, content);
      return file;
    },
  };
};

export const crossfoot = async (argv: readonly string[], input = new Uint8Array()): Promise<Said> => {
  let out = "";
  let err = "";
  const status = await run(
    argv,
    {
      out: (text) => (out += text),
      err: (line) => (err += `${line}\n`),
      progress: () => undefined,
      readInput: async () => Promise.resolve(input),
    },
    "1.2.3",
  );
  return { status, out, err };
};

/** The objects of JSON lines. */
export const objectsOf = (out: string): readonly Record<string, unknown>[] =>
  out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
