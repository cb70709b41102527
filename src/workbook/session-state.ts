import { NO_REVIEW } from "./review";
import type { NextStep, SessionState } from "./session";

export const INITIAL: SessionState = {
  next: "load-or-check",
  chapter: undefined,
  checked: undefined,
  stale: false,
  shown: false,
  priorities: undefined,
  prioritiesInserted: false,
  review: NO_REVIEW,
  leftOver: false,
  lastChange: undefined,
  lastWord: undefined,
  activity: undefined,
  problem: undefined,
};

/** The step that the pane's primary button offers: the first that has not been taken. */
const nextStep = ({ chapter, checked, shown, prioritiesInserted }: Omit<SessionState, "next">): NextStep => {
  if (!checked) return chapter ? "check" : "load-or-check";
  if (!shown) return "show";
  return chapter && !prioritiesInserted ? "insert-priorities" : "review";
};

/** A state and those who want to hear of its changes. */
export interface Store {
  get(): SessionState;
  set(change: Partial<Omit<SessionState, "next">>): void;
  subscribe(listener: () => void): () => void;
}

export const createStore = (): Store => {
  let state = INITIAL;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (change) => {
      const changed = { ...state, ...change };
      state = { ...changed, next: nextStep(changed) };
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
