/** A worksheet's XML without the cells that hold nothing. */
export interface LeanSheet {
  readonly xml: Uint8Array;
  /** How many cells are left. */
  readonly cells: number;
  /** How many were taken out. */
  readonly blanks: number;
}

const [LESS, GREATER, SLASH, LETTER_C, SPACE, BANG] = [0x3c, 0x3e, 0x2f, 0x63, 0x20, 0x21];

const isSpace = (byte: number | undefined): boolean =>
  byte === SPACE || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** `<![CDATA[` may hold anything that looks like a cell. */
const hasRawText = (xml: Uint8Array): boolean => {
  for (let at = xml.indexOf(BANG); at >= 0; at = xml.indexOf(BANG, at + 1))
    if (xml[at - 1] === LESS && xml[at + 1] === 0x5b) return true;
  return false;
};

/** Where a cell that holds nothing ends (`<c …/>` or `<c …></c>`); undefined for one that holds something. */
const endOfBlank = (xml: Uint8Array, start: number): number | undefined => {
  const close = xml.indexOf(GREATER, start);
  if (close < 0) return undefined;
  if (xml[close - 1] === SLASH) return close + 1;
  const isEmpty = xml[close + 1] === LESS && xml[close + 2] === SLASH && xml[close + 3] === LETTER_C;
  return isEmpty && xml[close + 4] === GREATER ? close + 5 : undefined;
};

/**
 * Takes blank cells out of a worksheet's XML. A sheet that was formatted down to its last row holds millions of
 * them, and the file library makes an object of each. What stands in a cell is not touched.
 * @example leanSheet(utf8('<c r="A1" s="3"/><c r="B1"><v>1</v></c>')).cells // => 1
 */
export const leanSheet = (xml: Uint8Array): LeanSheet => {
  const keepAll = hasRawText(xml);
  const kept = keepAll ? xml : new Uint8Array(xml.length);
  let length = 0;
  let from = 0;
  let cells = 0;
  let blanks = 0;
  const keepUpTo = (end: number): void => {
    kept.set(xml.subarray(from, end), length);
    length += end - from;
  };
  for (let at = xml.indexOf(LESS); at >= 0; at = xml.indexOf(LESS, at + 1)) {
    if (xml[at + 1] !== LETTER_C || !isSpace(xml[at + 2])) continue;
    const end = endOfBlank(xml, at);
    if (end === undefined || keepAll) {
      cells++;
      continue;
    }
    blanks++;
    keepUpTo(at);
    from = end;
    at = end - 1;
  }
  if (keepAll) return { xml, cells, blanks };
  keepUpTo(xml.length);
  return { xml: kept.subarray(0, length), cells, blanks };
};
