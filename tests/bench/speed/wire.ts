import { createSession } from "../../../src/workbook/create-session";
import type { Session } from "../../../src/workbook/session";
import { openExcel, type OpenExcel } from "../../excel/open-excel";
import { balancedSheet } from "./tables";

const COLUMNS = 12;

const COMMANDS: Readonly<Record<string, (session: Session) => Promise<{ readonly ok: boolean }>>> = {
  "Check this sheet": (session) => session.check(),
  "Show on the sheet": (session) => session.show(),
  "Remove annotations": (session) => session.removeAnnotations(),
};

const cellsOf = (lines: number) =>
  balancedSheet(lines, COLUMNS).values.map((row) => (row ?? []) as (string | number)[]);

const measure = async (name: string, { excel }: OpenExcel, session: Session): Promise<string> => {
  excel.wire.length = 0;
  const outcome = await COMMANDS[name]?.(session);
  if (outcome?.ok !== true) throw new Error(`${name} did not go well: ${JSON.stringify(outcome)}`);
  const bytes = excel.wire.reduce((sum, one) => sum + one.requestBytes + one.responseBytes, 0);
  return `${excel.wire.length} · ${bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.ceil(bytes / 1e3)} KB`}`;
};

/** Round trips and bytes of each command, on tables of growing length, in Excel's stand-in. */
export const roundTrips = async (lengths: readonly number[]): Promise<string[]> => {
  const rows: string[] = [];
  for (const lines of lengths) {
    const open = openExcel({ sheets: [{ name: "Long", cells: cellsOf(lines) }] });
    const session = createSession(open.workbook, { now: () => new Date(2026, 0, 1) });
    await session.start();
    const cells: string[] = [];
    for (const name of Object.keys(COMMANDS)) cells.push(await measure(name, open, session));
    await session.stop();
    open.excel.dispose();
    rows.push(`| ${lines.toLocaleString("en")} | ${cells.join(" | ")} |`);
  }
  return rows;
};
