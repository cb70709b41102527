import {
  cliWords,
  contains,
  failed,
  fromA1,
  ok,
  rangeToA1,
  sameCell,
  toA1,
  type CellRef,
  type OwnedFinding,
  type ReconciledTable,
} from "../core";
import type { Command } from "./command";
import type { ExitStatus, Io } from "./io";
import { load } from "./load";
import type { ReconciledFile } from "./reconciled-file";
import type { CellInTable } from "./cell-in-table";
import { told } from "./told";
import type { Outcome } from "./trouble";

type ExplainCommand = Extract<Command, { name: "explain" }>;

const bearsOn = ({ finding }: OwnedFinding<ReconciledTable>, cell: CellRef): boolean =>
  [...finding.cells, ...finding.totals].some((one) => sameCell(one, cell)) ||
  finding.repairs.some(({ edits }) => edits.some((edit) => sameCell(edit.cell, cell)));

const placesOf = ({ tables }: ReconciledFile): readonly string[] =>
  tables.map(({ table }) => cliWords.place(table.sheet.name, rangeToA1(table.range)));

/** A total of a table may stand outside its block: a grand total over several tables. */
const holds = ({ table, totals }: ReconciledTable, cell: CellRef): boolean =>
  contains(table.range, cell) || totals.some((total) => sameCell(total.cell, cell));

const locate = (address: string, file: ReconciledFile): Outcome<readonly CellInTable[]> => {
  const cell = fromA1(address);
  if (!cell) return failed({ code: "no-such-cell", message: cliWords.noSuchCell(address) });
  const found = file.tables
    .filter((of) => holds(of, cell))
    .map((of) => ({
      cell,
      of,
      findings: file.findings.filter((one) => one.owner === of && bearsOn(one, cell)),
    }));
  return found.length > 0
    ? ok(found)
    : failed({ code: "outside", message: cliWords.cellOutside(toA1(cell), placesOf(file)) });
};

const differsAt = ({ cell, of, findings }: CellInTable): boolean =>
  findings.some(({ finding }) => finding.severity === "error") ||
  of.totals.some((total) => total.state === "differs" && sameCell(total.cell, cell));

/** Tells everything that is known of one total or cell; exit 1 where something about it differs. */
export const explainCell = async (command: ExplainCommand, io: Io): Promise<ExitStatus> => {
  const { file, cell, ...where } = command;
  const loaded = await load(file, where, io);
  const found = loaded.ok ? locate(cell, loaded.value) : loaded;
  if (!found.ok) {
    const { message } = found.error;
    io.err(loaded.ok ? cliWords.aboutFile(file, message) : message);
    return 2;
  }
  io.out(`${found.value.flatMap(told).join("\n")}\n`);
  return found.value.some(differsAt) ? 1 : 0;
};
