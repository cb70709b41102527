import { ok } from "../core";
import type { Watch, WorkbookEvent } from "../workbook/port";
import type { Outcome } from "../workbook/problem";
import { has } from "./features";
import type { ExcelHost } from "./host";
import type { Attempt, Runner } from "./runner";

type Listener = (event: WorkbookEvent) => void;

/** Whether an event tells of our own writing. `triggerSource` says so from ExcelApi 1.14 on; before that, what
 *  happens while we write is taken for ours. */
const isOwn = (args: { triggerSource?: string }, writing: () => boolean): boolean =>
  args.triggerSource === "ThisLocalAddin" || (args.triggerSource === undefined && writing());

/** Excel awaits what a handler returns. */
const telling =
  <Args>(tell: (args: Args) => void) =>
  (args: Args): Promise<void> => {
    tell(args);
    return Promise.resolve();
  };

const register = (
  host: ExcelHost,
  { worksheets }: Excel.Workbook,
  writing: () => boolean,
  listener: Listener,
): OfficeExtension.EventHandlerResult<unknown>[] => {
  const handlers: OfficeExtension.EventHandlerResult<unknown>[] = [
    worksheets.onActivated.add(
      telling(({ worksheetId: sheetId }) => listener({ kind: "activated", sheetId })),
    ),
    worksheets.onDeleted.add(
      telling(({ worksheetId: sheetId }) => listener({ kind: "sheet-deleted", sheetId })),
    ),
  ];
  if (!has(host, "workbookEvents")) return handlers;
  return [
    ...handlers,
    worksheets.onChanged.add(
      telling((args) => {
        if (!isOwn(args, writing))
          listener({ kind: "changed", sheetId: args.worksheetId, address: args.address });
      }),
    ),
    worksheets.onCalculated.add(
      telling(({ worksheetId: sheetId }) => {
        if (!writing()) listener({ kind: "recalculated", sheetId });
      }),
    ),
    worksheets.onSelectionChanged.add(
      telling(({ worksheetId: sheetId, address }) => listener({ kind: "selected", sheetId, address })),
    ),
  ];
};

const unregister = (
  runner: Runner,
  handlers: readonly OfficeExtension.EventHandlerResult<unknown>[],
): Promise<Outcome<void>> =>
  runner.run(async () => {
    const context = handlers[0]?.context;
    for (const handler of handlers) handler.remove();
    await context?.sync();
    return ok(undefined);
  });

/** Listens to the workbook until it is stopped. */
export const watchWorkbook = async (
  host: ExcelHost,
  runner: Runner,
  { context }: Attempt,
  writing: () => boolean,
  listener: Listener,
): Promise<Outcome<Watch>> => {
  const handlers = register(host, context.workbook, writing, listener);
  await context.sync();
  return ok({ tellsChanges: has(host, "workbookEvents"), stop: () => unregister(runner, handlers) });
};
