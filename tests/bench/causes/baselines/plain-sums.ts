import { failing, NO_ANSWER, type Answer, type Record } from "./edits";

/**
 * What a person does with SUM beside the table: see which lines differ, and where they cross. The one figure in
 * all lines that differ is taken to be wrong, by the difference of the first.
 */
export const plainSums = (record: Record): Answer => {
  const open = failing(record, record.values);
  const [first, ...rest] = open;
  if (!first) return NO_ANSWER;
  const inAll = first.terms.filter(({ variable }) =>
    rest.every(({ terms }) => terms.some((term) => term.variable === variable)),
  );
  const [only, ...more] = inAll;
  if (!only || more.length > 0) return { changes: new Map(), ties: inAll.length };
  const sum = first.terms.reduce((total, { variable, by }) => total + by * (record.values[variable] ?? 0), 0);
  const value = (record.values[only.variable] ?? 0) - only.by * sum;
  return { changes: new Map([[only.variable, value]]), ties: 0 };
};
