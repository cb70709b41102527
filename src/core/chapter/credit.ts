import type { ProseLine } from "./prose-line";

const CREDIT = /©|\(c\) ?\p{L}[^.;]*\d{4}|^photos?(?: credits?| by)? ?[:©]/iu;

/** A photo's credit stands in the line: "… © Open Roads 2019". */
export const isCredit = ({ text }: Pick<ProseLine, "text">): boolean => CREDIT.test(text);
