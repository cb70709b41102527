/** Words that head a total, in the languages of the United Nations and a few more. */
const TOTAL_WORDS = [
  "total(?:e|es|s|i|en)?",
  "totaux",
  "totalt",
  "toplam",
  "итого",
  "всего",
  "усього",
  "разом",
  "summe",
  "gesamt\\p{L}*",
  "insgesamt",
  "suma",
  "sum",
  "ukupno",
  "razem",
  "jumlah",
  "المجموع",
  "الإجمالي",
  "合计",
  "总计",
  "合計",
].join("|");

const HEADS_A_TOTAL = new RegExp(`(?:^|[^\\p{L}])(?:sub)?(?:${TOTAL_WORDS})(?:$|[^\\p{L}])`, "iu");
const LONGEST_LABEL = 80;

/** Whether a label says that its line is a total.
 *  @example namesTotal("Grand total") // => true */
export const namesTotal = (label: string): boolean =>
  label.length <= LONGEST_LABEL && HEADS_A_TOTAL.test(label);
