import { numberOf, PLAIN_FIGURES, type Amount, type FigureStyle } from "../core/index";

/** How a reader of this language writes figures, as Excel shows them.
 *  @example figureStyleOf("fr-FR") // => { group: "\u202f", decimal: "," } */
export const figureStyleOf = (language: string): FigureStyle => {
  const parts = new Intl.NumberFormat(language, { useGrouping: true }).formatToParts(1234567.5);
  const mark = (type: string): string | undefined => parts.find((part) => part.type === type)?.value;
  return { group: mark("group") ?? PLAIN_FIGURES.group, decimal: mark("decimal") ?? PLAIN_FIGURES.decimal };
};

/** An amount for a place of a few characters; the exact figure stands elsewhere.
 *  @example compactFigure(-3_209_216n, 0, "en") // => "−3.2M" */
export const compactFigure = (amount: Amount, scale: number, language: string): string =>
  new Intl.NumberFormat(language, { notation: "compact", maximumSignificantDigits: 2 })
    .format(numberOf(amount, scale) ?? 0)
    .replace("-", "\u2212")
    .replace(/\s/gu, "");
