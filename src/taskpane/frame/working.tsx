import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator";
import { useEffect, useState } from "react";
import { paneWords as words } from "../../core/index";
import type { Activity } from "../../workbook/session";
import { usePane } from "../context";
import "./working.css";

/** What takes less than this is not worth a progress bar. */
const PATIENCE_MS = 500;

const useTakesLong = (busy: boolean): boolean => {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [busy]);
  return long && busy;
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
  const long = useTakesLong(activity !== undefined);
  if (!activity || !long) return null;
  return (
    <div className="working">
      <Progress {...activity} />
      <DefaultButton text={words.cancel} onClick={steps.cancel} />
    </div>
  );
};
