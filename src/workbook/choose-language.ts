import { DEFAULT_LANGUAGE, languageOf, speak, wordsOf, type Language } from "../core";
import { figureStyleOf } from "./figure-style";

/** What an entry point knows of its reader, as language tags. */
export interface Reader {
  /** The language of the program around us, such as "fr-FR". */
  readonly language: string;
  /** Whose figures are written. */
  readonly figures: string;
}

/** Chooses the language of the run and the form of its figures, once, before anything is said. A language that is
 *  not spoken here gives English sentences with the reader's own figures.
 *  @example await chooseLanguage({ language: "fr-CA", figures: "fr-CA" }) // => "fr" */
export const chooseLanguage = async ({ language, figures }: Reader): Promise<Language> => {
  const spoken = languageOf(language) ?? DEFAULT_LANGUAGE;
  speak(await wordsOf(spoken), figureStyleOf(figures));
  return spoken;
};
