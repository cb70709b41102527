import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import type { EventMessage } from "./univer/announcer";

/** The part of office.js that a request passes through, as its own sources name it. */
interface RequestExecutor {
  executeAsync(
    customData: string,
    flags: number,
    message: { readonly Body: unknown },
  ): Promise<{ ErrorCode: string; ErrorMessage: string; Headers: object; Body: unknown }>;
}

interface OfficeExtensionInternals {
  SessionBase: (new () => object) & { _overrideSession: unknown };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(event: { entries: readonly object[] }): void;
}

export interface OfficeInNode {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: { readonly context: { readonly requirements: Requirements } };
  /** Fires the handlers that the add-in registered. */
  fire(messages: readonly EventMessage[]): void;
}

interface Requirements {
  isSetSupported(name: string, version?: string | number): boolean;
}

export interface OfficeOptions {
  /** Version of ExcelApi that the host says it has. */
  readonly excelApi: string;
  /** Answers one request, JSON to JSON. */
  readonly answer: (body: string, flags: number) => Promise<string>;
}

/**
 * Microsoft's own office.js for desktop Excel, unmodified, evaluated in a context of its own with just the globals
 * that it looks for; its requests go to `answer` instead of Excel.
 */
export function loadOffice(script: string, { excelApi, answer }: OfficeOptions): OfficeInNode {
  const requirements = supporting(excelApi);
  const Office = { context: { requirements } };
  const window = sandbox(Office);
  runInContext(readFileSync(script, "utf8"), createContext(window));
  const loaded = window as unknown as {
    Excel: typeof Excel;
    OfficeExtension: typeof OfficeExtension & OfficeExtensionInternals;
  };
  loaded.OfficeExtension.SessionBase._overrideSession = session(loaded.OfficeExtension, answer);
  loaded.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  return {
    Excel: loaded.Excel,
    OfficeExtension: loaded.OfficeExtension,
    Office,
    fire: (messages) =>
      loaded.OfficeExtension._testTriggerRichApiMessageEvent({ entries: messages.map(entry) }),
  };
}

function sandbox(Office: object): Record<string, unknown> {
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    navigator: { userAgent: "node" },
    location: { search: "", href: "" },
    document: {},
    OSF: {},
    Office,
  };
  window["window"] = window["self"] = window;
  return window;
}

function session(extension: OfficeExtensionInternals, answer: OfficeOptions["answer"]): object {
  const executor: RequestExecutor = {
    executeAsync: async (_customData, flags, { Body }) => {
      const sent = typeof Body === "string" ? Body : JSON.stringify(Body);
      const body: unknown = JSON.parse(await answer(sent, flags));
      return { ErrorCode: "", ErrorMessage: "", Headers: {}, Body: body };
    },
  };
  return new (class extends extension.SessionBase {
    _resolveRequestUrlAndHeaderInfo(): Promise<object> {
      return Promise.resolve({ url: "", headers: {} });
    }
    _createRequestExecutorOrNull(): RequestExecutor {
      return executor;
    }
  })();
}

const entry = ([messageCategory, messageType, targetId, message]: EventMessage): object => ({
  messageCategory,
  messageType,
  targetId,
  message,
});

/** Sets that the host has besides ExcelApi, with their versions. */
const OTHER_SETS: Readonly<Record<string, string>> = {
  sharedruntime: "1.1",
  delayforcelledit: "1.1",
  richapiruntimeflag: "1.2",
};

function supporting(excelApi: string): Requirements {
  return {
    isSetSupported(name, version = "1.1") {
      const has = name.toLowerCase() === "excelapi" ? excelApi : OTHER_SETS[name.toLowerCase()];
      return has !== undefined && minor(has) >= minor(String(version));
    },
  };
}

/** "1.15" -> 15; versions of Excel's sets differ in this part only. */
const minor = (version: string): number => Number(version.split(".")[1] ?? 0);
