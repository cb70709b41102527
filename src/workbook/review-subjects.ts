import {
  findingSentence,
  lineKeys,
  namesOf,
  subjectsOf,
  totalSubject,
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
  const subjectOf = subjectsOf(table, findings);
  const names = namesOf(table);
  return findings.map((finding) => ({
    finding,
    subject: { ...subjectOf(finding), sheet, about: findingSentence(finding, names) },
  }));
};

/** All findings of the checked sheet, with what a decision on each is about. */
export const findingSubjects = ({ tables, sheet }: CheckedSheet): FindingSubject[] =>
  tables.flatMap((table) => ofTable(table, sheet.name));

const subjectsOfTotals = ({ table, totals }: CheckedTable, sheet: string): ReviewSubject[] => {
  const keys = lineKeys(table);
  return totals.map((total) => ({ ...totalSubject(table, total, keys), sheet, about: total.label }));
};

/**
 * Finds the subject that an id of a finding or a key of a finding or total stands for, for many of them: what each is
 * about is put into words once, and only for findings until a total is asked for.
 */
export const subjectFinder = (checked: CheckedSheet): ((name: string) => ReviewSubject | undefined) => {
  const found = new Map<string, ReviewSubject>();
  for (const { finding, subject } of findingSubjects(checked).reverse())
    found.set(subject.key, subject).set(finding.id, subject);
  let totals: ReadonlyMap<string, ReviewSubject> | undefined;
  const totalsByKey = (): ReadonlyMap<string, ReviewSubject> =>
    new Map(
      checked.tables.flatMap((table) =>
        subjectsOfTotals(table, checked.sheet.name).map((subject) => [subject.key, subject] as const),
      ),
    );
  return (name) =>
    found.get(name) ?? (name.startsWith("total: ") ? (totals ??= totalsByKey()).get(name) : undefined);
};

/** The subject that an id of a finding or a key of a total stands for. */
export const subjectNamed = (checked: CheckedSheet, name: string): ReviewSubject | undefined =>
  subjectFinder(checked)(name);
