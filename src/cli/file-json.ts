import { rawText, toA1, type SignatureStatus } from "../core";
import { findingJson, tableJson, type Json } from "./json";
import type { ReconciledFile } from "./reconciled-file";
import type { Notice } from "./trouble";

const noticeJson = ({ code, message }: Notice): Json => ({ code, message });

/** A row's label stands in the first cell of its row. */
const prioritiesJson = ({ sheets: [sheet], priorities }: ReconciledFile): Json =>
  (priorities?.matches ?? []).map(({ row, country }) => ({
    row: rawText(sheet?.values[row]?.[0]),
    cell: toA1({ row, column: 0 }),
    count: country.priorities.length,
  }));

/** A signature and whether what was signed still stands; `label` names row and column. */
const signatureJson = (status: SignatureStatus): Json => {
  const { as, by, role, at, note, digest } = status.signature;
  return {
    ...{ as, by, role, at, note, digest, state: status.state },
    ...(status.brokenBy ? { brokenBy: status.brokenBy } : {}),
    changes: status.changes.map(({ sheet, cell, name, before = "", now = "" }) => ({
      sheet,
      cell: cell ? toA1(cell) : "",
      label: name.replace("|", " · "),
      before,
      now,
    })),
    tablesGone: status.gone,
    totalsChanged: status.totalsChanged,
    decisionsChanged: status.decisionsChanged,
  };
};

/** The object that `check --json` prints for a file (contract). */
export const fileJson = (file: string, reconciled: ReconciledFile): Json => ({
  file,
  kind: reconciled.kind,
  tables: reconciled.tables.map(tableJson),
  findings: reconciled.findings.map(({ finding, owner }) => findingJson(finding, owner)),
  priorities: prioritiesJson(reconciled),
  ...(reconciled.review ? { signatures: reconciled.review.signatures.map(signatureJson) } : {}),
  warnings: reconciled.warnings.map(noticeJson),
});

/** The object for a file that could not be read, among others that could. */
export const errorJson = (file: string, notice: Notice): Json => ({ file, error: noticeJson(notice) });
