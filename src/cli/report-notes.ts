import { basename, extname } from "node:path";
import { cliWords, signatureText, toA1 } from "../core";
import { alignColumns } from "./columns";
import type { ReconciledFile } from "./reconciled-file";

/** What of a chapter's priorities found its row, and what did not. */
export const chapterLines = ({ priorities }: ReconciledFile): readonly string[] => {
  if (!priorities) return [];
  const { matches, rowsWithoutText, textsWithoutRow } = priorities;
  const texts = matches.reduce((sum, { country }) => sum + country.priorities.length, 0);
  return [
    "",
    cliWords.prioritiesFound(texts, matches.length),
    ...(rowsWithoutText.length > 0 ? [cliWords.rowsWithoutText(rowsWithoutText)] : []),
    ...(textsWithoutRow.length > 0 ? [cliWords.textsWithoutRow(textsWithoutRow)] : []),
  ];
};

/** A file name as a shell takes it. */
const shellWord = (text: string): string =>
  /^[\w./@%+=:,-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

const outputFor = (file: string): string => `${basename(file, extname(file))}-checked.xlsx`;

/** The commands that lead on from here; standard input cannot be read twice. */
export const nextLines = (file: string, { tables, findings }: ReconciledFile): readonly string[] => {
  if (file === "-" || tables.every(({ totals }) => totals.length === 0)) return [];
  const name = shellWord(file);
  const [first] = findings;
  const cell = first?.finding.cells[0] ?? first?.finding.totals[0];
  const sheet =
    first && tables.some(({ table }) => table.sheet.name !== first.owner.table.sheet.name)
      ? ` --sheet ${shellWord(first.owner.table.sheet.name)}`
      : "";
  const explain = cell ? [[cliWords.nextExplainWhat, cliWords.nextExplain(name, toA1(cell)) + sheet]] : [];
  const annotate = [cliWords.nextAnnotateWhat, cliWords.nextAnnotate(name, shellWord(outputFor(file)))];
  return [
    "",
    cliWords.next,
    ...alignColumns([...explain, annotate], ["left", "left"]).map((line) => `  ${line}`),
  ];
};

/** Who signed, and whether what they signed still stands. */
export const signatureLines = ({ review }: ReconciledFile): readonly string[] =>
  (review?.signatures ?? []).flatMap((status) => {
    const { as, by, at } = status.signature;
    const [first = "", ...rest] = signatureText(status, "").split("\n");
    return ["", cliWords.signed(as, by, at), `  ${first}`, ...rest.map((line) => `    ${line}`)];
  });
