/** A chapter written for the tests: a matrix of three columns, with one amount that every total left out. */
const NBSP = "\u00a0";

export interface MatrixOptions {
  readonly rows?: readonly string[];
  readonly total?: string;
  readonly text?: readonly string[];
}

export const ROWS = [
  "Regional Office  1 000 000  200 000  30 000  1 230 000",
  "Albania  500 000  -  40 000  540 000",
  `Georgia  250 000  320 921${NBSP}  70 000  320 000`,
] as const;

export const TOTAL = "Total  1 750 000  200 000  140 000  2 090 000";

export const TEXT = [
  "Albania",
  "",
  "The country needs help in three fields.",
  "",
  "- Support the return of people to their homes.",
  "- =2+2 is what the second one begins with.",
  "",
  "Georgia",
  "",
  "One field is enough here.",
  "",
  "- Train the border police.",
] as const;

/** The chapter's text; lines can be replaced to break it. */
export const chapterText = ({ rows = ROWS, total = TOTAL, text = TEXT }: MatrixOptions = {}): string =>
  [
    ...text,
    "",
    "The Region",
    "",
    "P1 P2 O1",
    "",
    "TOTAL",
    "Keeping rules",
    "",
    "Using evidence",
    "",
    "Helping people",
    "",
    ...rows,
    total,
    "",
  ].join("\n");
