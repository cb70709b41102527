import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { List } from "office-ui-fabric-react/lib/List";
import { useMemo } from "react";
import { paneWords, reviewWords as words, toA1 } from "../../core/index";
import type { AppliedRepair } from "../../workbook/review";
import { usePane } from "../context";
import { contentText } from "./content-text";
import { momentText } from "./decision-line";
import { Nameless } from "./who-fields";

const Cells = ({ cells }: Pick<AppliedRepair, "cells">) => (
  <table className="figures">
    <thead>
      <tr>
        <th scope="col">{paneWords.cell}</th>
        <th scope="col">{words.was}</th>
        <th scope="col">{words.became}</th>
      </tr>
    </thead>
    <tbody>
      {cells.map(({ cell, label, before, after }) => (
        <tr key={label}>
          <th scope="row">
            {label} <small>{cell ? toA1(cell) : words.lineGone}</small>
          </th>
          <td>
            <del>{contentText(before)}</del>
          </td>
          <td>
            <ins>{contentText(after)}</ins>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** A repair: what, who, when, why, and the way back; where there is none, why. */
const Repair = ({ repair }: { readonly repair: AppliedRepair }) => {
  const { session, state, steps, language } = usePane();
  const { number, about, by, at, reason, undone, blockedBy } = repair;
  return (
    <article className={undone ? "past-repair is-undone" : "past-repair"} aria-label={about}>
      <p className="past-title">
        <b>
          {number}. {about}
        </b>
        {undone && <i> {words.undone}</i>}
      </p>
      <p className="soft">{words.decidedBy(by, momentText(at, language))}</p>
      <p>{reason || <span className="soft">{words.noReason}</span>}</p>
      <Cells cells={repair.cells} />
      {!undone && blockedBy !== undefined && <p className="caution">{words.blockedBy(blockedBy)}</p>}
      {!undone && blockedBy === undefined && <Nameless who={state.review.reviewer} />}
      {!undone && blockedBy === undefined && (
        <DefaultButton
          className="sign-button"
          text={words.undoRepairOf(number)}
          disabled={session.activity !== undefined}
          allowDisabledFocus
          onClick={() => void steps.undoRepair(number, state.review.reviewer)}
        />
      )}
    </article>
  );
};

const draw = (repair?: AppliedRepair) => repair && <Repair repair={repair} />;

/** Every repair that the log tells of, newest first; any of them can be undone, in an order that stays consistent. */
export const RepairsSection = ({ repairs }: { readonly repairs: readonly AppliedRepair[] }) => {
  const newestFirst = useMemo(() => [...repairs].reverse(), [repairs]);
  return (
    <section aria-labelledby="past-repairs">
      <h2 id="past-repairs">{words.repairs}</h2>
      {repairs.length === 0 ? (
        <p className="soft">{words.noRepairs}</p>
      ) : (
        <List items={newestFirst} getKey={({ number }) => String(number)} onRenderCell={draw} />
      )}
    </section>
  );
};
