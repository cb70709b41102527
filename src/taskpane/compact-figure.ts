import { numberOf, type Amount } from "../core/index";

/** An amount for a place of a few characters; the exact figure stands elsewhere.
 *  @example compactFigure(-3_209_216n, 0, "en") // => "−3.2M" */
export const compactFigure = (amount: Amount, scale: number, language: string): string =>
  new Intl.NumberFormat(language, { notation: "compact", maximumSignificantDigits: 2 })
    .format(numberOf(amount, scale) ?? 0)
    .replace("-", "\u2212")
    .replace(/\s/gu, "");
