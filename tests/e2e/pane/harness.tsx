import "../../../src/taskpane/look/no-font-cdn";
import { createRoot } from "react-dom/client";
import { failed } from "../../../src/core/index";
import { FaultBoundary } from "../../../src/taskpane/frame/fault-boundary";
import { registerPaneIcons } from "../../../src/taskpane/look/icons";
import { Pane } from "../../../src/taskpane/pane";
import { chooseLanguage } from "../../../src/workbook/choose-language";
import { impossible, sampleChapter, scenarios } from "./scenarios";
import { scriptedSession } from "./scripted-session";

declare global {
  interface Window {
    /** What the pane has asked of the session, in order. */
    asked: string[];
  }
}

/** Shows the pane in the scenario that the address names: `harness.html?found&dark&language=fr-FR`. */
const start = async (): Promise<void> => {
  const wanted = new URLSearchParams(location.search);
  const language = wanted.get("language") ?? "en-US";
  document.documentElement.lang = await chooseLanguage({ language, figures: language });
  const chapter = sampleChapter(await (await fetch("assets/sample-chapter.txt")).text());
  const name = Object.keys(scenarios).find((scenario) => wanted.has(scenario)) ?? "empty";
  const state = wanted.has("impossible") ? impossible : scenarios[name]?.(chapter);
  if (!state) throw new Error(`No scenario ${name}`);
  window.asked = [];
  registerPaneIcons();
  createRoot(document.getElementById("pane") ?? document.body).render(
    <FaultBoundary>
      <Pane
        session={scriptedSession(state, window.asked)}
        sources={{
          sample: () => Promise.resolve("the sample"),
          readFile: (bytes) =>
            Promise.resolve(failed({ code: "too-large", bytes: bytes.length, limit: 32 * 1024 * 1024 })),
        }}
        appearance={wanted.has("dark") ? "dark" : "light"}
        language={language}
        firstRun={!wanted.has("returning")}
        memory={localStorage}
      />
    </FaultBoundary>,
  );
};

void start();
