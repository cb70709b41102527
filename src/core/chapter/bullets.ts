/** The sign at the start of a listed item, and how far it is set in. */
export interface Bullet {
  readonly sign: string;
  readonly indent: number;
}

/** Signs that are nothing but bullets; some extractions leave a control or private-use character instead. */
const BULLET_SIGN =
  /^(\s*)([•▪●◦‣⁃∙■□▫◆◇○➢➤✓✔►▶❖·\u0001-\u0008\u000e-\u001f\u007f-\u009f\p{Co}])[\s\u200b]*/u;
/** Signs that are bullets only before a space. */
const DASH_SIGN = /^(\s*)([-–—−‐*+])(?:\s+|$)/;
const LETTER_SIGN = /^(\s*)(o)\s+(?=\p{Lu})/u;
const NUMBER_SIGN = /^(\s*)(?:\d{1,2}|[a-z])([.)])\s+(?=\p{Lu})/u;
const LONGEST_LEAD = 80;

const bulletMatch = (text: string): RegExpExecArray | null => {
  const lead = text.slice(0, LONGEST_LEAD);
  return BULLET_SIGN.exec(lead) ?? DASH_SIGN.exec(lead) ?? LETTER_SIGN.exec(lead) ?? NUMBER_SIGN.exec(lead);
};

/** The bullet that a line begins with and the characters that it takes up; undefined when there is none.
 *  @example bulletOf(" • Support") // => { bullet: { sign: "•", indent: 1 }, length: 3 } */
export const bulletOf = (text: string): { readonly bullet: Bullet; readonly length: number } | undefined => {
  const match = bulletMatch(text);
  if (!match) return undefined;
  const indent = (match[1] ?? "").replace(/\t/g, "    ").length;
  return { bullet: { sign: match[2] ?? "", indent }, length: match[0].length };
};
