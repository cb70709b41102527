import { createContext, useContext, type Dispatch } from "react";
import { namesOf, type Names, type Table } from "../core/index";
import type { RepairPreview, SessionState } from "../workbook/session";
import type { PaneAction, PaneState } from "./state";
import type { Steps } from "./steps";

/** What every part of the pane may look at and do. */
export interface Pane {
  readonly session: SessionState;
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly steps: Steps;
  readonly preview: (finding: string, repair: number) => RepairPreview | undefined;
  readonly language: string;
  /** Nobody has loaded a chapter on this machine yet: the sample is offered first. */
  readonly firstRun: boolean;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export const usePane = (): Pane => {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("A part of the pane is drawn outside of it");
  return pane;
};

/** How cells, lines and amounts of this table are called, in the reader's own figures. */
export const useNames = (table: Table): Names => namesOf(table);
