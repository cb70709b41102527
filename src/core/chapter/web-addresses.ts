const ADDRESS = /(?:https?:\/\/|www\.)[^\s)\]>»”]+/gi;
const HAS_ADDRESS = /https?:\/\/|www\./i;
const MOST_LEADING_WORDS = 6;

/** A line of nothing but web addresses. */
export const isAddressLine = (text: string): boolean =>
  HAS_ADDRESS.test(text) && text.replace(ADDRESS, "").trim() === "";

const sentences = (text: string): readonly string[] => text.split(/(?<=[.!?]["”’)]?) (?=[\p{Lu}\p{N}(])/u);

/** A sentence without its addresses; nothing is left of one that only names an address ("Available at …"). */
const withoutAddress = (sentence: string): string => {
  if (!HAS_ADDRESS.test(sentence)) return sentence;
  const left = sentence
    .replace(/\([^()]*(?:https?:\/\/|www\.)[^()]*\)/gi, "")
    .replace(ADDRESS, (address) => /[.,;:!?]+$/.exec(address)?.[0] ?? "")
    .replace(/\s+([.,;:!?])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
  const wasNamedLast = new RegExp(`${ADDRESS.source}$`, "i").test(sentence.trim());
  return wasNamedLast && left.split(" ").length <= MOST_LEADING_WORDS ? "" : left;
};

/** A text without web addresses, which nobody can follow on paper.
 *  @example withoutAddresses("See the report (https://example.org/a). It helps.") // => "See the report. It helps." */
export const withoutAddresses = (text: string): string =>
  HAS_ADDRESS.test(text)
    ? sentences(text)
        .map(withoutAddress)
        .filter((sentence) => sentence !== "")
        .join(" ")
    : text;
