import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { CASES, told } from "./told-cases";

/**
 * What is said of some two hundred spoilt tables, line by line: the findings in short, and a digest of every detail
 * (each total, each finding with its evidence and repairs, each line of reasoning). Where something is meant to be
 * said differently, `UPDATE_TOLD=1 npx jest tests/core/diagnose/told` writes the file anew; read what changed in it.
 */
const GOLDEN = "tests/core/diagnose/told.golden.txt";

const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 10);

const lineOf = (index: number): string => {
  const one = CASES[index];
  if (!one) throw new Error(`no case ${index}`);
  const { inShort, inFull } = told(one);
  return `${one.name} => ${inShort} [${digest(inFull)}]`;
};

if (process.env["UPDATE_TOLD"])
  writeFileSync(GOLDEN, `${CASES.map((_, index) => lineOf(index)).join("\n")}\n`);

const expected = readFileSync(GOLDEN, "utf8").trimEnd().split("\n");

test("every case is told of", () => {
  expect(expected).toHaveLength(CASES.length);
});

test.each(CASES.map(({ name }, index) => [name, index] as const))("%s", (_name, index) => {
  expect(lineOf(index)).toBe(expected[index]);
});
