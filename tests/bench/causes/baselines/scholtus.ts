import { failing, gap, holds, type Answer, type BalanceEdit, type Record } from "./edits";

/**
 * Scholtus 2009 (Statistics Netherlands 09046), simple typing errors. A suspicious variable lies in no edit that
 * holds. For each of its failing edits the value that would make it hold is computed; where the digit strings
 * are at Damerau–Levenshtein distance 1, the change is a candidate. Of all sets of candidates in which no edit
 * is settled twice, the one that makes most edits hold is taken; when several do, none of what they differ in.
 */
interface Candidate {
  readonly variable: number;
  readonly value: number;
  /** Numbers of the edits that hold after it and did not before. */
  readonly settles: readonly number[];
}

/** Restricted Damerau–Levenshtein distance, by the textbook's table. */
export const alignmentDistance = (a: string, b: string): number => {
  const rows: number[][] = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  for (let j = 0; j <= b.length; j += 1) (rows[0] as number[])[j] = j;
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = best;
    }
  }
  return at(a.length, b.length);
};

const suspicious = (record: Record, open: ReadonlySet<BalanceEdit>): Set<number> => {
  const held = new Set(
    record.edits
      .filter((edit) => !open.has(edit))
      .flatMap(({ terms }) => terms.map(({ variable }) => variable)),
  );
  return new Set(
    [...open].flatMap(({ terms }) => terms.map(({ variable }) => variable)).filter((one) => !held.has(one)),
  );
};

const isTypingError = (value: number, typed: number): boolean =>
  value < 0 === typed < 0 && alignmentDistance(String(Math.abs(value)), String(Math.abs(typed))) === 1;

const candidatesOf = (record: Record, open: readonly BalanceEdit[]): Candidate[] => {
  const allowed = suspicious(record, new Set(open));
  const found = new Map<string, Candidate>();
  for (const edit of open) {
    for (const { variable, by } of edit.terms) {
      const typed = record.values[variable] ?? 0;
      const value = typed - by * gap(edit, record.values);
      if (!allowed.has(variable) || !isTypingError(value, typed)) continue;
      const changed = record.values.map((one, index) => (index === variable ? value : one));
      const settles = record.edits.flatMap((one, index) =>
        open.includes(one) && holds(one, changed) ? [index] : [],
      );
      found.set(`${variable} ${value}`, { variable, value, settles });
    }
  }
  return [...found.values()].sort((a, b) => b.settles.length - a.settles.length);
};

interface Chosen {
  settled: number;
  sets: Candidate[][];
}

const NODES = 20_000;

/** Branch and bound over the candidates, as in section 4 of the paper. */
const bestSets = (candidates: readonly Candidate[]): Chosen => {
  const best: Chosen = { settled: 0, sets: [] };
  let nodes = 0;
  const walk = (index: number, chosen: Candidate[], used: ReadonlySet<number>): void => {
    if ((nodes += 1) > NODES) return;
    const left = new Set(
      candidates.slice(index).flatMap(({ settles }) => settles.filter((one) => !used.has(one))),
    );
    if (used.size + left.size < best.settled) return;
    const candidate = candidates[index];
    if (!candidate) {
      if (used.size > best.settled) Object.assign(best, { settled: used.size, sets: [] });
      if (used.size === best.settled && used.size > 0) best.sets.push(chosen);
      return;
    }
    const fits =
      candidate.settles.every((one) => !used.has(one)) &&
      chosen.every(({ variable }) => variable !== candidate.variable);
    if (fits) walk(index + 1, [...chosen, candidate], new Set([...used, ...candidate.settles]));
    walk(index + 1, chosen, used);
  };
  walk(0, [], new Set());
  return best;
};

const changesOf = (set: readonly Candidate[]): Map<number, number> =>
  new Map(set.map(({ variable, value }) => [variable, value]));

/** All best sets of typing errors; the golden record 5 of the paper has two. */
export const typingErrors = (record: Record): Map<number, number>[] => {
  const { sets } = bestSets(candidatesOf(record, failing(record, record.values)));
  const fewest = Math.min(...sets.map(({ length }) => length));
  return sets.filter(({ length }) => length === fewest).map(changesOf);
};

/** What all best sets have in common. */
export const sureTypingErrors = (record: Record): Map<number, number> => {
  const [first, ...rest] = typingErrors(record);
  return new Map(
    [...(first ?? [])].filter(([variable, value]) => rest.every((set) => set.get(variable) === value)),
  );
};

const withSigns = (values: readonly number[], turned: readonly number[]): number[] =>
  values.map((value, index) => (turned.includes(index) ? -value : value));

/** Scholtus 2008 (08015), sign errors: the fewest signs whose turning makes every edit hold, up to three. */
export const signErrors = (record: Record): number[] | undefined => {
  const open = failing(record, record.values);
  const turn = (turned: readonly number[], left: number): number[] | undefined => {
    const values = withSigns(record.values, turned);
    const [edit] = failing(record, values);
    if (!edit) return [...turned];
    if (left === 0) return undefined;
    for (const { variable } of edit.terms) {
      if (turned.includes(variable) || record.values[variable] === 0) continue;
      const found = turn([...turned, variable], left - 1);
      if (found) return found;
    }
    return undefined;
  };
  const most = open.length === 0 ? 0 : record.values.length > 1000 ? 1 : 2;
  for (let count = 1; count <= most; count += 1) {
    const found = turn([], count);
    if (found) return found;
  }
  return undefined;
};

/** Sign errors first; where turning signs does not make all edits hold, typing errors. */
export const scholtus = (record: Record): Answer => {
  const turned = signErrors(record);
  if (turned && turned.length > 0)
    return {
      changes: new Map(turned.map((variable) => [variable, -(record.values[variable] ?? 0)])),
      ties: 0,
    };
  const sets = typingErrors(record);
  return { changes: sureTypingErrors(record), ties: Math.max(0, sets.length - 1) };
};
