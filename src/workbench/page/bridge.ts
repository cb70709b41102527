import type { WorkbenchDoor } from "./door";

/**
 * First script of the add-in's pages: gives office.js the `window.external` that desktop Excel gives it. Requests and
 * events cross to the workbench, the parent page, as text, so that no object is shared between frames.
 */

/** Numbers of desktop Office's methods and events. */
const METHOD = { richApiRequest: 93, functionCompleted: 94 } as const;
const EVENT = { richApiMessage: 33, functionInvoked: 39 } as const;

const SUCCESS = 0;
const HTTP_OK = 200;

/** What a COM SAFEARRAY looks like from script. */
const safeArray = (array: readonly unknown[]) => ({ toArray: () => array });

type Callback = (result: unknown) => void;
type Handler = (event: number, payload: unknown) => void;

const supported = {
  ExcelApi: 1.15,
  SharedRuntime: 1.1,
  DelayForCellEdit: 1.1,
  RibbonApi: 1.1,
  AddinCommands: 1.1,
};

/** The language that this Excel is in, for the add-in: `?language=fr-FR` in the workbench's address. */
const locale = new URLSearchParams(window.parent.location.search).get("language") ?? "en-US";

const contextOf = (workbench: WorkbenchDoor): Readonly<Record<string, () => unknown>> => ({
  GetAppType: () => 1,
  GetSolutionRef: () => "workbench",
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetHostFullVersion: () => "16.0.18000.1",
  GetAppUILocale: () => locale,
  GetAppDataLocale: () => locale,
  GetDocUrl: () => workbench.bookName,
  GetAppCapabilities: () => 0,
  GetActivationMode: () => 0,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => "",
  GetCorrelationId: () => "correlation",
  GetInstanceId: () => "instance",
  GetInitialDisplayMode: () => 0,
  GetSupportedMatrix: () => JSON.stringify(supported),
  GetDialogRequirementMatrix: () => "{}",
  GetHostCustomMessage: () => "",
  GetOfficeThemeInfo: () => JSON.stringify(workbench.theme()),
  GetSettings: () => settingsOf(workbench.settings),
});

const settingsOf = (settings: Map<string, string>) => ({
  Read(keys: string[], values: string[]) {
    keys.push(...settings.keys());
    values.push(...settings.values());
  },
  Write(keys: readonly string[], values: readonly string[]) {
    settings.clear();
    for (const [place, key] of keys.entries()) settings.set(key, values[place] ?? "");
  },
});

async function execute(
  workbench: WorkbenchDoor,
  id: number,
  parameters: unknown,
  done: Callback,
): Promise<void> {
  if (id === METHOD.richApiRequest) {
    const [[, , , , request, , flags]] = parameters as [
      [unknown, unknown, unknown, unknown, string, unknown, number],
    ];
    const response = await workbench.answer(request, flags);
    done(safeArray([SUCCESS, [HTTP_OK, [], response]]));
    return;
  }
  if (id === METHOD.functionCompleted) workbench.functionDone(...(parameters as [string, number]));
  done(safeArray([SUCCESS, []]));
}

function register(workbench: WorkbenchDoor, event: number, handler: Handler): void {
  if (event === EVENT.richApiMessage) {
    workbench.listen(window, (messages) => {
      const entries = JSON.parse(messages) as readonly (readonly unknown[])[];
      handler(event, safeArray(entries.map(safeArray)));
    });
  }
  if (event === EVENT.functionInvoked) {
    workbench.offerFunctions(window, location.pathname, (command, name) =>
      handler(event, safeArray([command, name, JSON.stringify({ source: { controlId: command } })])),
    );
  }
}

function install(workbench: WorkbenchDoor): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- where desktop Office puts its side of the bridge
  Object.assign(window.external, {
    GetHostInfo: () => `Excel|Win32|16.01|${locale}|||`,
    GetContext: () => contextOf(workbench),
    GetLoggingAllowed: () => false,
    Execute: (id: number, parameters: unknown, done: Callback) =>
      void execute(workbench, id, parameters, done),
    RegisterEvent: (id: number, _target: string, handler: Handler, done: Callback) => {
      register(workbench, id, handler);
      done(SUCCESS);
    },
    UnregisterEvent: (_id: number, _target: string, done: Callback) => done(SUCCESS),
  });
}

const { workbench } = window.parent;
if (workbench !== undefined) install(workbench);
