/** A stretch of a cell's text: shown as it is, or as the code point of a character that cannot be seen. */
export interface RawPart {
  readonly text: string;
  readonly unseen: boolean;
}

const UNSEEN =
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/u;

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

const edgeSpaces = (text: string): readonly [number, number] => [
  text.length - text.trimStart().length,
  text.trimEnd().length,
];

/**
 * A cell's text with what cannot be seen made visible: no-break and zero-width characters anywhere, plain spaces
 * at the edges.
 * @example rawParts("3 209 216\u00a0") // => [{ text: "3 209 216", unseen: false }, { text: "U+00A0", unseen: true }]
 */
export const rawParts = (text: string): readonly RawPart[] => {
  const [from, to] = edgeSpaces(text);
  const parts: RawPart[] = [];
  let at = 0;
  for (const character of text) {
    const unseen = UNSEEN.test(character) || at < from || at >= to;
    const last = parts.at(-1);
    if (!unseen && last && !last.unseen) parts[parts.length - 1] = { text: last.text + character, unseen };
    else parts.push({ text: unseen ? codePoint(character) : character, unseen });
    at += character.length;
  }
  return parts;
};
