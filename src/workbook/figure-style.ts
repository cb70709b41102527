import { PLAIN_FIGURES, type FigureStyle } from "../core";

const SEVEN_DIGITS = 1234567.5;

/** How people of this place write figures, as their Excel shows them: always grouped, also where running text would
 *  leave four digits together. What is no language tag writes as the published chapters do.
 *  @example figureStyleOf("fr-FR") // => { group: "\u202f", decimal: "," }
 *  @example figureStyleOf("en-IN") // => { group: ",", decimal: ".", pairs: true } */
export const figureStyleOf = (tag: string): FigureStyle => {
  if (!isLanguageTag(tag)) return PLAIN_FIGURES;
  const parts = new Intl.NumberFormat(tag, { useGrouping: true, numberingSystem: "latn" }).formatToParts(
    SEVEN_DIGITS,
  );
  const ofType = (type: string): readonly string[] =>
    parts.filter((part) => part.type === type).map(({ value }) => value);
  const [group = PLAIN_FIGURES.group] = ofType("group");
  const [decimal = PLAIN_FIGURES.decimal] = ofType("decimal");
  return { group, decimal, ...(ofType("integer")[1]?.length === 2 && { pairs: true }) };
};

/** Whether Intl knows what to do with it; "C" and "POSIX" of a shell are no language. */
const isLanguageTag = (tag: string): boolean => {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false; // no well-formed tag
    throw error;
  }
};
