import type { ICellData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type {} from "@univerjs/sheets-ui/facade";
import { KIND } from "../univer/cell-data";
import { staysText } from "../univer/typed-text";
import { LOCAL_USER } from "../univer/comments";

/** Univer's packages as their scripts leave them on the page: only the names that starting it takes. */
interface UniverScripts {
  readonly UniverCore: {
    readonly LocaleType: { readonly EN_US: string };
    readonly LogLevel: { readonly ERROR: number };
    readonly UserManagerService: Identifier<{ setCurrentUser(user: object): void }>;
    readonly Univer: new (config: object) => RunningUniver;
    mergeLocales(...locales: readonly unknown[]): object;
  };
  readonly UniverCoreFacade: { readonly FUniver: { newAPI(univer: object): FUniver } };
  readonly UniverPresetSheetsCore: { UniverSheetsCorePreset(options: object): Preset };
  readonly UniverSheets: {
    readonly SheetInterceptorService: Identifier<CellInterceptors>;
    readonly AFTER_CELL_EDIT: unknown;
  };
  readonly UniverPresetSheetsThreadComment: { UniverSheetsThreadCommentPreset(): Preset };
  readonly UniverPresetSheetsConditionalFormatting: { UniverSheetsConditionalFormattingPreset(): Preset };
  readonly UniverPresetSheetsCoreEnUS: unknown;
  readonly UniverPresetSheetsThreadCommentEnUS: unknown;
  readonly UniverPresetSheetsConditionalFormattingEnUS: unknown;
}

/** Asked of Univer's injector, gives the service. */
interface Identifier<S> {
  readonly serviceOf?: S;
}

interface RunningUniver {
  registerPlugin(plugin: unknown, options?: unknown): void;
  __getInjector(): { get<S>(identifier: Identifier<S>): S };
}

interface Preset {
  readonly plugins: readonly (Plugin | readonly [Plugin, unknown])[];
}

interface Plugin {
  readonly pluginName: string;
}

interface CellInterceptors {
  readonly writeCellInterceptor: {
    intercept(
      key: unknown,
      interceptor: {
        readonly priority: number;
        handler(
          cell: ICellData | null,
          context: unknown,
          next: (cell: ICellData | null) => ICellData | null,
        ): ICellData | null;
      },
    ): void;
  };
}

export interface GridInBrowser {
  readonly api: FUniver;
  /** To be called once, when there is a workbook: Univer makes the services for cells with its first one. */
  readTypingAsExcel(): void;
}

/** Before Univer's own reading of numbers and links. */
const FIRST = 1000;

/** Univer in an element of the page, wired by hand: its presets without the umbrella package. */
export function startUniverInBrowser(container: string): GridInBrowser {
  const scripts = window as unknown as UniverScripts;
  const { Univer, LocaleType, LogLevel } = scripts.UniverCore;
  const locale = scripts.UniverCore.mergeLocales(
    scripts.UniverPresetSheetsCoreEnUS,
    scripts.UniverPresetSheetsThreadCommentEnUS,
    scripts.UniverPresetSheetsConditionalFormattingEnUS,
  );
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: locale },
  });
  for (const [plugin, options] of pluginsOf(scripts, container)) univer.registerPlugin(plugin, options);
  const injector = univer.__getInjector();
  // Without a picture the comment box would ask the server for "/undefined".
  injector.get(scripts.UniverCore.UserManagerService).setCurrentUser(LOCAL_USER);
  return {
    api: scripts.UniverCoreFacade.FUniver.newAPI(univer),
    readTypingAsExcel: () =>
      keepForeignSpaces(injector.get(scripts.UniverSheets.SheetInterceptorService), scripts),
  };
}

/** The plugins of the presets; where several bring the same one, the last stands. */
function pluginsOf(scripts: UniverScripts, container: string): Iterable<readonly [Plugin, unknown]> {
  const presets = [
    scripts.UniverPresetSheetsCore.UniverSheetsCorePreset({ container, ribbonType: "simple" }),
    scripts.UniverPresetSheetsThreadComment.UniverSheetsThreadCommentPreset(),
    scripts.UniverPresetSheetsConditionalFormatting.UniverSheetsConditionalFormattingPreset(),
  ];
  const plugins = new Map<string, readonly [Plugin, unknown]>();
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, options] = "pluginName" in entry ? [entry, undefined] : entry;
    plugins.set(plugin.pluginName, [plugin, options]);
  }
  return plugins.values();
}

/** Digits with a no-break space are text when typed into Excel; Univer would make a number of them. */
function keepForeignSpaces(interceptors: CellInterceptors, { UniverSheets }: UniverScripts): void {
  interceptors.writeCellInterceptor.intercept(UniverSheets.AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, _context, next) =>
      cell && typeof cell.v === "string" && !cell.f && staysText(cell.v)
        ? { ...cell, t: KIND.text }
        : next(cell),
  });
}
