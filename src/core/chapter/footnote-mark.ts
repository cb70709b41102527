/** A label and the footnote mark at its end. */
export interface MarkedLabel {
  readonly label: string;
  readonly footnoteMark: string;
}

const MARK = /\s?((?:[*†‡§¶#⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})|\((?:\d{1,2}|[a-z]|\*{1,3})\))$/u;

/** Sets a label's footnote mark aside.
 *  @example withoutMark("Kosovo*") // => { label: "Kosovo", footnoteMark: "*" } */
export const withoutMark = (text: string): MarkedLabel => {
  const trimmed = text.replace(/\s+/g, " ").trim();
  const mark = MARK.exec(trimmed.slice(-12))?.[0];
  const label = mark === undefined ? "" : trimmed.slice(0, -mark.length).trim();
  return mark !== undefined && label !== ""
    ? { label, footnoteMark: mark.trim() }
    : { label: trimmed, footnoteMark: "" };
};

/** A label as names are compared: without its mark, in small letters.
 *  @example labelKey("KOSOVO*") // => "kosovo" */
export const labelKey = (text: string): string => withoutMark(text).label.toLowerCase();
