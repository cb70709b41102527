import { cellLabel, failed, ok, toA1 } from "../../../src/core/index";
import type { Session, SessionState } from "../../../src/workbook/session";

/** A session that stands still in one state and writes down what the pane asks of it. */
export const scriptedSession = (state: SessionState, asked: string[]): Session => {
  const refuse = (what: string) => {
    asked.push(what);
    return Promise.resolve(failed({ code: "cancelled" as const }));
  };
  const table = state.checked?.tables[0]?.table;
  const findings = state.checked?.tables.flatMap((one) => one.findings) ?? [];
  return {
    state: () => state,
    subscribe: () => () => undefined,
    start: () => Promise.resolve(ok(undefined)),
    stop: () => Promise.resolve(),
    loadChapter: (_text, source) => refuse(`load ${source}`),
    check: () => refuse("check"),
    show: () => refuse("show"),
    insertPriorities: () => refuse("insert"),
    applyRepair: (finding, repair) => refuse(`apply ${finding} ${repair}`),
    undo: () => refuse("undo"),
    undoRepair: (number) => refuse(`undo ${number}`),
    decide: (subjects, { state: to }) => refuse(`decide ${subjects.join(" ")} ${to}`),
    sign: ({ as }) => refuse(`sign ${as}`),
    donorCopy: () => refuse("donor copy"),
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
