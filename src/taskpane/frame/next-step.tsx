import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { paneWords as words, reviewWords } from "../../core/index";
import { usePane, type Pane } from "../context";
import { openFindings } from "../findings/finding-rows";
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
  sign: () => reviewWords.signOff,
  donor: () => reviewWords.prepareDonor,
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
      dispatch({ do: "show-open" });
      break;
    case "sign":
      dispatch({ do: "go-to-tab", tab: "review" });
      break;
    case "donor":
      dispatch({ do: "go-to-tab", tab: "review" });
      void steps.donorCopy(false);
      break;
  }
};

/** Brings the keyboard to the next step when the part that had it is gone. */
export const focusNextStep = (): void => document.getElementById("next-step")?.focus();

/** One button is the next step. It stays the same button from step to step, so that Enter can be pressed on. */
export const NextStepButtons = ({ chooseFile }: { readonly chooseFile: () => void }) => {
  const pane = usePane();
  const { checked, review, next } = pane.session;
  const { primary, secondary } = nextSteps(next, {
    firstRun: pane.firstRun,
    open: checked ? openFindings(checked.tables, review.decisions) : 0,
    signed: review.signatures.length > 0 && review.signatures.every(({ state }) => state === "unchanged"),
  });
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
