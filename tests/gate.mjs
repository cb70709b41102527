/**
 * The gate: everything that must hold before a commit. Each step prints one line; a failing step prints its
 * whole output. Ends with the plain line "N passed, N failed" over all tests and steps.
 */
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const report = join(tmpdir(), `crossfoot-jest-${process.pid}.json`);
const npx = (name, ...args) => ({ name, command: [name, ...args] });
const step = (name, ...command) => ({ name, command });

/** Two lanes: the checks that read the code, and the tests that run it. Four workers keep two cores busy, since two
 *  of them mostly wait for a browser. */
const lanes = [
  [
    step("format", "prettier", "--check", "--log-level", "warn", "."),
    step("types", "tsc", "--noEmit"),
    step("types of the core alone", "tsc", "--noEmit", "-p", "tsconfig.core.json"),
    step("lint", "eslint", "--max-warnings", "0", "."),
    step("arrows", "depcruise", "src", "tests", "--config", ".dependency-cruiser.cjs"),
    npx("knip"),
  ],
  [step("tests", "jest", "--ci", "--silent", "--maxWorkers=4", "--json", `--outputFile=${report}`)],
];

const run = ({ name, command: [program, ...args] }) =>
  new Promise((resolve) => {
    const started = Date.now();
    let output = "";
    const child = spawn(process.execPath, [join("node_modules", ".bin", program), ...args], {
      env: { ...process.env, FORCE_COLOR: "0" },
    });
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    child.on("close", (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
      if (code !== 0) console.log(output);
      resolve({ name, ok: code === 0 });
    });
  });

const inTurn = async (steps) => {
  const results = [];
  for (const one of steps) results.push(await run(one));
  return results;
};

const tally = (results) => {
  const steps = results.filter(({ name }) => name !== "tests");
  const failedSteps = steps.filter(({ ok }) => !ok).length;
  const tests = JSON.parse(readFileSync(report, "utf8"));
  rmSync(report);
  const broken = tests.numRuntimeErrorTestSuites; // a test file that could not even start
  return {
    passed: steps.length - failedSteps + tests.numPassedTests,
    failed: failedSteps + tests.numFailedTests + broken,
    skipped: tests.numPendingTests,
  };
};

const results = (await Promise.all(lanes.map(inTurn))).flat();
const { passed, failed, skipped } = tally(results);
if (skipped > 0)
  console.log(`${skipped} tests need files that are not beside this checkout (see README, Tests).`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exit(failed === 0 && results.every(({ ok }) => ok) ? 0 : 1);
