import { ThemeProvider } from "office-ui-fabric-react/lib/Theme";
import { lazy, Suspense, useEffect, useMemo, useReducer, useSyncExternalStore } from "react";
import { paneWords as words } from "../core/index";
import type { Session } from "../workbook/session";
import { PaneContext, type Pane as PaneValue } from "./context";
import { Header } from "./frame/header";
import { NextStepButtons } from "./frame/next-step";
import { Said } from "./frame/said";
import { ReviewNotice } from "./frame/review-notice";
import { Sections } from "./frame/sections";
import { StateLine } from "./frame/state-line";
import { TakeBack } from "./frame/take-back";
import { Working } from "./frame/working";
import { LoadPanel } from "./load/load-panel";
import { PasteBox } from "./load/paste-box";
import { useFileChooser, useFileDrop } from "./load/use-file-chooser";
import { themeOf, type Appearance } from "./look/theme";
import type { Memory } from "./first-run";
import { rememberedReviewer, rememberReviewer } from "./review/reviewer";
import { initialState, reduce, type PaneState } from "./state";
import { stepsOf, type Sources } from "./steps";
import "./look/tokens.css";
import "./pane.css";

const HelpPanel = lazy(() => import("./help/help-panel"));

export interface PaneProps {
  readonly session: Session;
  readonly sources: Sources;
  readonly appearance: Appearance;
  readonly language: string;
  readonly firstRun: boolean;
  /** Where the reviewer's name is kept on this computer. */
  readonly memory: Memory;
}

const stateWith = (memory: Memory): PaneState => ({
  ...initialState,
  review: { ...initialState.review, reviewer: rememberedReviewer(memory) },
});

/** The session's functions, each bound to it. */
const useBound = (session: Session) =>
  useMemo(
    () => ({
      subscribe: (listener: () => void) => session.subscribe(listener),
      state: () => session.state(),
      preview: (finding: string, repair: number) => session.previewRepair(finding, repair),
    }),
    [session],
  );

/** Everything the parts share: the session's state as it changes, the pane's own, and the steps. */
const usePaneValue = ({ session, sources, language, firstRun, memory }: PaneProps): PaneValue => {
  const bound = useBound(session);
  const [state, dispatch] = useReducer(reduce, memory, stateWith);
  const sessionState = useSyncExternalStore(bound.subscribe, bound.state);
  const steps = useMemo(() => stepsOf(session, sources, dispatch), [session, sources]);
  const { checked } = sessionState;
  const { reviewer } = state.review;
  useEffect(() => {
    if (reviewer) rememberReviewer(memory, reviewer);
  }, [memory, reviewer]);
  useEffect(() => {
    const findings = checked?.tables.flatMap((table) => table.findings.map(({ id }) => id)) ?? [];
    dispatch({ do: "checked-again", findings });
  }, [checked]);
  return {
    session: sessionState,
    state,
    dispatch,
    steps,
    preview: bound.preview,
    language,
    firstRun,
  };
};

const Body = ({ value, chooseFile }: { readonly value: PaneValue; readonly chooseFile: () => void }) => {
  const { session, state } = value;
  if (state.pasted !== undefined) return <PasteBox text={state.pasted} />;
  const holdsTotals = session.checked?.tables.some(({ totals }) => totals.length > 0);
  return session.checked && holdsTotals ? (
    <Sections sheet={session.checked} />
  ) : (
    <LoadPanel chooseFile={chooseFile} />
  );
};

/** The task pane. It knows the session and where texts come from, and nothing of Excel. */
export const Pane = (props: PaneProps) => {
  const value = usePaneValue(props);
  const load = (files: readonly File[]): void => void value.steps.loadFiles(files);
  const { choose, input } = useFileChooser(load);
  const drop = useFileDrop(load);
  const theme = useMemo(() => themeOf(props.appearance), [props.appearance]);
  useEffect(() => {
    document.documentElement.dataset["appearance"] = props.appearance;
  }, [props.appearance]);
  return (
    <ThemeProvider theme={theme}>
      <PaneContext.Provider value={value}>
        <main className="pane" data-is-scrollable {...drop.handlers}>
          <Header chooseFile={choose} />
          <StateLine />
          <NextStepButtons chooseFile={choose} />
          <Working />
          <Said />
          <ReviewNotice />
          <Body value={value} chooseFile={choose} />
          <TakeBack />
          {input}
          {drop.over && <div className="drop-over">{words.dropHere}</div>}
        </main>
        {value.state.helpOpen && (
          <Suspense>
            <HelpPanel />
          </Suspense>
        )}
      </PaneContext.Provider>
    </ThemeProvider>
  );
};
