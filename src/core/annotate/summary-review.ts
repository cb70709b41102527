import { DECISION_STATES, SIGNING_ROLES, type LogEntry, type SigningRole } from "../review/log";
import { lastWords } from "../review/decisions";
import type { Subject } from "../review/subject";
import { signatureText } from "../review/signature-text";
import type { SignatureStatus } from "../review/signature";
import { SHEET_WORDS } from "../words";
import type { Decided } from "./decision-cells";
import { rowHeight } from "./fit";
import type { PlannedReview } from "./planned-review";
import { LINE_WIDTHS, plainLine, sectionLines, type Line } from "./summary-lines";

const FIELDS = ["name", "role", "date", "note", "digest", "standing"] as const;
type Field = (typeof FIELDS)[number];

const SIZE = 10;

/** A moment as a person reads it, in the zone of who signed; what is no moment stays as it is.
 *  @example momentShown("2026-11-24T09:30:00+01:00") // => "2026-11-24 09:30 +01:00" */
const momentShown = (at: string): string =>
  at.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?(.*)$/, "$1 $2 $3");

const fieldText = (
  field: Field,
  status: SignatureStatus | undefined,
  checkedAt: string,
): string | undefined => {
  if (!status) return undefined;
  const { by, role, at, note, digest } = status.signature;
  const texts = {
    name: by,
    role,
    date: momentShown(at),
    note,
    digest,
    standing: signatureText(status, checkedAt),
  };
  return texts[field];
};

const signedLine = (
  field: Field,
  [prepared, reviewed]: readonly (SignatureStatus | undefined)[],
  checkedAt: string,
): Line => {
  const texts = [prepared, reviewed].map((status) => fieldText(field, status, checkedAt));
  return {
    cells: [
      { value: SHEET_WORDS[field], style: "key" },
      ...texts.map((text) =>
        text === undefined
          ? ({ value: null, style: "signature" } as const)
          : ({ value: text === "" ? null : text, style: "signed" } as const),
      ),
    ],
    height: rowHeight(
      texts.map((text, index) => ({ text: text ?? "", width: LINE_WIDTHS[index + 1] ?? 20, size: SIZE })),
      20,
    ),
    blanks: texts.flatMap((text, index) => (text === undefined ? [index + 1] : [])),
  };
};

/** The two signatures with what they say of themselves now, or the place for them. */
export const signOffLines = (review: PlannedReview | undefined): readonly Line[] => {
  const of = (role: SigningRole): SignatureStatus | undefined =>
    review?.signatures.find(({ signature }) => signature.as === role);
  const signed = SIGNING_ROLES.map(of);
  const fields = signed.some(Boolean) ? FIELDS : FIELDS.filter((field) => field !== "standing");
  return [
    ...sectionLines(SHEET_WORDS.signOffSection),
    {
      cells: [
        { value: null },
        { value: SHEET_WORDS.preparedBy, style: "check-label" },
        { value: SHEET_WORDS.reviewedBy, style: "check-label" },
      ],
      height: 18,
    },
    ...fields.map((field) => signedLine(field, signed, review?.checkedAt ?? "")),
  ];
};

/** Something that can be decided, with the name under which a reader finds it. */
export interface DecidedPoint {
  readonly subject: Subject;
  /** "F1 Turkey · O1 ...". */
  readonly title: string;
}

const MOST_NAMED = 6;

const named = (titles: readonly string[]): string =>
  [
    ...titles.slice(0, MOST_NAMED),
    ...(titles.length > MOST_NAMED ? [SHEET_WORDS.moreTotals(titles.length - MOST_NAMED)] : []),
  ].join("\n");

const withReason = (title: string, note: string): string =>
  note === "" ? title : `${title.replace(/\.$/, "")}. ${SHEET_WORDS.reason}: ${note}`;

const settledPoints = (log: readonly LogEntry[], keys: ReadonlySet<string>) =>
  lastWords(log)
    .filter(({ subject }) => !keys.has(subject))
    .map(({ state, about, note }) => ({
      state: state,
      title: withReason(about, note),
    }));

/** What is agreed and what is open, counted and named. */
export const pointLines = (
  points: readonly DecidedPoint[],
  decided: Decided,
  log: readonly LogEntry[],
): readonly Line[] => {
  const keys = new Set(points.map(({ subject }) => subject.key));
  const all = [
    ...points.map(({ subject, title }) => {
      const { state, note } = decided.wordOn(subject);
      return { state, title: withReason(title, note) };
    }),
    ...settledPoints(log, keys),
  ];
  if (all.length === 0) return [];
  const lines = DECISION_STATES.flatMap((state) => {
    const titles = all.filter((one) => one.state === state).map(({ title }) => title);
    return titles.length === 0
      ? []
      : [plainLine(SHEET_WORDS.decisions[state], { value: titles.length, style: "figure" }, named(titles))];
  });
  return [...sectionLines(SHEET_WORDS.pointsSection), ...lines];
};
