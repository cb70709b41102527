/**
 * Words by which published tables name their totals, in the languages of the offices that publish them. They are
 * evidence and never proof: "Total" also heads price indices, and most totals of statistics carry a place's name.
 */

const TOTAL_WORDS = [
  "total",
  "totals",
  "subtotal",
  "subtotals",
  "sub-total",
  "sub total",
  "grand total",
  "overall",
  "sum",
  "all",
  "totaux",
  "sous-total",
  "ensemble",
  "somme",
  "totales",
  "suma",
  "totais",
  "soma",
  "totale",
  "totali",
  "somma",
  "gesamt",
  "insgesamt",
  "summe",
  "zwischensumme",
  "gesamtsumme",
  "zusammen",
  "totaal",
  "subtotaal",
  "summa",
  "sum total",
  "i alt",
  "ialt",
  "alt",
  "yhteensä",
  "kokku",
  "kopā",
  "viso",
  "razem",
  "ogółem",
  "suma",
  "celkem",
  "spolu",
  "összesen",
  "ukupno",
  "skupaj",
  "gjithsej",
  "итого",
  "всего",
  "усього",
  "разом",
  "вкупно",
  "укупно",
  "общо",
  "барлығы",
  "toplam",
  "genel toplam",
  "ara toplam",
  "cəmi",
  "jami",
  "المجموع",
  "مجموع",
  "الإجمالي",
  "إجمالي",
  "اجمالي",
  "جمع",
  "סה״כ",
  "סך הכל",
  "合計",
  "総計",
  "小計",
  "合计",
  "总计",
  "小计",
  "총계",
  "합계",
  "รวม",
  "tổng",
  "tổng cộng",
  "jumlah",
  "jumla",
];

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const edged = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escape).join("|")})(?![\\p{L}\\p{N}])`, "iu");

const TOTAL = edged(TOTAL_WORDS);
const PART = edged([
  "of which",
  "o/w",
  "including",
  "thereof",
  "of this",
  "dont",
  "davon",
  "darunter",
  "de los cuales",
  "dos quais",
  "из них",
  "в том числе",
  "derav",
  "herav",
]);
const DIFFERENCE = edged([
  "surplus",
  "deficit",
  "balance",
  "net",
  "difference",
  "margin",
  "change",
  "unmet",
  "gap",
  "variance",
  "remaining",
  "unspent",
  "shortfall",
  "excédent",
  "déficit",
  "solde",
  "saldo",
  "überschuss",
  "differenz",
  "fark",
  "остаток",
  "дефицит",
  "разница",
]);
/** At the start of a label alone, and not "less than high school" or "less developed". */
const LESS =
  /^[\s\p{P}]*(?:less(?!\s+(?:than|developed|favou?red|likely|important)\b)|minus|deduct(?:ions?|ing)?|moins(?!\s+de)|à déduire|abzüglich|abzgl|weniger(?!\s+als)|menos(?!\s+de)|deducciones|deduções|a dedurre|meno|minus|avgår|minder|за вычетом|минус|odliczenia|eksi|ناقص|مطروحا)(?![\p{L}])/iu;
const RATE =
  /%|(?<![\p{L}])(?:per ?cent|percentage|pourcentage|porcentaje|porcentagem|prozent|procent|ratio|rate|rates|taux|average|averages|mean|median|moyenne|promedio|média|durchschnitt|share|shares|index|indices|per capita|coverage|confidence|growth|yield|price)(?![\p{L}])/iu;

/** The label speaks of a total. @example saysTotal("Sub-total, Europe") // => true */
export const saysTotal = (label: string): boolean => TOTAL.test(label);
/** The label names a part that is not all of what stands above it. @example saysPart("o/w Roads") // => true */
export const saysPart = (label: string): boolean => PART.test(label);
/** The label names what is left of one figure after another. @example saysDifference("Net debt") // => true */
export const saysDifference = (label: string): boolean => DIFFERENCE.test(label);
/** The label names what is taken off what stands above it.
 *  @example saysLess("Less: refunds") // => true */
export const saysLess = (label: string): boolean => LESS.test(label);
/** The label names figures that do not add up. @example saysRate("Coverage (%)") // => true */
export const saysRate = (label: string): boolean => RATE.test(label);
const SCALE =
  /(?<![\p{L}])(?:thousands?|millions?|billions?|milliers?|millions|milliards?|miles|millones|milhares|milhões|tausend|mio|mrd|mill|million(?:en|er)|тыс|млн|млрд|bin|milyon|milyar|ألف|مليون)(?![\p{L}])|[$€£]\s*[mk](?![\p{L}])|US\$m|\b1,?000\b|'000|000s|\(000\)|kilotonnes|petajoules/iu;
/** The text names a larger unit than one. @example saysScale("(in thousands of dollars)") // => true */
export const saysScale = (text: string): boolean => SCALE.test(text);
