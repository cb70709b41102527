/** First characters that make Excel read typed text as a formula or a command (OWASP ASVS 1.2.10). */
const OPENS_FORMULA = /^[=+\-@\t\r\n']/;

/** Words that Excel reads as a logical value or an error. */
const RESERVED = /^(true|false|#[a-z0-9/]+[!?]?)$/i;

/** Text longer than this is never taken for a number, a date or a time. */
const LONGEST_NUMBER = 60;

/** Text as it must be given to a cell so that it stays that very text. Excel reads what it is given as if it
 *  had been typed: an apostrophe in front keeps a formula, number, date or logical value from being made of it.
 *
 *  @example typedText("=1+1") // => "'=1+1"
 *  @example typedText("3 209 216\u00a0") // => "'3 209 216\u00a0"
 *  @example typedText("Turkey") // => "Turkey" */
export const typedText = (text: string): string => {
  const mayConvert = /\d/.test(text) && text.length <= LONGEST_NUMBER;
  return OPENS_FORMULA.test(text) || RESERVED.test(text.trim()) || mayConvert ? `'${text}` : text;
};
