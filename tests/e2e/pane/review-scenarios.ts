import type { Decision, LogEntry, SignatureStatus } from "../../../src/core/index";
import { NO_REVIEW, type AppliedRepair, type ReviewState } from "../../../src/workbook/review";
import type { SessionState } from "../../../src/workbook/session";

const DIGEST = "4f0c2f6b1a9d3e7785a1".repeat(4).slice(0, 64);

const accepted: Decision = {
  state: "accepted",
  by: "Anna Kowalska",
  at: "2026-11-23T09:30:00+00:00",
  note: "Agreed with the mission: the total is as the donor confirmed it in writing.",
  outdated: false,
  others: [
    {
      by: "Jean-Baptiste Ouédraogo",
      at: "2026-11-22T16:05:00+00:00",
      state: "to be corrected",
      note: "Ask Vienna.",
    },
  ],
};

const status = (change: Partial<SignatureStatus>, as: "prepared by" | "reviewed by"): SignatureStatus => ({
  signature: {
    as,
    by: as === "prepared by" ? "Anna Kowalska" : "Jean-Baptiste Ouédraogo",
    role: as === "prepared by" ? "Finance officer" : "Head of regional programme support",
    at: "2026-11-23T10:00:00+00:00",
    note: as === "prepared by" ? "Agreed with the mission’s accounts." : "",
    digest: DIGEST,
    tables: [],
    decisions: [],
  },
  state: "unchanged",
  brokenBy: undefined,
  changes: [],
  gone: [],
  totalsChanged: false,
  decisionsChanged: [],
  ...change,
});

const repair = (number: number, change: Partial<AppliedRepair> = {}): AppliedRepair => ({
  number,
  about: "Turkey · O1: 3,209,216 was left out of 3 totals.",
  by: "Anna Kowalska",
  at: "2026-11-23T09:00:00+00:00",
  reason: "As in the signed agreement.",
  cells: [
    { cell: { row: 17, column: 7 }, label: "Turkey · TOTAL", before: "118440784", after: "121650000" },
    { cell: undefined, label: "Total · O1", before: "=SUM(E3:E17)", after: "70511966" },
  ],
  undone: false,
  blockedBy: undefined,
  ...change,
});

const entry = (number: number, change: Partial<LogEntry>): LogEntry => ({
  number,
  chain: "0123456789abcdef",
  action: "decided",
  at: `2026-11-23T09:${String(number % 60).padStart(2, "0")}:00+00:00`,
  by: "Anna Kowalska",
  role: "Finance officer",
  sheet: "Funding matrix",
  subject: "left-out: Turkey|O1",
  about: "Turkey · O1: 3,209,216 was left out of 3 totals.",
  amount: "3209216",
  state: "accepted",
  cells: "",
  before: "",
  after: "",
  note: "Agreed with the mission.",
  record: "",
  digest: "",
  ...change,
});

const log: readonly LogEntry[] = [
  entry(1, { action: "checked", state: "", about: "29 totals checked, 3 differ, 1 finding", note: "" }),
  entry(2, { action: "repaired", state: "corrected" }),
  entry(3, { action: "undone", state: "open" }),
  ...Array.from({ length: 300 }, (_, index) => entry(index + 4, {})),
  entry(304, { action: "signed", state: "prepared by", about: "", note: "" }),
];

const reviewed: ReviewState = {
  decisions: new Map([["F1", accepted]]),
  log,
  signatures: [
    status({}, "prepared by"),
    status(
      {
        state: "changed",
        changes: [
          {
            sheet: "Funding matrix",
            name: "Turkey|O1",
            cell: { row: 17, column: 4 },
            before: "'3 209 216",
            now: "3000000",
          },
          {
            sheet: "Funding matrix",
            name: "Republic of Moldova|P1",
            cell: undefined,
            before: "1200",
            now: undefined,
          },
        ],
        decisionsChanged: ["left-out: Turkey|O1"],
      },
      "reviewed by",
    ),
  ],
  repairs: [repair(2, { undone: true }), repair(5, { blockedBy: 6, reason: "" }), repair(6)],
  notices: [
    { code: "entry-edited", number: 3 },
    { code: "state-unknown", number: 4, state: "fine" },
    {
      code: "clock-went-back",
      number: 5,
      at: "2026-11-20T09:00:00+00:00",
      before: "2026-11-23T09:00:00+00:00",
    },
    { code: "findings-gone" },
  ],
};

const broken: ReviewState = {
  ...NO_REVIEW,
  signatures: [
    status({ state: "broken", brokenBy: "not-in-log" }, "prepared by"),
    status({ state: "changed", gone: ["Funding matrix"], totalsChanged: true }, "reviewed by"),
  ],
};

const signed: ReviewState = {
  ...reviewed,
  signatures: [status({}, "prepared by"), status({}, "reviewed by")],
  notices: [],
};

/** The same state with its review under way, whole and signed, or with signatures that say nothing. */
export const reviewOf = (state: SessionState, which: "reviewed" | "signed" | "broken"): SessionState => ({
  ...state,
  shown: true,
  prioritiesInserted: true,
  next: "review",
  review: { reviewed, signed, broken }[which],
});
