import { useState } from "react";
import { usePane } from "../context";
import type { Reviewer } from "./reviewer";

const NOBODY: Reviewer = { name: "", role: "" };

/** Who is at work: asked once, then remembered and shown, and changeable. */
export interface Who {
  readonly known: Reviewer | undefined;
  /** What stands in the fields. */
  readonly draft: Reviewer;
  /** The fields are shown. */
  readonly asking: boolean;
  readonly write: (draft: Reviewer) => void;
  readonly ask: () => void;
  /** Takes the fields' name as the one that counts; undefined where there is none. */
  readonly confirm: () => Reviewer | undefined;
}

export const useWho = (): Who => {
  const { state, dispatch } = usePane();
  const known = state.review.reviewer;
  const [draft, write] = useState<Reviewer | undefined>(known ? undefined : NOBODY);
  const confirm = (): Reviewer | undefined => {
    if (!draft) return known;
    const reviewer = { name: draft.name.trim(), role: draft.role.trim() };
    if (reviewer.name === "") return undefined;
    dispatch({ do: "reviewer", reviewer });
    write(undefined);
    return reviewer;
  };
  return {
    known,
    draft: draft ?? known ?? NOBODY,
    asking: draft !== undefined,
    write,
    ask: () => write(known ?? NOBODY),
    confirm,
  };
};
