import { figureText, paneWords as words } from "../../core/index";

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * What stands or stood in a cell, as a person reads it: numbers grouped, text without the apostrophe that it is kept
 * with, and a word for nothing.
 * @example contentText("118440784") // => "118,440,784"
 * @example contentText("'3 209 216") // => "3 209 216"
 */
export const contentText = (content: string | undefined): string => {
  if (content === undefined || content === "") return words.blank;
  const [, sign, whole, decimals = ""] = NUMBER.exec(content) ?? [];
  if (sign === undefined || whole === undefined) return content.replace(/^'/, "");
  return figureText(BigInt(`${sign}${whole}${decimals}`), decimals.length);
};
