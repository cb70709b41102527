import { PLAIN_FIGURES, writeFiguresAs, type FigureStyle } from "./amount";
import * as English from "./messages";

/**
 * The words of the run: every sentence, in the language that was chosen at the entry point. English stands here
 * until `speak` is told otherwise. The exports are live: read them where a sentence is said, never when a module
 * loads, or the words of another language come too late.
 */

/** The type of a sentence is text, whatever English says. */
type Said<T> = T extends string
  ? string
  : T extends (...values: infer Values) => infer Sentence
    ? (...values: Values) => Said<Sentence>
    : { readonly [Key in keyof T]: Said<T[Key]> };

/** Every sentence of the program in one language; a language that lacks one does not compile. */
export type Words = Said<typeof English>;

export let chapterProblemText: Words["chapterProblemText"] = English.chapterProblemText;
export let chapterWarningText: Words["chapterWarningText"] = English.chapterWarningText;
export let findingTitle: Words["findingTitle"] = English.findingTitle;
export let findingSentence: Words["findingSentence"] = English.findingSentence;
export let evidenceText: Words["evidenceText"] = English.evidenceText;
export let repairText: Words["repairText"] = English.repairText;
export let explanationText: Words["explanationText"] = English.explanationText;
export let neededText: Words["neededText"] = English.neededText;
export let lineText: Words["lineText"] = English.lineText;
export let SHEET_WORDS: Words["SHEET_WORDS"] = English.SHEET_WORDS;
export let cliWords: Words["cliWords"] = English.cliWords;
export let fileProblemText: Words["fileProblemText"] = English.fileProblemText;
export let fileWarningText: Words["fileWarningText"] = English.fileWarningText;
export let paneWords: Words["paneWords"] = English.paneWords;
export let problemWords: Words["problemWords"] = English.problemWords;
export let helpTopics: Words["helpTopics"] = English.helpTopics;
export let reviewWords: Words["reviewWords"] = English.reviewWords;

/** From here on every sentence is said in this language, and amounts are written in these figures. Called once, by
 *  the entry point, before anything is said (docs/decisions/0006).
 *  @example speak(await wordsOf("fr"), { group: "\u202f", decimal: "," }) */
export const speak = (words: Words = English, figures: FigureStyle = PLAIN_FIGURES): void => {
  writeFiguresAs(figures);
  ({
    chapterProblemText,
    chapterWarningText,
    findingTitle,
    findingSentence,
    evidenceText,
    repairText,
    explanationText,
    neededText,
    lineText,
    SHEET_WORDS,
    cliWords,
    fileProblemText,
    fileWarningText,
    paneWords,
    problemWords,
    helpTopics,
    reviewWords,
  } = words);
};
