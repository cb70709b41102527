import { problemText } from "../workbook/problem-text";
import type { Session, SessionProblem, Step } from "../workbook/session";

/** What Excel hands to a ribbon command; it waits for `completed`. */
export interface RibbonEvent {
  completed(): void;
}

export type RibbonCommand = (event: RibbonEvent) => Promise<void>;

/** What the ribbon needs: a session of its own for each press, and a way to say what went wrong. */
export interface RibbonPorts {
  readonly session: () => Session;
  readonly tell: (sentence: string) => Promise<void>;
}

type Work = (session: Session) => Promise<Step<unknown>>;

const checkAndShow: Work = async (session) => {
  const checked = await session.check();
  return checked.ok ? session.show() : checked;
};

const checkAndInsert: Work = async (session) => {
  const checked = await session.check();
  return checked.ok ? session.insertPriorities() : checked;
};

/** One press of a button: takes up what stands in the workbook, does the work, stops listening. Excel is told that
 *  the command has ended whatever happens; otherwise it keeps the button grey for minutes. */
const command =
  ({ session, tell }: RibbonPorts, work: Work): RibbonCommand =>
  async (event) => {
    const own = session();
    try {
      const begun: Step<unknown> = await own.start();
      const outcome = begun.ok ? await work(own) : begun;
      if (!outcome.ok) await tell(problemText(outcome.error satisfies SessionProblem));
    } finally {
      await own.stop();
      event.completed();
    }
  };

/** The buttons of the ribbon that work without the pane, by the name that the manifest calls them. The steps are
 *  those of the pane: both use the one session. */
export const ribbonCommands = (ports: RibbonPorts): Readonly<Record<string, RibbonCommand>> => ({
  checkThisSheet: command(ports, checkAndShow),
  insertPriorities: command(ports, checkAndInsert),
  removeAnnotations: command(ports, (session) => session.removeAnnotations()),
});
