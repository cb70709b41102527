import { resolve } from "node:path";
import { runInThisContext } from "node:vm";
import type { FUniver } from "@univerjs/core/facade";

/** The few names of Univer's packages that starting it takes. */
interface Core {
  readonly LocaleType: { readonly EN_US: string };
  readonly LogLevel: { readonly ERROR: number };
  readonly LocaleService: unknown;
  readonly Univer: new (config: object) => RunningUniver;
}

interface RunningUniver {
  registerPlugin(plugin: unknown, options?: unknown): void;
  __getInjector(): { get(identifier: unknown): unknown };
  dispose(): void;
}

interface Language {
  load(locales: object): void;
}

type PluginEntry = unknown;

export interface StartedUniver {
  readonly api: FUniver;
  dispose(): void;
}

/** Node's own `require`, whatever loads this file. Jest's would have to transform a dozen of Univer's dependencies for
 *  every test file; Node's loads them as they are, and once for all files of a test process. */
const nodeRequire = (): NodeJS.Require => {
  const createRequire = runInThisContext('process.getBuiltinModule("node:module").createRequire') as (
    from: string,
  ) => NodeJS.Require;
  return createRequire(resolve("package.json"));
};

/** Univer leaves a message channel open for every pause of a long calculation. In a browser that is no matter; in
 *  Node an open port keeps the process, and a test run, from ending. */
const letProcessEnd = (): void => {
  runInThisContext(`{
    const Channel = globalThis.MessageChannel;
    if (!Channel.letsProcessEnd)
      globalThis.MessageChannel = class extends Channel {
        static letsProcessEnd = true;
        constructor() {
          super();
          queueMicrotask(() => this.port1.unref());
        }
      };
  }`);
};

/** Univer without a browser: its node preset and conditional formats, wired by hand. */
export function startUniverInNode(): StartedUniver {
  letProcessEnd();
  const require = nodeRequire();
  const core = require("@univerjs/core") as Core;
  const { FUniver: api } = require("@univerjs/core/facade") as {
    FUniver: { newAPI(univer: object): FUniver };
  };
  const preset = require("@univerjs/preset-sheets-node-core") as {
    UniverSheetsNodeCorePreset(): { plugins: readonly PluginEntry[] };
  };
  const rules = require("@univerjs/sheets-conditional-formatting") as {
    UniverSheetsConditionalFormattingPlugin: PluginEntry;
  };
  require("@univerjs/sheets-conditional-formatting/facade");
  const univer = new core.Univer({
    logLevel: core.LogLevel.ERROR,
    locale: core.LocaleType.EN_US,
    locales: NO_WORDS,
  });
  const plugins = [
    ...preset.UniverSheetsNodeCorePreset().plugins,
    rules.UniverSheetsConditionalFormattingPlugin,
  ];
  for (const entry of plugins) {
    const [plugin, options] = (Array.isArray(entry) ? entry : [entry]) as [unknown, unknown];
    univer.registerPlugin(plugin, options);
  }
  const started = api.newAPI(univer);
  const language = univer.__getInjector().get(core.LocaleService) as Language;
  return { api: started, dispose: disposal(started, univer, language) };
}

/** Nothing is shown here, so no word is needed. */
const NO_WORDS = { enUS: {} };

const START = "formula.mutation.set-formula-calculation-start";
const NOTIFICATION = "formula.mutation.set-formula-calculation-notification";

/**
 * Puts Univer away once no calculation is under way: a running one looks for services that would be gone. One second
 * after a calculation began, a timer that Univer never takes back asks for a word of its language, so the language
 * outlives the rest.
 */
function disposal(api: FUniver, univer: RunningUniver, language: Language): () => void {
  let [calculating, wanted] = [false, false];
  const dispose = (): void => {
    univer.dispose();
    language.load(NO_WORDS);
  };
  api.addEvent(api.Event.CommandExecuted, ({ id, params }) => {
    if (id === START) calculating = true;
    if (id !== NOTIFICATION) return;
    calculating = (params as { stageInfo?: object }).stageInfo !== undefined;
    if (wanted && !calculating) queueMicrotask(dispose);
  });
  return () => {
    wanted = true;
    if (!calculating) dispose();
  };
}

/** Where office.js for desktop Excel lies in its package. */
export const officeScript = (): string =>
  nodeRequire().resolve("@microsoft/office-js/dist/excel-win32-16.01.debug.js");
