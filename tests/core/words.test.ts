import { allWords, argumentsFor, said, sentencesOf, type Sentence } from "./catalogues";
import { samples } from "./sentence-samples";
import { logCode, type Language } from "../../src/core";

/** Sentences that are the same in two languages, by place: names, commands, and words that both languages share. */
const EVERYWHERE = [/\.(creator|product|aboutFile|nextExplain|nextAnnotate)$/];
const SAME: Readonly<Partial<Record<Language, readonly RegExp[]>>> = {
  fr: [
    /\.(causes?|causesSection|suspected|total|date|sections|source|possible|arguments|options)$/,
    /\.page/,
  ],
  es: [/\.(total|error)$/],
};

const isShared = (place: string, language: Language): boolean =>
  [...EVERYWHERE, ...(SAME[language] ?? [])].some((same) => same.test(place));

/** Words that no French or Spanish sentence has. */
const ENGLISH =
  /\b(the|and|is|are|was|were|with|this|that|from|cannot|not|sheet|cell|row|column|file|amount|table|has|have|been|every|which|agrees?|differs?)\b/;

const letters = (text: string): string => text.replace(/⟨[^⟩]*⟩\d?|[^\p{L}]/gu, "");

interface Case {
  readonly place: string;
  readonly sentences: ReadonlyMap<Language, Sentence>;
}

const cases = async (): Promise<readonly Case[]> => {
  const catalogues = [...(await allWords())].map(
    ([language, words]) => [language, sentencesOf(words)] as const,
  );
  const [, english] = catalogues[0] ?? [];
  return [...(english?.keys() ?? [])].map((place) => ({
    place,
    sentences: new Map(
      catalogues.flatMap(([language, sentences]) => {
        const sentence = sentences.get(place);
        return sentence === undefined ? [] : [[language, sentence] as const];
      }),
    ),
  }));
};

/** What each language says at a place, for one and for many. */
const spoken = ({ place, sentences }: Case): readonly ReadonlyMap<Language, string>[] =>
  (samples[place] ?? [1, 12_001].map((count) => argumentsFor([...sentences.values()], count))).map(
    (values) => {
      if (!values)
        throw new Error(`${place}: no arguments were found that every language takes; add a sample`);
      return new Map(
        [...sentences].map(([language, sentence]) => {
          const text = said(sentence, values);
          if (text === undefined) throw new Error(`${place} cannot be said in ${language}`);
          return [language, text] as const;
        }),
      );
    },
  );

/** The arguments that come out in a sentence; numbers as they are, grouped or not. */
const marksIn = (text: string): readonly string[] =>
  [...new Set(text.replace(/(?<=\d)\u00a0(?=\d)/gu, "").match(/⟨[^⟩]*⟩\d?|1200\d/gu) ?? [])].sort();

let all: readonly Case[] = [];
beforeAll(async () => {
  all = await cases();
});

/** Says what does not hold, by place, rather than that something does not. */
const none = (found: readonly string[]): void => expect(found).toEqual([]);

const translations = function* (): Generator<{
  place: string;
  language: Language;
  english: string;
  text: string;
}> {
  for (const one of all)
    for (const texts of spoken(one))
      for (const [language, text] of texts)
        if (language !== "en") yield { place: one.place, language, english: texts.get("en") ?? "", text };
};

describe("the languages", () => {
  test("have each of hundreds of sentences, lists included", () => {
    expect(all.length).toBeGreaterThan(400);
    none(all.filter(({ sentences }) => sentences.size < 3).map(({ place }) => place));
  });

  test("name the same cells, files and figures in the same sentence", () => {
    none(
      [...translations()]
        .filter(({ english, text }) => marksIn(english).join() !== marksIn(text).join())
        .map(({ place, english, text }) => `${place}: ${english} | ${text}`),
    );
  });

  test("leave no sentence in English", () => {
    none(
      [...translations()]
        .filter(({ place, language, english, text }) => {
          if (letters(english).length < 2 || isShared(place, language)) return false;
          return letters(english) === letters(text) || ENGLISH.test(text.replace(/--\w+/g, ""));
        })
        .map(({ place, language, text }) => `${place} in ${language}: ${text}`),
    );
  });

  test("end a sentence as the English one ends", () => {
    const end = (text: string): string => /[.:…!?]?$/.exec(text.trimEnd())?.[0] ?? "";
    none(
      [...translations()]
        .filter(({ english, text }) => english !== "No." && end(english) !== end(text))
        .map(({ place, english, text }) => `${place}: ${english} | ${text}`),
    );
  });

  test("say one and many differently wherever English does", () => {
    const differing = all.filter((one) => {
      const [single, many] = spoken(one);
      return single && many && letters(single.get("en") ?? "") !== letters(many.get("en") ?? "");
    });
    expect(differing.length).toBeGreaterThan(20);
    none(
      differing.flatMap((one) => {
        const [single, many] = spoken(one);
        return [...(single ?? [])]
          .filter(([language, text]) => letters(text) === letters(many?.get(language) ?? ""))
          .map(([language, text]) => `${one.place} in ${language}: ${text}`);
      }),
    );
  });

  test("write decisions and the log in words that are known again in every language", async () => {
    for (const words of (await allWords()).values())
      expect(Object.values(words.SHEET_WORDS.logWords).map(logCode)).toEqual(
        Object.keys(words.SHEET_WORDS.logWords),
      );
    expect(logCode("  À CORRIGER ")).toBe("to be corrected");
    expect(logCode("maybe")).toBeUndefined();
  });
});
