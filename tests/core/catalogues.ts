/** Catalogues of sentences as flat lists, and arguments that show where they come out in a sentence. */
import { LANGUAGES, speak, wordsOf, type Language, type Words } from "../../src/core";

export type Sentence = string | ((...values: never[]) => string);

/** Every sentence by its place, such as "paneWords.working.load". */
export const sentencesOf = (words: Words): ReadonlyMap<string, Sentence> => {
  const found = new Map<string, Sentence>();
  const walk = (value: unknown, place: string): void => {
    if (typeof value === "string" || typeof value === "function") found.set(place, value as Sentence);
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, place === "" ? key : `${place}.${key}`);
  };
  walk(words, "");
  return found;
};

export const allWords = async (): Promise<ReadonlyMap<Language, Words>> =>
  new Map(await Promise.all(LANGUAGES.map(async (one) => [one, await wordsOf(one)] as const)));

/** The mark of an argument, by its place among them: no word of any language. */
const MARKS = ["⟨a⟩", "⟨b⟩", "⟨c⟩", "⟨d⟩"];

/** Values that an argument may take: a text, a number, several texts. */
const candidates = (place: number, count: number): readonly unknown[] => [
  MARKS[place],
  count + place,
  [`${MARKS[place] ?? ""}1`, `${MARKS[place] ?? ""}2`],
];

const combinations = (places: number, count: number): readonly (readonly unknown[])[] =>
  Array.from({ length: places }, (_, place) => candidates(place, count)).reduce<
    readonly (readonly unknown[])[]
  >((all, values) => all.flatMap((before) => values.map((value) => [...before, value])), [[]]);

/** What a sentence says with these arguments; undefined where they are not of its kind. */
export const said = (sentence: Sentence, values: readonly unknown[]): string | undefined => {
  if (typeof sentence === "string") return sentence;
  try {
    const text: unknown = sentence(...(values as never[]));
    return typeof text === "string" && !/undefined|NaN|\[object/.test(text) ? text : undefined;
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof RangeError)
      return undefined;
    throw error;
  }
};

const places = (sentence: Sentence): number => (typeof sentence === "string" ? 0 : sentence.length);

/** Arguments that this sentence takes in every language: found by trying, so that a new sentence needs no entry. */
export const argumentsFor = (
  inLanguages: readonly Sentence[],
  count: number,
): readonly unknown[] | undefined =>
  combinations(Math.max(...inLanguages.map(places)), count).find((values) =>
    inLanguages.every((sentence) => said(sentence, values) !== undefined),
  );

/** Lets a test speak another language, and English again after it. */
export const inLanguage = async <Value>(words: Words, run: () => Promise<Value> | Value): Promise<Value> => {
  speak(words);
  try {
    return await run();
  } finally {
    speak();
  }
};
