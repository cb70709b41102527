import { decimalText, type Amount } from "../amount";

/** What NUMBERVALUE does not step over by itself: it skips plain spaces only. */
const STEPPED_OVER = /[\s\u00a0\u202f\u2009\u200b\u2060\ufeff\u200e\u200f\u180e'’]/u;

/** Decimal and grouping marks that NUMBERVALUE is tried with. */
const MARKS = [
  [".", ","],
  [",", "."],
] as const;

/** What Excel's NUMBERVALUE makes of a text, as decimal text; undefined where it gives an error.
 *  Source: Microsoft, "NUMBERVALUE function": spaces are ignored, grouping marks before the decimal mark too. */
const numberValue = (text: string, [decimal, group]: readonly [string, string]): string | undefined => {
  const [whole = "", ...decimals] = text.replaceAll(" ", "").split(decimal);
  if (decimals.length > 1) return undefined;
  const plain = [whole.replaceAll(group, ""), ...decimals].join(".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : undefined;
};

const sameDecimal = (text: string, amount: Amount, scale: number): boolean => {
  const [whole = "", decimals = ""] = text.split(".");
  return decimals.length <= scale && BigInt(whole + decimals.padEnd(scale, "0")) === amount;
};

/** Text as a formula's expression: characters that cannot be seen, and the quote itself, by their code points.
 *  @example textExpression('3 "x"\u00a0') // => '"3 "&UNICHAR(34)&"x"&UNICHAR(34)&UNICHAR(160)' */
export const textExpression = (text: string): string => {
  const parts = text.match(/[ !#-~]{1,250}|[^ !#-~]/gu) ?? [];
  const written = parts.map((part) =>
    /^[ !#-~]/.test(part) ? `"${part}"` : `UNICHAR(${part.codePointAt(0) ?? 0})`,
  );
  return written.join("&") || '""';
};

const withoutMarks = (address: string, characters: readonly string[]): string =>
  characters.reduce((inner, one) => `SUBSTITUTE(${inner},${textExpression(one)},"")`, address);

/**
 * The value of a cell whose amount is stored as text, as an expression that gives 0 once the cell holds a
 * number (SUM counts it then) and so stays live. NUMBERVALUE where that reads the amount as our core read it;
 * else the very text is compared, so that a form that Excel cannot read counts as long as it stands there.
 * @example textTerm("E18", "3 209 216\u00a0", 3209216n, 0)
 * // => 'IF(ISTEXT(E18),IFERROR(NUMBERVALUE(SUBSTITUTE(E18,UNICHAR(160),""),".",","),0),0)'
 */
export const textTerm = (address: string, raw: string, amount: Amount, scale: number): string => {
  const characters = [...new Set([...raw].filter((one) => one !== " " && STEPPED_OVER.test(one)))];
  const bare = characters.reduce((text, one) => text.replaceAll(one, ""), raw);
  const marks = MARKS.find((pair) => {
    const read = numberValue(bare, pair);
    return read !== undefined && sameDecimal(read, amount, scale);
  });
  if (!marks) return `IF(EXACT(${address},${textExpression(raw)}),${decimalText(amount, scale)},0)`;
  const read = `NUMBERVALUE(${withoutMarks(address, characters)},"${marks[0]}","${marks[1]}")`;
  return `IF(ISTEXT(${address}),IFERROR(${read},0),0)`;
};
