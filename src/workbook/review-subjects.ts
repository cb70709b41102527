import {
  findingSentence,
  namesOf,
  subjectsOf,
  totalSubject,
  type CheckedTotal,
  type Finding,
  type Subject,
} from "../core";
import type { CheckedSheet, CheckedTable } from "./session";

/** Something that is decided on: what it is for the log, and how it is called. */
export interface ReviewSubject extends Subject {
  readonly sheet: string;
  readonly about: string;
}

interface FindingSubject {
  readonly finding: Finding;
  readonly subject: ReviewSubject;
}

const ofTable = ({ table, findings }: CheckedTable, sheet: string): FindingSubject[] => {
  const subjectOf = subjectsOf(table);
  const names = namesOf(table);
  return findings.map((finding) => ({
    finding,
    subject: { ...subjectOf(finding), sheet, about: findingSentence(finding, names) },
  }));
};

/** All findings of the checked sheet, with what a decision on each is about. */
export const findingSubjects = ({ tables, sheet }: CheckedSheet): FindingSubject[] =>
  tables.flatMap((table) => ofTable(table, sheet.name));

const ofTotal = ({ table }: CheckedTable, total: CheckedTotal, sheet: string): ReviewSubject => ({
  ...totalSubject(table, total),
  sheet,
  about: total.label,
});

/** The subject that an id of a finding or a key of a total stands for. */
export const subjectNamed = (checked: CheckedSheet, name: string): ReviewSubject | undefined => {
  const found = findingSubjects(checked).find(
    ({ finding, subject }) => finding.id === name || subject.key === name,
  );
  if (found) return found.subject;
  if (!name.startsWith("total: ")) return undefined;
  for (const table of checked.tables) {
    for (const total of table.totals) {
      const subject = ofTotal(table, total, checked.sheet.name);
      if (subject.key === name) return subject;
    }
  }
  return undefined;
};
