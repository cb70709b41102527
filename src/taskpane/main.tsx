import "./look/no-font-cdn";
import { createRoot } from "react-dom/client";
import { paneWords as words, type Plan } from "../core/index";
import { excelWorkbook } from "../excel/excel-workbook";
import { officeHost } from "../excel/host";
import { checkInSlices } from "../workbook/check-in-slices";
import { checkInWorker } from "../workbook/check-in-worker";
import { chooseLanguage, type Reader } from "../workbook/choose-language";
import { createSession } from "../workbook/create-session";
import type { Session } from "../workbook/session";
import type { ReadFile } from "./chapter-file";
import { isFirstRun, rememberLoading } from "./first-run";
import { FaultBoundary } from "./frame/fault-boundary";
import { followAppearance } from "./look/follow-appearance";
import { registerPaneIcons } from "./look/icons";
import { appearanceOf, type Appearance } from "./look/theme";
import { Pane } from "./pane";

/** File readers bring their libraries (PDF, Word, workbooks) and are loaded with the first file. They work in a worker
 *  that can be ended, so that no file takes the page along. */
const readFile: ReadFile = async (bytes, name) => {
  const { readInWorker } = await import("../xlsx/read-in-worker");
  const worker = (): Worker => new Worker(new URL("../xlsx/read-worker.ts", import.meta.url));
  const here: ReadFile = async (...file) => (await import("../xlsx/read-file")).readFile(...file);
  return readInWorker(worker, here)(bytes, name);
};

const writeWorkbook = async (plan: Plan, created: Date): Promise<Uint8Array> =>
  (await import("../xlsx/write")).writeWorkbook(plan, { created });

const sample = async (): Promise<string> => (await fetch("assets/sample-chapter.txt")).text();

const SOURCES = { readFile, sample };

/** Large sheets are checked beside the page's own thread, which goes on answering. */
const check = checkInWorker(
  () => new Worker(new URL("../workbook/check-worker.ts", import.meta.url)),
  checkInSlices(),
);

/** Whoever has loaded a chapter of their own is no longer offered the sample first. */
const rememberOwnChapter = (session: Session): void => {
  session.subscribe(() => {
    const { chapter } = session.state();
    if (chapter && chapter.source !== words.sampleName) rememberLoading(localStorage);
  });
};

const showPane = async (place: HTMLElement): Promise<void> => {
  const { contentLanguage } = Office.context;
  const session = createSession(excelWorkbook(officeHost()), { check, writeWorkbook });
  rememberOwnChapter(session);
  registerPaneIcons();
  const root = createRoot(place);
  const firstRun = isFirstRun(localStorage);
  const draw = (appearance: Appearance): void =>
    root.render(
      <FaultBoundary>
        <Pane
          session={session}
          sources={SOURCES}
          appearance={appearance}
          language={contentLanguage}
          firstRun={firstRun}
          memory={localStorage}
        />
      </FaultBoundary>,
    );
  const appearance = (): Appearance => appearanceOf(Office.context.officeTheme);
  draw(appearance());
  followAppearance(appearance, draw);
  await session.start();
};

/** Sentences in the language of Excel's own, figures as in the cells. In a browser alone there is no Excel to ask. */
const readerOf = (context: Partial<Pick<Office.Context, "contentLanguage" | "displayLanguage">>): Reader => {
  const { displayLanguage = navigator.language, contentLanguage = displayLanguage } = context;
  return { language: displayLanguage, figures: contentLanguage };
};

/** The pane's entry: the one place that knows that the workbook is Excel's. */
const start = async (): Promise<void> => {
  const place = document.getElementById("pane");
  if (!place) throw new Error("The page has no place for the pane");
  const { host } = await Office.onReady();
  document.documentElement.lang = await chooseLanguage(readerOf(Office.context));
  if (host === Office.HostType.Excel) await showPane(place);
  else place.textContent = words.onlyInExcel;
};

void start();
