import type { FundingMatrix } from "./chapter";
import { labelKey } from "./footnote-mark";
import { endsSentence } from "./sentence";

/** A heading that opens a section. */
export type Heading =
  | { readonly kind: "country"; readonly text: string }
  | { readonly kind: "regional"; readonly code: string; readonly title: string };

/** "Principle 1: …", "Strategic Objective 2 – …", "Axe III. …" */
const NUMBERED = /^((?:\p{L}+ ){1,4})(\d{1,2}(?:\.\d{1,2})?|[IVX]{1,4})(?: ?[:.–—-] ?(.*))?$/u;
/** "P1: …" */
const CODED = /^(\p{L}{1,6}[.-]?\d{1,3}) ?[:.–—-] ?(.*)$/u;
const LONGEST_HEADING = 250;
const ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

const arabic = (number: string): string => {
  const place = ROMAN.indexOf(number);
  return place > 0 ? String(place) : number;
};

const initials = (words: string): string =>
  words
    .trim()
    .split(" ")
    .map((word) => [...word][0] ?? "")
    .join("");

const letters = (code: string): string => code.replace(/[^\p{L}]/gu, "").toLowerCase();
const bare = (code: string): string => code.replace(/[.-]/g, "").toLowerCase();

/** How headings are told from text, by the matrix: its row labels, its codes and its full names. */
export interface Headings {
  /** The country or office whose row label the text is, footnote mark and letter case aside. */
  isLabel(text: string): boolean;
  /** The principle or objective that the text announces: by initial and number ("Objective 3" is O3), by the
   *  code, or by the full name. The code is empty where the matrix has none of that number. */
  regional(text: string): Extract<Heading, { kind: "regional" }> | undefined;
  /** The full name of the column with that code. */
  nameOf(code: string): string;
}

export const headingsOf = ({ rows, columns }: FundingMatrix): Headings => {
  const labels = new Set(rows.map(({ label }) => label.toLowerCase()));
  const codes = new Map(columns.map(({ code }) => [bare(code), code]));
  const prefixes = new Set(columns.map(({ code }) => letters(code)));
  const names = new Map(columns.map(({ code, name }) => [name.toLowerCase(), code]));

  const announced = (text: string): { readonly key: string; readonly title: string } | undefined => {
    const numbered = NUMBERED.exec(text);
    const key = numbered && initials(numbered[1] ?? "") + arabic(numbered[2] ?? "");
    if (key) return { key: bare(key), title: numbered[3] ?? "" };
    const coded = CODED.exec(text);
    return coded ? { key: bare(coded[1] ?? ""), title: coded[2] ?? "" } : undefined;
  };

  return {
    isLabel: (text) => text.length <= LONGEST_HEADING && labels.has(labelKey(text)),
    regional: (raw) => {
      if (raw.length > LONGEST_HEADING || endsSentence(raw)) return undefined;
      const text = raw.replace(/\s+/g, " ").trim();
      const named = names.get(text.toLowerCase());
      if (named !== undefined && text !== "") return { kind: "regional", code: named, title: text };
      const found = announced(text);
      const isHeading =
        found && prefixes.has(letters(found.key)) && /^(?:[\p{Lu}\p{Lo}\p{N}]|$)/u.test(found.title);
      return isHeading
        ? { kind: "regional", code: codes.get(found.key) ?? "", title: found.title }
        : undefined;
    },
    nameOf: (code) => columns.find((column) => column.code === code)?.name ?? "",
  };
};
