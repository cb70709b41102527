/**
 * A test runner for Stryker that keeps the tests loaded. Jest starts anew for every mutant, about a second each;
 * here the tests are bundled once and run again with the next mutant switched on, some milliseconds each. That is
 * possible because src/core is pure: there is no file, clock or DOM that a run could leave changed. Still, a kill
 * counts only if the test that failed passes again without the mutant; else all is loaded anew and tried once more.
 */
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { LoadedTests } from "./loaded-tests.mjs";

/** Where Stryker's instrumented code looks for the mutant that is switched on. */
const mutation = (globalThis.__stryker__ ??= {});

class InProcessRunner {
  #tests = new LoadedTests();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    await this.#tests.load();
  }

  async dryRun() {
    mutation.activeMutant = undefined;
    mutation.mutantCoverage = { static: {}, perTest: {} };
    await this.#tests.reload();
    const tests = await this.#run(undefined, false, (id) => (mutation.currentTestId = id));
    mutation.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: mutation.mutantCoverage };
  }

  async mutantRun(options) {
    const result = await this.#withMutant(options);
    if (result.status !== MutantRunStatus.Killed) return result;
    const without = await this.#run(new Set(result.killedBy), true);
    if (without.every(({ status }) => status === TestStatus.Success)) return result;
    await this.#tests.reload();
    return this.#withMutant(options);
  }

  async #withMutant({ activeMutant, testFilter, disableBail, hitLimit, mutantActivation }) {
    mutation.hitLimit = hitLimit;
    mutation.hitCount = hitLimit === undefined ? undefined : 0;
    if (mutantActivation === "static") {
      mutation.activeMutant = activeMutant.id;
      await this.#tests.reload();
    }
    mutation.activeMutant = activeMutant.id;
    const tests = await this.#run(testFilter && new Set(testFilter), !disableBail);
    const endless = determineHitLimitReached(mutation.hitCount, mutation.hitLimit);
    mutation.activeMutant = mutation.hitLimit = mutation.hitCount = undefined;
    if (mutantActivation === "static") await this.#tests.reload();
    return endless ?? toMutantRunResult({ status: DryRunStatus.Complete, tests });
  }

  /** The results of the wanted tests, up to the first that fails where that is enough. */
  async #run(wanted, bail, before = () => undefined) {
    const results = [];
    for (const test of this.#tests.list) {
      if (wanted && !wanted.has(test.id)) continue;
      before(test.id);
      const result = await resultOf(test);
      results.push(result);
      if (bail && result.status === TestStatus.Failed) break;
    }
    return results;
  }
}

const resultOf = async ({ id, fileName, run }) => {
  const start = performance.now();
  const about = () => ({ id, name: id, fileName, timeSpentMs: performance.now() - start });
  try {
    await run();
    return { ...about(), status: TestStatus.Success };
  } catch (error) {
    return { ...about(), status: TestStatus.Failed, failureMessage: String(error) };
  }
};

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];
