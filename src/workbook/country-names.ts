import en from "i18n-iso-countries/langs/en.json";
import fr from "i18n-iso-countries/langs/fr.json";
import es from "i18n-iso-countries/langs/es.json";
import pt from "i18n-iso-countries/langs/pt.json";
import it from "i18n-iso-countries/langs/it.json";
import de from "i18n-iso-countries/langs/de.json";
import nl from "i18n-iso-countries/langs/nl.json";
import da from "i18n-iso-countries/langs/da.json";
import sv from "i18n-iso-countries/langs/sv.json";
import nb from "i18n-iso-countries/langs/nb.json";
import fi from "i18n-iso-countries/langs/fi.json";
import pl from "i18n-iso-countries/langs/pl.json";
import cs from "i18n-iso-countries/langs/cs.json";
import sk from "i18n-iso-countries/langs/sk.json";
import hu from "i18n-iso-countries/langs/hu.json";
import ro from "i18n-iso-countries/langs/ro.json";
import bg from "i18n-iso-countries/langs/bg.json";
import el from "i18n-iso-countries/langs/el.json";
import sq from "i18n-iso-countries/langs/sq.json";
import bs from "i18n-iso-countries/langs/bs.json";
import hr from "i18n-iso-countries/langs/hr.json";
import sr from "i18n-iso-countries/langs/sr.json";
import mk from "i18n-iso-countries/langs/mk.json";
import sl from "i18n-iso-countries/langs/sl.json";
import tr from "i18n-iso-countries/langs/tr.json";
import ru from "i18n-iso-countries/langs/ru.json";
import uk from "i18n-iso-countries/langs/uk.json";
import be from "i18n-iso-countries/langs/be.json";
import ka from "i18n-iso-countries/langs/ka.json";
import hy from "i18n-iso-countries/langs/hy.json";
import az from "i18n-iso-countries/langs/az.json";
import kk from "i18n-iso-countries/langs/kk.json";
import ky from "i18n-iso-countries/langs/ky.json";
import uz from "i18n-iso-countries/langs/uz.json";
import tg from "i18n-iso-countries/langs/tg.json";
import tk from "i18n-iso-countries/langs/tk.json";
import mn from "i18n-iso-countries/langs/mn.json";
import ar from "i18n-iso-countries/langs/ar.json";
import fa from "i18n-iso-countries/langs/fa.json";
import zh from "i18n-iso-countries/langs/zh.json";
import { plainName, type CanonicalName } from "../core";

interface Language {
  readonly countries: Readonly<Record<string, string | readonly string[]>>;
}

const LANGUAGES: readonly Language[] = [
  en,
  fr,
  es,
  pt,
  it,
  de,
  nl,
  da,
  sv,
  nb,
  fi,
  pl,
  cs,
  sk,
  hu,
  ro,
  bg,
  el,
  sq,
  bs,
  hr,
  sr,
  mk,
  sl,
  tr,
  ru,
  uk,
  be,
  ka,
  hy,
  az,
  kk,
  ky,
  uz,
  tg,
  tk,
  mn,
  ar,
  fa,
  zh,
];

/** Names in use that the library lacks. */
const MORE_NAMES: Readonly<Record<string, readonly string[]>> = {
  CD: ["DRC", "DR Congo"],
  KG: ["Kyrgyz Republic"],
  KP: ["DPRK", "Democratic People’s Republic of Korea"],
  LA: ["Lao PDR"],
  MK: ["Macedonia", "The former Yugoslav Republic of Macedonia", "FYROM"],
  SZ: ["Swaziland"],
  SY: ["Syria"],
  GB: ["UK"],
  US: ["USA"],
  AE: ["UAE"],
};

/** Letters and digits alone, without diacritics: "Côte d’Ivoire" and "Cote d Ivoire" are written alike. */
const spelled = (name: string): string =>
  plainName(name.replace(/&/g, " and ").normalize("NFD").replace(/\p{M}/gu, ""))
    .replace(/^the /, "")
    .replace(/ /g, "");

/** "Iran (Islamic Republic of)" and "Moldova, Republic of" without what the state calls itself. */
const withoutTail = (name: string): string => name.replace(/\s*(?:\([^)]*\)|,.*)\s*$/u, "");

const STATE =
  /^(?:the )?(?:[\p{L}’'-]+ ){0,3}(?:republic|kingdom|state|states|principality|commonwealth|sultanate|union) of (?:the )?/iu;

/** The short name within an official one: "Moldova" of "Republic of Moldova". */
const shortName = (name: string): string => withoutTail(name).replace(STATE, "");

const namesOf = (value: string | readonly string[]): readonly string[] =>
  typeof value === "string" ? [value] : value;

const namesIn = ({ countries }: Language): readonly (readonly [string, string])[] =>
  Object.entries(countries).flatMap(([code, value]) => namesOf(value).map((name) => [name, code] as const));

/** The countries of each key that names have. */
const byKey = (
  names: readonly (readonly [string, string])[],
  keysOf: (name: string) => readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const [name, code] of names)
    for (const key of keysOf(name)) found.set(key, (found.get(key) ?? new Set()).add(code));
  return found;
};

/** A name in English means what it means there (the first country's that has it: "Congo" is an alias of its
 *  neighbour too); any other name, and the short form of an official one, only what it means everywhere:
 *  "Korea" is nobody's. */
const buildIndex = (): ReadonlyMap<string, string> => {
  const all = [...LANGUAGES, { countries: MORE_NAMES }].flatMap(namesIn);
  const everywhere = byKey(all, (name) => [spelled(name), spelled(shortName(name))]);
  const single = [...everywhere].flatMap(([key, codes]) =>
    codes.size === 1 ? [...codes].map((code) => [key, code] as const) : [],
  );
  const english = [...namesIn(en), ...namesIn({ countries: MORE_NAMES })];
  return new Map([...single, ...english.reverse().map(([name, code]) => [spelled(name), code] as const)]);
};

let index: ReadonlyMap<string, string> | undefined;

/** The ISO code of a country by any of its names in some forty languages, footnote marks aside; undefined for
 *  what is no country's name.
 *  @example countryCode("Türkiye") // => "TR"
 *  @example countryCode("Regional Office Vienna") // => undefined */
export const countryCode = (name: string): string | undefined => {
  const known = (index ??= buildIndex());
  return (
    known.get(spelled(name)) ?? known.get(spelled(withoutTail(name))) ?? known.get(spelled(shortName(name)))
  );
};

/** One name for all names of a country; any other name is only spelled plainly.
 *  @example canonicalCountry("Republic of Moldova") === canonicalCountry("Moldova") // => true */
export const canonicalCountry: CanonicalName = (name) => countryCode(name) ?? plainName(name);

/** Whether a name is a country's: what `readChapter` may ask to find a country that has a text but no row. */
export const isCountry = (name: string): boolean => countryCode(name) !== undefined;
