import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { paneWords as words } from "../../core/index";
import { usePane, type Pane } from "../context";
import { nextSteps, type ButtonStep } from "../views/next-steps";
import "./next-step.css";

const LABELS: Readonly<Record<ButtonStep, () => string>> = {
  "load-file": () => words.loadChapter,
  "load-sample": () => words.loadSample,
  check: () => words.checkSheet,
  "check-again": () => words.checkAgain,
  show: () => words.show,
  "insert-priorities": () => words.insertPriorities,
  review: () => words.review,
};

const doStep = (step: ButtonStep, { steps, dispatch }: Pane, chooseFile: () => void): void => {
  switch (step) {
    case "load-file":
      chooseFile();
      break;
    case "load-sample":
      void steps.loadSample(words.sampleName);
      break;
    case "check":
    case "check-again":
      void steps.check();
      break;
    case "show":
      void steps.show();
      break;
    case "insert-priorities":
      void steps.insertPriorities();
      break;
    case "review":
      dispatch({ do: "go-to-tab", tab: "findings" });
      break;
  }
};

/** Brings the keyboard to the next step when the part that had it is gone. */
export const focusNextStep = (): void => document.getElementById("next-step")?.focus();

/** One button is the next step. It stays the same button from step to step, so that Enter can be pressed on. */
export const NextStepButtons = ({ chooseFile }: { readonly chooseFile: () => void }) => {
  const pane = usePane();
  const findings = pane.session.checked?.tables.flatMap((table) => table.findings).length ?? 0;
  const { primary, secondary } = nextSteps(pane.session.next, { firstRun: pane.firstRun, findings });
  const busy = pane.session.activity !== undefined;
  return (
    <div className="next-step" role="group" aria-label={words.nextStep}>
      <PrimaryButton
        id="next-step"
        text={LABELS[primary]()}
        disabled={busy}
        allowDisabledFocus
        onClick={() => doStep(primary, pane, chooseFile)}
      />
      <DefaultButton
        text={LABELS[secondary]()}
        disabled={busy}
        allowDisabledFocus
        onClick={() => doStep(secondary, pane, chooseFile)}
      />
    </div>
  );
};
