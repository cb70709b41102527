import fc from "fast-check";
import { initialState, reduce, TABS, type PaneAction, type PaneState } from "../../src/taskpane/state";

const finding = fc.constantFrom("F1", "F2", "F3");

const action: fc.Arbitrary<PaneAction> = fc.oneof(
  fc.record({ do: fc.constant("go-to-tab" as const), tab: fc.constantFrom(...TABS) }),
  fc.record({ do: fc.constant("open-finding" as const), finding, open: fc.boolean() }),
  fc.record({ do: fc.constant("show-finding" as const), finding }),
  fc.record({ do: fc.constant("choose-repair" as const), finding, repair: fc.nat(3) }),
  fc.record({ do: fc.constant("preview" as const), finding }),
  fc.constant({ do: "close-preview" as const }),
  fc.record({ do: fc.constant("paste" as const), text: fc.string() }),
  fc.constant({ do: "close-paste" as const }),
  fc.constant({ do: "begin" as const }),
  fc.record({ do: fc.constant("checked-again" as const), findings: fc.subarray(["F1", "F2", "F3"]) }),
);

const after = (actions: readonly PaneAction[], from: PaneState = initialState): PaneState =>
  actions.reduce(reduce, from);

const deepFrozen = (state: PaneState): PaneState => Object.freeze({ ...state });

test("no action changes the state it is given", () => {
  fc.assert(
    fc.property(fc.array(action), action, (before, next) => {
      const state = deepFrozen(after(before));
      const copy = structuredClone(state);
      reduce(state, next);
      expect(state).toEqual(copy);
    }),
  );
});

test("after a check nothing is remembered of findings that are gone", () => {
  fc.assert(
    fc.property(fc.array(action), fc.subarray(["F1", "F2", "F3"]), (before, left) => {
      const state = after([...before, { do: "checked-again", findings: left }]);
      const remembered = [
        ...state.open.keys(),
        ...state.repairs.keys(),
        ...(state.preview ? [state.preview] : []),
      ];
      expect(remembered.filter((id) => !left.includes(id))).toEqual([]);
    }),
  );
});

test("choices stay with a finding that a new check still has", () => {
  const state = after([
    { do: "choose-repair", finding: "F1", repair: 1 },
    { do: "preview", finding: "F1" },
    { do: "checked-again", findings: ["F1"] },
  ]);
  expect(state.repairs.get("F1")).toBe(1);
  expect(state.preview).toBe("F1");
});

test("choosing another repair closes the preview of the one before", () => {
  const state = after([
    { do: "preview", finding: "F1" },
    { do: "choose-repair", finding: "F1", repair: 1 },
  ]);
  expect(state.preview).toBeUndefined();
});

test("showing a finding brings its tab to the front and opens its card", () => {
  const state = after([
    { do: "go-to-tab", tab: "totals" },
    { do: "show-finding", finding: "F2" },
  ]);
  expect([state.tab, state.open.get("F2")]).toEqual(["findings", true]);
});

test("what was said is gone when the next step begins", () => {
  const state = after([{ do: "notice", notice: { code: "undone" } }, { do: "begin" }]);
  expect(state.notice).toBeUndefined();
});

test("a refused file is named, and a later success takes its place", () => {
  const refused = after([{ do: "refuse-file", problem: { code: "several", count: 2 } }]);
  expect(refused.fileProblem).toEqual({ code: "several", count: 2 });
  const later = reduce(refused, {
    do: "notice",
    notice: { code: "shown", skipped: 0, commentsBeside: false },
  });
  expect(later.fileProblem).toBeUndefined();
});

test("a problem that was put away is remembered by itself, so that the next one shows", () => {
  const problem = { code: "busy", hostCode: "Timeout" } as const;
  expect(after([{ do: "dismiss", problem }]).dismissed).toBe(problem);
});
