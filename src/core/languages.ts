import * as English from "./messages";
import type { Words } from "./words";

/** The languages that Crossfoot speaks. */
export const LANGUAGES = ["en", "fr", "es"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What is said where no language is known. */
export const DEFAULT_LANGUAGE: Language = "en";

/** The language of a tag as Excel (BCP 47) or a shell (POSIX locale) writes it; undefined for one not spoken here.
 *  @example languageOf("fr-CA") // => "fr"
 *  @example languageOf("es_ES.UTF-8") // => "es"
 *  @example languageOf("C.UTF-8") // => undefined */
export const languageOf = (tag: string): Language | undefined => {
  const [first = ""] = tag.toLowerCase().split(/[-_.@]/);
  return isLanguage(first) ? first : undefined;
};

const isLanguage = (text: string): text is Language => text in CATALOGUES;

/** Where each language's sentences are: English at hand, the others in files of their own that are loaded when they
 *  are needed. */
const CATALOGUES: Readonly<Record<Language, () => Promise<Words>>> = {
  en: () => Promise.resolve(English),
  fr: async () => (await import(/* webpackChunkName: "french" */ "./messages.fr")).FRENCH,
  es: async () => (await import(/* webpackChunkName: "spanish" */ "./messages.es")).SPANISH,
};

/** Every sentence in this language. */
export const wordsOf = (language: Language): Promise<Words> => CATALOGUES[language]();
