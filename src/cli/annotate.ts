import { extname, resolve } from "node:path";
import { cliWords, failed, ok } from "../core";
import { canSave, saveFile } from "./save-file";
import type { Command } from "./command";
import type { ExitStatus, Io } from "./io";
import { load } from "./load";
import { planFor, type PlannedWorkbook } from "./plan-workbook";
import type { ReconciledFile } from "./reconciled-file";
import { exitOf, statusOf } from "./status";
import type { Notice, Outcome } from "./trouble";
import { workbookBytes } from "./workbook-file";

type AnnotateCommand = Extract<Command, { name: "annotate" }>;

const unusable = (code: string, message: string): Outcome<never> => failed({ code, message });

/** Everything that would keep the output from being written, asked before the work begins. */
const outputReady = async ({ file, out, force }: AnnotateCommand): Promise<Outcome<void>> => {
  if (extname(out).toLowerCase() !== ".xlsx") return unusable("not-xlsx", cliWords.outputNotXlsx(out));
  if (file !== "-" && resolve(file) === resolve(out))
    return unusable("is-input", cliWords.outputIsInput(out));
  const possible = await canSave(out, force);
  return possible.ok
    ? ok(undefined)
    : unusable(possible.error.code, cliWords.cannotSave(out, possible.error));
};

/** What the person is told of the workbook, and what it says. */
interface Written {
  readonly lines: readonly string[];
  readonly status: ExitStatus;
}

/** Sheets that are hidden in the file and stand open in a copy for donors: it speaks of their tables. */
const shownSheets = ({ donor }: AnnotateCommand, { sheets, tables }: ReconciledFile): readonly string[] =>
  donor
    ? sheets
        .filter(({ name, hidden }) => hidden && tables.some(({ table }) => table.sheet.name === name))
        .map(({ name }) => name)
    : [];

const linesOf = (
  out: string,
  { plan, priorities }: PlannedWorkbook,
  shown: readonly string[],
): readonly string[] => [
  cliWords.written(
    out,
    plan.sheets.map(({ name }) => name),
  ),
  ...(priorities ? [cliWords.prioritiesPlaced(priorities.matched)] : []),
  ...(priorities && priorities.textsWithoutRow.length > 0
    ? [cliWords.textsWithoutRow(priorities.textsWithoutRow)]
    : []),
  ...(shown.length > 0 ? [cliWords.shownInCopy(shown)] : []),
];

const hasTotals = ({ tables }: ReconciledFile): boolean => tables.some(({ totals }) => totals.length > 0);

const writeOutput = async (command: AnnotateCommand, io: Io): Promise<Outcome<Written>> => {
  const ready = await outputReady(command);
  if (!ready.ok) return ready;
  const { file, sheet, out, force } = command;
  const loaded = await load(file, sheet === undefined ? {} : { sheet }, io, "showing");
  if (!loaded.ok) return loaded;
  if (!hasTotals(loaded.value))
    return unusable(
      "nothing-found",
      cliWords.aboutFile(file, cliWords.nothingFound(loaded.value.sheets.length)),
    );
  const planned = await planFor(command, loaded.value, io);
  if (!planned.ok) return planned;
  io.progress(cliWords.writing(out));
  const saved = await saveFile(out, await workbookBytes(planned.value.plan), force);
  if (!saved.ok) return unusable(saved.error.code, cliWords.cannotSave(out, saved.error));
  const lines = linesOf(out, planned.value, shownSheets(command, loaded.value));
  return ok({ lines, status: exitOf(statusOf(loaded.value)) });
};

const trouble = ({ message }: Notice, io: Io): ExitStatus => {
  io.err(message);
  return 2;
};

/** Writes a workbook that explains a chapter or a table file; the file itself is only read. Exit 1, as for
 *  `check`, where something differs. */
export const annotate = async (command: AnnotateCommand, io: Io): Promise<ExitStatus> => {
  const written = await writeOutput(command, io);
  if (!written.ok) return trouble(written.error, io);
  io.out(`${written.value.lines.join("\n")}\n`);
  return written.value.status;
};
