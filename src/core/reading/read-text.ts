import { decimalOf, type Decimal } from "../amount";
import { SPACE } from "./characters";
import type { ReadingNote, TextReading } from "./reading";
import { openText, strip, type Stripped } from "./strip";

/** What the column or table around a cell says of its marks; undefined where it says nothing. */
export interface MarkStyle {
  readonly decimalMark?: "." | ",";
}

/** Dashes, a dash with the mark for "less than half a unit", and the leader dots that some tables print for nil. */
const NIL = /^(?:[-\u2010-\u2015\u2212\u2500]+\*?|\.{5,})$/u;
const MISSING =
  /^(?:\.{1,4}|\u2026|[xX]{1,3}|[sScCdDfF]|[:*#?\u2020]|n\.?\s?[ad]\.?|n\/[ad]|nd|np|nil return|\([DSXZNAdsxzna]{1,2}\)|not available|confidential|suppressed|withheld|#[A-Z0-9/!?]+)$/iu;

/** Long text is no figure; reading it would only cost time. */
const LONGEST_FIGURE = 64;

/** The mark between two digit runs, with all spaces as one and all apostrophes as one. */
const markOf = (character: string): string | undefined => {
  if (SPACE.test(character)) return " ";
  if (character === "'" || character === "\u2019" || character === "\u02bc") return "'";
  if (character === "\u066c") return ","; // Arabic thousands separator
  if (character === "\u066b") return "."; // Arabic decimal separator
  return character === "." || character === "," ? character : undefined;
};

interface Body {
  /** Digit runs, one more than marks. */
  readonly runs: readonly string[];
  readonly marks: readonly string[];
  readonly written: readonly string[];
  /** Where each run starts in the raw text. */
  readonly starts: readonly number[];
}

type Failure = { readonly position: number };

const isDigit = (character: string): boolean => character >= "0" && character <= "9";

const tokens = ({ characters, positions }: Stripped): Body | Failure => {
  const runs: string[] = [""];
  const marks: string[] = [];
  const written: string[] = [];
  const starts: number[] = [positions[0] ?? 0];
  for (const [index, character] of characters.entries()) {
    if (isDigit(character)) {
      if (runs.at(-1) === "") starts[starts.length - 1] = positions[index] ?? 0;
      runs.push(`${runs.pop() ?? ""}${character}`);
      continue;
    }
    const mark = markOf(character);
    if (mark === undefined || (runs.at(-1) === "" && runs.length > 1))
      return { position: positions[index] ?? 0 };
    marks.push(mark);
    written.push(character);
    runs.push("");
    starts.push(positions[index] ?? 0);
  }
  return { runs, marks, written, starts };
};

/** The first run that is no group of thousands; -1 when all are. Indian grouping (12,34,567) is one, too. */
const badGroup = (runs: readonly string[], mark: string): number => {
  const first = runs[0] ?? "";
  if (first.length < 1 || first.length > 3) return 0;
  const western = runs.findIndex((run, index) => index > 0 && run.length !== 3);
  if (western < 0) return -1;
  const indian = runs.findIndex(
    (run, index) => index > 0 && run.length !== (index === runs.length - 1 ? 3 : 2),
  );
  return indian < 0 && mark === "," && first.length < 3 ? -1 : western;
};

type Figure = { readonly decimal: Decimal; readonly notes: readonly ReadingNote[] };

const whole = (runs: readonly string[], mark: string): Figure => ({
  decimal: decimalOf(runs.join("")),
  notes: [{ code: "grouping", mark }],
});

const fractional = (runs: readonly string[], fraction: string, mark: string): Figure => ({
  decimal: decimalOf(`${runs.join("") || "0"}.${fraction}`),
  notes: [{ code: "decimal-mark", mark }],
});

/** "1,234" and "482.084": a group of thousands or three decimals. The style around decides, else grouping, which
 *  is far more frequent in tables of money; the other reading is kept. */
const ambiguous = ({ runs, written }: Body, style: MarkStyle): Figure => {
  const [first = "", last = ""] = runs;
  const mark = written[0] ?? "";
  const grouped = whole(runs, mark);
  const decimal = fractional([first], last, mark);
  const taken = style.decimalMark === mark ? decimal : grouped;
  const other = taken === grouped ? decimal : grouped;
  return { decimal: taken.decimal, notes: [...taken.notes, { code: "ambiguous", other: other.decimal }] };
};

const oneKind = (body: Body, style: MarkStyle): Figure | Failure => {
  const { runs, marks, written, starts } = body;
  const [mark = ""] = marks;
  const isDecimalMark = mark === "." || mark === ",";
  const bad = badGroup(runs, mark);
  if (isDecimalMark && marks.length === 1) {
    const [first = "", last = ""] = runs;
    if (first === "" && last === "") return { position: starts[0] ?? 0 };
    return bad < 0 && first !== "0" ? ambiguous(body, style) : fractional([first], last, written[0] ?? "");
  }
  return bad < 0 ? whole(runs, written[0] ?? "") : { position: starts[bad] ?? 0 };
};

const twoKinds = ({ runs, marks, written, starts }: Body): Figure | Failure => {
  const decimal = marks.at(-1) ?? "";
  const grouping = marks[0] ?? "";
  const groups = runs.slice(0, -1);
  const others = marks.slice(0, -1).findIndex((mark) => mark !== grouping || mark === decimal);
  if (others >= 0) return { position: starts[others + 1] ?? 0 };
  if (decimal !== "." && decimal !== ",") return { position: starts.at(-1) ?? 0 };
  const bad = badGroup(groups, grouping);
  if (bad >= 0) return { position: starts[bad] ?? 0 };
  const figure = fractional(groups, runs.at(-1) ?? "", written.at(-1) ?? "");
  return { ...figure, notes: [{ code: "grouping", mark: written[0] ?? "" }, ...figure.notes] };
};

const figure = (text: Stripped, style: MarkStyle): Figure | Failure => {
  const joined = text.characters.join("");
  if (/^\d+(?:\.\d+)?[eE][+-]?\d{1,2}$/.test(joined)) return { decimal: decimalOf(joined), notes: [] };
  const body = tokens(text);
  if ("position" in body) return body;
  if (body.marks.length === 0) return { decimal: decimalOf(body.runs[0] ?? ""), notes: [] };
  return new Set(body.marks).size === 1 ? oneKind(body, style) : twoKinds(body);
};

/**
 * Reads an amount as a person wrote it, recording what was met and fixing nothing silently. Anything that is no
 * amount by one consistent reading is `text` with the position (from 0, in UTF-16 units) where reading stopped.
 * The order of steps: invisible characters, spaces at the edges, apostrophe, footnote marks, currency, sign,
 * lone dashes and marks of missing data, grouping, decimal mark.
 *
 * @example readText("3 209 216\u00a0") // amount 3209216, note: edge-space U+00A0 at the end
 * @example readText("(1,234.50)")      // amount -1234.50
 * @example readText("2 80 000")        // text, position 2
 */
export const readText = (raw: string, style: MarkStyle = {}): TextReading => {
  const opened = openText(raw.length > LONGEST_FIGURE ? raw.slice(0, LONGEST_FIGURE + 1) : raw);
  const shown = opened.characters.join("");
  if (shown === "") return { kind: "blank" };
  if (NIL.test(shown)) return { kind: "nil", notes: opened.notes };
  if (MISSING.test(shown)) return { kind: "missing", mark: shown };
  if (raw.length > LONGEST_FIGURE) return { kind: "text", position: 0 };
  const stripped = strip(opened);
  if (stripped.characters.length === 0 || !/[\d\u2010-\u2015\u2212-]/.test(shown))
    return { kind: "text", position: opened.positions[0] ?? 0 };
  if (NIL.test(stripped.characters.join(""))) return { kind: "nil", notes: stripped.notes };
  const read = figure(stripped, style);
  if ("position" in read) return { kind: "text", position: read.position };
  const { units, scale } = read.decimal;
  return {
    kind: "amount",
    decimal: { units: stripped.negative ? -units : units, scale },
    notes: [...stripped.notes, ...read.notes],
  };
};
