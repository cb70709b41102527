import { BLANK } from "./figures";
import type { Lines } from "./lines";

/** Two columns share a line of figures when hardly any row fills both. */
const MOST_SHARED = 0.05;
const LEAST_FILLED = 3;

/** The rows of a table read as one column: each row's figure stands in its inner or in its outer column. */
export interface InnerAndOuter {
  readonly lines: Lines;
  /** The place where each row's figure stands. */
  readonly placeOf: readonly number[];
}

const isFilled = ({ state, width }: Lines, line: number, place: number): boolean =>
  state[line * width + place] !== BLANK;

const complete = (rows: Lines, inner: number, outer: number): boolean => {
  let [both, left, right, none] = [0, 0, 0, 0];
  for (let line = 0; line < rows.count; line += 1) {
    const [a, b] = [isFilled(rows, line, inner), isFilled(rows, line, outer)];
    if (a && b) both += 1;
    else if (a) left += 1;
    else if (b) right += 1;
    else none += 1;
  }
  return Math.min(left, right) >= LEAST_FILLED && both + none <= MOST_SHARED * rows.count;
};

const pick = <Numbers extends Float64Array | Uint8Array>(
  from: Numbers,
  to: Numbers,
  at: readonly number[],
): Numbers => {
  for (const [line, index] of at.entries()) to[line] = from[index] ?? 0;
  return to;
};

const merged = (rows: Lines, inner: number, outer: number): InnerAndOuter => {
  const placeOf = Array.from({ length: rows.count }, (_, line) =>
    isFilled(rows, line, outer) ? outer : inner,
  );
  const at = placeOf.map((place, line) => line * rows.width + place);
  const lines: Lines = {
    ...rows,
    width: 1,
    value: pick(rows.value, new Float64Array(rows.count), at),
    state: pick(rows.state, new Uint8Array(rows.count), at),
    step: pick(rows.step, new Float64Array(rows.count), at),
    indent: Uint8Array.from(placeOf, (place) => (place === outer ? 0 : 1)),
    rate: new Uint8Array(1),
    saidRate: new Uint8Array(1),
    placeKind: Uint8Array.of(rows.placeKind[inner] ?? 0),
  };
  return { lines, placeOf };
};

/**
 * Accountants set items in an inner column and their totals in an outer one. Neighbouring columns of which every
 * row fills just one are read as one column again.
 */
export const innerAndOuter = (rows: Lines): InnerAndOuter[] => {
  const found: InnerAndOuter[] = [];
  for (let place = 0; place + 1 < rows.width; place += 1) {
    const isRate = rows.rate[place] === 1 || rows.rate[place + 1] === 1;
    if (!isRate && complete(rows, place, place + 1)) found.push(merged(rows, place, place + 1));
  }
  return found;
};
