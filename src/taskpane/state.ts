import type { DecisionState, FileWarning, SelectedTotal, SigningRole } from "../core/index";
import type { DonorCopy } from "../workbook/review";
import type { SessionProblem } from "../workbook/session";
import type { ChapterFileProblem } from "./chapter-file";
import {
  initialReview,
  keepReview,
  reduceReview,
  type ReviewAction,
  type ReviewPaneState,
} from "./review/review-state";

/** The pane's sections, in the order of the tabs. */
export const TABS = ["findings", "totals", "priorities", "review"] as const;
export type Tab = (typeof TABS)[number];

/** What was done last, to be said once: on the screen and to a screen reader. */
export type Notice =
  | { readonly code: "loaded"; readonly source: string; readonly warnings: readonly FileWarning[] }
  | { readonly code: "shown"; readonly skipped: number; readonly commentsBeside: boolean }
  | { readonly code: "priorities-inserted"; readonly rows: number }
  | { readonly code: "repaired"; readonly cells: number }
  | { readonly code: "undone" }
  | { readonly code: "removed"; readonly sheets: number; readonly kept: number }
  | { readonly code: "totals-said" }
  | { readonly code: "totals-unsaid" }
  | { readonly code: "decided"; readonly count: number; readonly state: DecisionState }
  | { readonly code: "decision-undone" }
  | { readonly code: "signed"; readonly as: SigningRole; readonly by: string }
  | { readonly code: "repair-undone"; readonly number: number }
  /** `file` where it is a download; else it stands open in a window of its own. */
  | { readonly code: "donor-copy"; readonly opened: DonorCopy["opened"]; readonly file: string }
  | { readonly code: "cancelled" }
  /** A bug of ours; it is thrown on, too. */
  | { readonly code: "fault"; readonly fault: string };

/** A total that a person is putting together, as addresses that can be typed or taken from the selection. */
export interface TotalDraft {
  readonly total: string;
  readonly members: string;
  readonly minus: string;
  /** What it shall stand in place of; undefined for a new one. */
  readonly insteadOf: SelectedTotal | undefined;
}

export type TotalField = "total" | "members" | "minus";

export const EMPTY_DRAFT: TotalDraft = { total: "", members: "", minus: "", insteadOf: undefined };

/** Which totals the list shows. */
export type TotalsFilter = "all" | "differing";

/**
 * What the pane itself remembers, beside the state of the session (workbook/session): where the person is and
 * what they have chosen but not yet applied. Never changed, always replaced.
 */
export interface PaneState {
  readonly tab: Tab;
  /** Findings opened or closed by hand; where nothing is said the first one is open. */
  readonly open: ReadonlyMap<string, boolean>;
  /** The repair chosen for a finding, counted from 0; the best one where nothing is said. */
  readonly repairs: ReadonlyMap<string, number>;
  /** The finding whose repair is being previewed. */
  readonly preview: string | undefined;
  readonly totals: TotalsFilter;
  /** The total that is being added or changed; undefined while none is. */
  readonly draft: TotalDraft | undefined;
  /** The text being pasted; undefined while the box is closed. */
  readonly pasted: string | undefined;
  readonly helpOpen: boolean;
  readonly fileProblem: ChapterFileProblem | undefined;
  readonly notice: Notice | undefined;
  /** A problem of the session that the person has read and put away. */
  readonly dismissed: SessionProblem | undefined;
  readonly review: ReviewPaneState;
}

export const initialState: PaneState = {
  tab: "findings",
  open: new Map(),
  repairs: new Map(),
  preview: undefined,
  totals: "all",
  draft: undefined,
  pasted: undefined,
  helpOpen: false,
  fileProblem: undefined,
  notice: undefined,
  dismissed: undefined,
  review: initialReview,
};

export type PaneAction =
  | { readonly do: "go-to-tab"; readonly tab: Tab }
  | { readonly do: "open-finding"; readonly finding: string; readonly open: boolean }
  | { readonly do: "show-finding"; readonly finding: string }
  | { readonly do: "choose-repair"; readonly finding: string; readonly repair: number }
  | { readonly do: "preview"; readonly finding: string }
  | { readonly do: "close-preview" }
  | { readonly do: "filter-totals"; readonly filter: TotalsFilter }
  | { readonly do: "edit-total"; readonly draft: TotalDraft }
  | { readonly do: "fill-total"; readonly field: TotalField; readonly cells: string }
  | { readonly do: "close-total" }
  | { readonly do: "paste"; readonly text: string }
  | { readonly do: "close-paste" }
  | { readonly do: "help"; readonly open: boolean }
  | { readonly do: "refuse-file"; readonly problem: ChapterFileProblem }
  | { readonly do: "notice"; readonly notice: Notice }
  | { readonly do: "dismiss"; readonly problem: SessionProblem | undefined }
  | { readonly do: "begin" }
  | { readonly do: "checked-again"; readonly findings: readonly string[] }
  | ReviewAction;

const withEntry = <Value>(
  map: ReadonlyMap<string, Value>,
  key: string,
  value: Value,
): ReadonlyMap<string, Value> => new Map(map).set(key, value);

const keepOnly = <Value>(
  map: ReadonlyMap<string, Value>,
  keys: ReadonlySet<string>,
): ReadonlyMap<string, Value> => new Map([...map].filter(([key]) => keys.has(key)));

/** After a new check, choices stay with the findings that are still there. */
const keepChoices = (state: PaneState, findings: ReadonlySet<string>): PaneState => ({
  ...state,
  open: keepOnly(state.open, findings),
  repairs: keepOnly(state.repairs, findings),
  preview: findings.has(state.preview ?? "") ? state.preview : undefined,
  review: keepReview(state.review, findings),
});

/** The next state of the pane. Pure: neither the state nor the action is changed. */
export const reduce = (state: PaneState, action: PaneAction): PaneState => {
  switch (action.do) {
    case "go-to-tab":
      return { ...state, tab: action.tab };
    case "open-finding":
      return { ...state, open: withEntry(state.open, action.finding, action.open) };
    case "show-finding":
      return { ...state, tab: "findings", open: withEntry(state.open, action.finding, true) };
    case "choose-repair":
      return {
        ...state,
        repairs: withEntry(state.repairs, action.finding, action.repair),
        preview: undefined,
      };
    case "preview":
      return { ...state, preview: action.finding };
    case "close-preview":
      return { ...state, preview: undefined };
    case "filter-totals":
      return { ...state, totals: action.filter };
    case "edit-total":
      return { ...state, tab: "totals", draft: action.draft };
    case "fill-total":
      return { ...state, draft: { ...(state.draft ?? EMPTY_DRAFT), [action.field]: action.cells } };
    case "close-total":
      return { ...state, draft: undefined };
    case "paste":
      return { ...state, pasted: action.text };
    case "close-paste":
      return { ...state, pasted: undefined };
    case "help":
      return { ...state, helpOpen: action.open };
    case "refuse-file":
      return { ...state, fileProblem: action.problem, notice: undefined };
    case "notice":
      return { ...state, notice: action.notice, fileProblem: undefined };
    case "dismiss":
      return { ...state, notice: undefined, fileProblem: undefined, dismissed: action.problem };
    case "begin":
      return { ...state, notice: undefined, fileProblem: undefined };
    case "checked-again":
      return keepChoices(state, new Set(action.findings));
    case "show-open":
      return { ...state, tab: "findings", review: reduceReview(state.review, action) };
    default:
      return { ...state, review: reduceReview(state.review, action) };
  }
};
