import type { DecisionState, Severity } from "../../core/index";
import type { DonorCopy } from "../../workbook/review";
import type { Reviewer } from "./reviewer";

/** Which findings the list shows; an empty set leaves nothing out. */
export interface FindingsFilter {
  readonly states: ReadonlySet<DecisionState>;
  readonly severities: ReadonlySet<Severity>;
}

/** How decisions stood before the last one was made: what `decide` has to be told to bring them back. */
export interface PastDecision {
  readonly subjects: readonly string[];
  readonly state: DecisionState;
  readonly reason: string;
}

/** What the pane remembers of a review: who is at work, and what they have chosen but not yet written. */
export interface ReviewPaneState {
  readonly reviewer: Reviewer | undefined;
  /** The finding or total whose decision is being made. */
  readonly deciding: string | undefined;
  readonly filter: FindingsFilter;
  /** The total that was gone to last: it offers to be decided on. */
  readonly total: string | undefined;
  /** Findings are being selected, to decide on many at once. */
  readonly selecting: boolean;
  readonly selected: ReadonlySet<string>;
  /** The decisions before the last one, while it can be taken back. */
  readonly past: readonly PastDecision[] | undefined;
  /** The donor copy that was made last, to be downloaded again. */
  readonly donor: DonorCopy | undefined;
}

export const NO_FILTER: FindingsFilter = { states: new Set(), severities: new Set() };

export const initialReview: ReviewPaneState = {
  reviewer: undefined,
  deciding: undefined,
  total: undefined,
  filter: NO_FILTER,
  selecting: false,
  selected: new Set(),
  past: undefined,
  donor: undefined,
};

export type ReviewAction =
  | { readonly do: "reviewer"; readonly reviewer: Reviewer }
  | { readonly do: "deciding"; readonly subject: string | undefined }
  | { readonly do: "look-at-total"; readonly total: string }
  | { readonly do: "toggle-state"; readonly state: DecisionState }
  | { readonly do: "toggle-severity"; readonly severity: Severity }
  | { readonly do: "show-all" }
  | { readonly do: "show-open" }
  | { readonly do: "selecting"; readonly on: boolean }
  | { readonly do: "select"; readonly findings: readonly string[]; readonly on: boolean }
  | { readonly do: "decided"; readonly past: readonly PastDecision[] }
  | { readonly do: "donor-made"; readonly copy: DonorCopy };

const toggled = <Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> => {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
};

const withSelection = (
  selected: ReadonlySet<string>,
  findings: readonly string[],
  on: boolean,
): ReadonlySet<string> => {
  const next = new Set(selected);
  for (const finding of findings) {
    if (on) next.add(finding);
    else next.delete(finding);
  }
  return next;
};

/** The next state of the review in the pane. Pure: neither the state nor the action is changed. */
export const reduceReview = (review: ReviewPaneState, action: ReviewAction): ReviewPaneState => {
  const { filter } = review;
  switch (action.do) {
    case "reviewer":
      return { ...review, reviewer: action.reviewer };
    case "deciding":
      return { ...review, deciding: action.subject };
    case "look-at-total":
      return { ...review, total: action.total };
    case "toggle-state":
      return { ...review, filter: { ...filter, states: toggled(filter.states, action.state) } };
    case "toggle-severity":
      return { ...review, filter: { ...filter, severities: toggled(filter.severities, action.severity) } };
    case "show-all":
      return { ...review, filter: NO_FILTER };
    case "show-open":
      return { ...review, filter: { ...NO_FILTER, states: new Set<DecisionState>(["open"]) } };
    case "selecting":
      return { ...review, selecting: action.on, selected: new Set() };
    case "select":
      return { ...review, selected: withSelection(review.selected, action.findings, action.on) };
    case "decided":
      return { ...review, past: action.past, deciding: undefined, selecting: false, selected: new Set() };
    case "donor-made":
      return { ...review, donor: action.copy };
  }
};

/** After a new check the selection and the form stay with findings that are still there, and with totals. */
export const keepReview = (review: ReviewPaneState, findings: ReadonlySet<string>): ReviewPaneState => {
  const { deciding } = review;
  const stays = deciding === undefined || deciding.startsWith("total: ") || findings.has(deciding);
  return {
    ...review,
    deciding: stays ? deciding : undefined,
    selected: new Set([...review.selected].filter((id) => findings.has(id))),
  };
};
