import { readerOf } from "../../src/cli/reader";

describe("whose language is spoken and whose figures are written", () => {
  test.each([
    [[], {}, { language: "C", figures: "C" }],
    [[], { LANG: "fr_FR.UTF-8" }, { language: "fr-FR", figures: "fr-FR" }],
    [[], { LANG: "en_GB.UTF-8", LC_MESSAGES: "es_ES" }, { language: "es-ES", figures: "en-GB" }],
    [[], { LANG: "es_ES", LC_ALL: "en_US" }, { language: "en-US", figures: "en-US" }],
    [[], { LANG: "es_MX", LC_ALL: "" }, { language: "es-MX", figures: "es-MX" }],
  ])("without a word of it: %j in the shell %j", (argv, environment, reader) => {
    expect(readerOf(argv, environment)).toEqual(reader);
  });

  test("--language decides over the shell", () => {
    const shell = { LANG: "de_DE.UTF-8" };
    expect(readerOf(["check", "a.csv", "--language", "en"], shell)).toEqual({
      language: "en",
      figures: "en",
    });
    expect(readerOf(["--language=en", "check", "a.csv"], shell)).toEqual({ language: "en", figures: "en" });
  });

  test("asking for the shell's own language keeps its figures", () => {
    const shell = { LANG: "en_IN" };
    expect(readerOf(["--language", "en"], shell)).toEqual({ language: "en", figures: "en-IN" });
  });

  test("JSON is the same in every shell", () => {
    const english = { language: "en", figures: "C" };
    expect(readerOf(["check", "a.csv", "--json", "--language", "fr"], { LANG: "es_ES" })).toEqual(english);
  });

  test("what follows -- is a file's name", () => {
    expect(readerOf(["check", "--", "--language=en"], { LANG: "de" }).language).toBe("de");
  });
});
