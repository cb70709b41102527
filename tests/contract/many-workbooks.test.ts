/** The commands of docs/many-workbooks.md, run as they stand there by the packed command. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { install, manifest, type Installed } from "./installed";

jest.setTimeout(180_000);

const page = readFileSync(join(__dirname, "../../docs/many-workbooks.md"), "utf8");

const blockUnder = (heading: string, language: string): string => {
  const section = page.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  const block = new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "s").exec(section)?.[1];
  if (block === undefined) throw new Error(`No ${language} under ${heading}`);
  return block;
};

const folder = mkdtempSync(join(tmpdir(), "crossfoot-many-"));
let installed: Installed;

const FILES = 7;
const DIFFERING = 3;

const workbook = (total: number): Uint8Array => {
  const rows = [
    ["Item", "A", "B", "Total"],
    ["w", 1100, 2007, 3107],
    ["x", 1210, 2110, 3320],
    ["y", 1320, 2220, 3540],
    ["Total", 3630, 6337, total],
  ];
  const book = utils.book_new(utils.aoa_to_sheet(rows), "Budget");
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
};

beforeAll(() => {
  installed = install();
  const bin = join(folder, "bin");
  mkdirSync(bin);
  const command = join(installed.folder, "package", manifest.bin.crossfoot);
  writeFileSync(join(bin, "crossfoot"), `#!/bin/sh\nexec "${process.execPath}" "${command}" "$@"\n`);
  chmodSync(join(bin, "crossfoot"), 0o755);
  mkdirSync(join(folder, "budgets"));
  for (let file = 0; file < FILES; file += 1)
    writeFileSync(
      join(folder, "budgets", `b${file} of ${FILES}.xlsx`),
      workbook(file < DIFFERING ? 9976 : 9967),
    );
});

afterAll(() => {
  installed.remove();
  rmSync(folder, { recursive: true, force: true });
});

const run = (
  program: string,
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) => {
  const { status, stdout, stderr } = spawnSync(program, argv, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...environment, PATH: `${join(folder, "bin")}:${process.env["PATH"] ?? ""}` },
  });
  return { status, out: stdout, err: stderr };
};

interface Result {
  readonly file: string;
  readonly findings: readonly unknown[];
}

const resultsIn = (text: string): readonly Result[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Result)
    .sort((a, b) => (a.file < b.file ? -1 : 1));

const read = (...path: readonly string[]): string => readFileSync(join(folder, ...path), "utf8");

/** What each way must come to: the same lines for the same files. */
let expected: readonly Result[] = [];

test("one machine: every file has its line, in the order of the names", () => {
  const { status, err } = run("sh", ["-c", blockUnder("One machine", "sh")]);
  expect(err).toBe("");
  expect(status).toBe(1);
  expected = resultsIn(read("results.jsonl"));
  expect(expected).toHaveLength(FILES);
  expect(
    read("results.jsonl")
      .split("\n")
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as Result).file),
  ).toEqual(expected.map(({ file }) => file));
  expect(expected.filter(({ findings }) => findings.length > 0)).toHaveLength(DIFFERING);
});

test("xargs: several processes come to the same", () => {
  const { status, err } = run("sh", ["-c", blockUnder("Through xargs", "sh").replace("-n 50", "-n 4")]);
  expect(err).toBe("");
  expect(status).toBe(0);
  expect(resultsIn(read("results.jsonl"))).toEqual(expected);
});

test("a Kubernetes job: its pods check each file once, and a pod that starts again adds nothing", () => {
  mkdirSync(join(folder, "shares"));
  const pod = (index: number) =>
    run("sh", ["-c", blockUnder("A Kubernetes job", "sh")], {
      COUNT: "2",
      BUDGETS: "budgets",
      RESULTS: "shares",
      JOB_COMPLETION_INDEX: String(index),
    });
  for (const index of [0, 1, 1]) expect(pod(index)).toMatchObject({ status: 0, err: "" });
  expect(resultsIn(read("shares", "0.jsonl") + read("shares", "1.jsonl"))).toEqual(expected);
});

const hasPython = spawnSync("python3", ["--version"]).status === 0;

(hasPython ? test : test.skip)(
  "a Spark job: its task gives one line a file, also where none can be read",
  () => {
    const task = `${blockUnder("A Spark job", "python")}
import sys
print("\\n".join(check_files(sys.argv[1:])))`;
    const paths = expected.map(({ file }) => file);
    expect(resultsIn(run("python3", ["-c", task, ...paths]).out)).toEqual(expected);
    expect(resultsIn(run("python3", ["-c", task, "gone.xlsx"]).out)).toMatchObject([
      { file: "gone.xlsx", error: { code: "unusable" } },
    ]);
  },
);
