import { languageOf } from "../core";
import type { Reader } from "../workbook/choose-language";

/** The variables of a shell that say where its reader is at home. */
export type Environment = Readonly<Partial<Record<string, string>>>;

/** "fr_CA.UTF-8" as Intl writes it: "fr-CA". */
const tagOf = (locale: string): string => locale.replace(/[.@].*$/, "").replaceAll("_", "-");

/** POSIX: the first of these that is set decides. */
const localeFor = (category: "LC_MESSAGES" | "LC_NUMERIC", environment: Environment): string =>
  tagOf(environment["LC_ALL"] || environment[category] || environment["LANG"] || "C");

const OPTION = "--language";

/** A program reads JSON, and it reads the same everywhere. */
const PROGRAM: Reader = { language: "en", figures: "C" };

const before = (argv: readonly string[], end: string): readonly string[] =>
  argv.slice(0, argv.includes(end) ? argv.indexOf(end) : undefined);

/** The language that the arguments name. It is looked for before they are read, since help and trouble with the
 *  arguments are to be said in it. */
const languageAsked = (argv: readonly string[]): string | undefined => {
  const words = before(argv, "--");
  const at = words.findIndex((word) => word === OPTION || word.startsWith(`${OPTION}=`));
  const asked = words[at] === OPTION ? words[at + 1] : words[at]?.slice(OPTION.length + 1);
  return asked === undefined ? undefined : languageOf(asked);
};

/** Whose language is spoken and whose figures are written: of `--language`, else of the shell. Somebody who asks for
 *  French in a Swiss French shell keeps the Swiss figures; in another shell they get those of French.
 *  @example readerOf(["check", "a.csv"], { LANG: "fr_FR.UTF-8" }) // => { language: "fr-FR", figures: "fr-FR" } */
export const readerOf = (argv: readonly string[], environment: Environment): Reader => {
  if (before(argv, "--").some((word) => /^--(json$|resume(=|$))/.test(word))) return PROGRAM;
  const asked = languageAsked(argv);
  const figures = localeFor("LC_NUMERIC", environment);
  if (asked === undefined) return { language: localeFor("LC_MESSAGES", environment), figures };
  return { language: asked, figures: languageOf(figures) === asked ? figures : asked };
};
