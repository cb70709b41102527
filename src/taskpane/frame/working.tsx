import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator";
import { useEffect, useState } from "react";
import { paneWords as words } from "../../core/index";
import type { Activity } from "../../workbook/session";
import { usePane } from "../context";
import "./working.css";

/** What takes less than this is not worth a progress bar. */
const PATIENCE_MS = 500;

/** Excel answers within this time, unless it waits for a person. */
const SILENCE_MS = 2_000;

/** Whether something has gone on for so long. */
const useLastsLonger = (goesOn: boolean, milliseconds: number): boolean => {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!goesOn) return;
    const timer = setTimeout(() => setLong(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [goesOn, milliseconds]);
  return long && goesOn;
};

const Progress = ({ task, done }: Activity) => (
  <ProgressIndicator
    label={words.working[task]}
    ariaValueText={done === undefined ? words.working[task] : words.percent(done)}
    {...(done === undefined ? {} : { percentComplete: done, description: words.percent(done) })}
  />
);

/** How far a long step is, and the way to stop it. */
export const Working = () => {
  const { session, steps } = usePane();
  const { activity } = session;
  const long = useLastsLonger(activity !== undefined, PATIENCE_MS);
  const silent = useLastsLonger(activity !== undefined && activity.done === undefined, SILENCE_MS);
  if (!activity || !long) return null;
  return (
    <div className="working">
      <Progress {...activity} />
      {silent && <p role="status">{words.waitsForExcel}</p>}
      <DefaultButton text={words.cancel} onClick={steps.cancel} />
    </div>
  );
};
