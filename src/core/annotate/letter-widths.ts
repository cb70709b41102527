/** Advance widths of the characters from space to "~" in the default font, in 2,048ths of its size. Read from
 *  Carlito, which has the same metrics as Calibri (`fontTools.ttLib.TTFont(...)["hmtx"]`). */
const WIDTHS = [
  463, 667, 821, 1020, 1038, 1464, 1397, 452, 621, 621, 1020, 1020, 511, 627, 517, 791, 1038, 1038, 1038,
  1038, 1038, 1038, 1038, 1038, 1038, 1038, 548, 548, 1020, 1020, 1020, 949, 1831, 1185, 1114, 1092, 1260,
  1000, 941, 1292, 1276, 516, 653, 1064, 861, 1751, 1322, 1356, 1058, 1378, 1112, 941, 998, 1314, 1162, 1822,
  1063, 998, 959, 628, 791, 628, 1020, 1020, 596, 981, 1076, 866, 1076, 1019, 625, 964, 1076, 470, 490, 931,
  470, 1636, 1076, 1080, 1076, 1076, 714, 801, 686, 1076, 925, 1464, 887, 927, 809, 644, 943, 644, 1020,
] as const;

/** A digit's width: the unit of a column's width. */
const DIGIT = 1038;
/** Letters of other alphabets: the mean of the Cyrillic ones, and the square of East Asian ones. */
const OTHER = 1177;
const SQUARE = 2048;

const widthOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0xa0) return WIDTHS[0];
  const known = WIDTHS[code - 32];
  if (known !== undefined) return known;
  if (code >= 0x2e80) return SQUARE;
  const base = WIDTHS[(character.normalize("NFD").codePointAt(0) ?? 0) - 32];
  return base ?? OTHER;
};

/** How wide a text is in the default font, in digits: the unit of column widths.
 *  @example lettersWide("0000") // => 4 */
export const lettersWide = (text: string): number => {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width / DIGIT;
};
