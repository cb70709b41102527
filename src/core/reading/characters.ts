/** Characters that take no room on paper and are not in `\s`: Excel keeps a cell that holds one as text. */
export const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;

/** Every space, the plain one included. */
export const SPACE = /[\t\n\r\u0020\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;

/** A character's code point as Unicode writes it.
 *  @example codePoint("\u00a0") // => "U+00A0" */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** The first digits of the decimal scripts that published tables use beside 0 to 9. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

/** A digit of any of these scripts as 0 to 9; every other character unchanged.
 *  @example asciiDigit("\u0663") // => "3" */
export const asciiDigit = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  const zero = code < 0x0660 ? undefined : ZEROS.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? character : String(code - zero);
};
