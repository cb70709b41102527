import { cellLabel, failed, ok, toA1, type Decision } from "../../../src/core/index";
import type { DecisionInput } from "../../../src/workbook/review";
import { findingSubjects } from "../../../src/workbook/review-subjects";
import type { Session, SessionState } from "../../../src/workbook/session";

/** A state in which these findings, by id or key, are decided on. */
const decidedOn = (
  state: SessionState,
  subjects: readonly string[],
  { state: to, by, reason }: DecisionInput,
): SessionState => {
  const decision: Decision = {
    ...{ state: to, by, note: reason, at: "2026-11-24T12:00:00+00:00" },
    ...{ outdated: false, others: [] },
  };
  const named = new Set(subjects);
  const findings = state.checked ? findingSubjects(state.checked) : [];
  const ids = findings.flatMap(({ finding, subject }) =>
    named.has(finding.id) || named.has(subject.key) ? [finding.id] : [],
  );
  const decisions = new Map([...state.review.decisions, ...ids.map((id) => [id, decision] as const)]);
  return { ...state, review: { ...state.review, decisions } };
};

/** A session that stands still in one state, but for decisions, and writes down what the pane asks of it. */
export const scriptedSession = (initial: SessionState, asked: string[]): Session => {
  let state = initial;
  const listeners = new Set<() => void>();
  const refuse = (what: string) => {
    asked.push(what);
    return Promise.resolve(failed({ code: "cancelled" as const }));
  };
  const tables = state.checked?.tables ?? []; // an impossible state has none
  const table = tables[0]?.table;
  const findings = tables.flatMap((one) => one.findings);
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => Promise.resolve(ok(undefined)),
    stop: () => Promise.resolve(),
    loadChapter: (_text, source) => refuse(`load ${source}`),
    check: () => refuse("check"),
    show: () => refuse("show"),
    insertPriorities: () => refuse("insert"),
    applyRepair: (finding, repair) => refuse(`apply ${finding} ${repair}`),
    undo: () => refuse("undo"),
    undoRepair: (number) => refuse(`undo ${number}`),
    decide: (subjects, decision) => {
      const { state: to, by, reason } = decision;
      asked.push(
        `decide ${subjects.length > 3 ? subjects.length : subjects.join(" ")} ${to}: ${reason} (${by})`,
      );
      state = decidedOn(state, subjects, decision);
      for (const listener of listeners) listener();
      return Promise.resolve(ok(undefined));
    },
    sign: ({ as, by, note = "" }) => refuse(`sign ${as}: ${note} (${by})`),
    donorCopy: ({ withLog = false } = {}) => {
      asked.push(`donor copy${withLog ? " with log" : ""}`);
      return Promise.resolve(ok({ bytes: new Uint8Array([80, 75]), name: "Donor copy.xlsx", opened: "no" }));
    },
    editTotals: (edit) => refuse(`totals ${edit.do}`),
    unsayTotals: () => refuse("unsay"),
    selection: () => Promise.resolve(ok([])),
    removeAnnotations: () => refuse("remove"),
    goTo: (place) => {
      asked.push(`go ${"row" in place ? toA1(place) : ""}`);
      return Promise.resolve(ok(undefined));
    },
    previewRepair: (id, repair) => {
      const chosen = findings.find((finding) => finding.id === id)?.repairs[repair];
      return (
        chosen && {
          repair: chosen,
          edits: chosen.edits.map(({ cell, from, to }) => ({
            cell,
            label: (table && cellLabel(table, cell)) ?? toA1(cell),
            from: String(from ?? ""),
            to: String(to ?? ""),
            formula: undefined,
          })),
        }
      );
    },
    onEvent: () => () => undefined,
  };
};
