import { reviewWords as words, toA1, type FigureChange, type SignatureStatus } from "../../core/index";
import { usePane } from "../context";
import { contentText } from "./content-text";
import { momentText } from "./decision-line";

/** The card names so many changed figures; the sheet Summary has them too. */
const MOST = 12;

const SIGN = { unchanged: "✓", changed: "≠", broken: "!" } as const;

const Change = ({ change, sheet }: { readonly change: FigureChange; readonly sheet: string }) => {
  const { steps } = usePane();
  const { cell, name, before, now } = change;
  const label = name.replace("|", " · ");
  return (
    <li>
      <span className="change-name">
        {label} {cell && <small>{toA1(cell)}</small>}
        {change.sheet !== sheet && <small> {words.onSheet(change.sheet)}</small>}
      </span>
      <span className="change-figures">
        <span className="unseen">{words.figureWas}</span> <del>{contentText(before)}</del>{" "}
        <span aria-hidden="true">→</span> <span className="unseen">{words.figureNow}</span>{" "}
        <ins>{contentText(now)}</ins>
      </span>
      {cell && change.sheet === sheet ? (
        <button
          type="button"
          className="link"
          aria-label={`${words.goToCell(toA1(cell))}: ${label}`}
          onClick={() => void steps.goTo(cell)}
        >
          {words.goToCell(toA1(cell))}
        </button>
      ) : (
        !cell && <small>{words.lineGone}</small>
      )}
    </li>
  );
};

const Since = ({ status, sheet }: { readonly status: SignatureStatus; readonly sheet: string }) => {
  const { changes, gone, totalsChanged, decisionsChanged, state } = status;
  if (state !== "changed") return null;
  const named = gone.length > 0 ? [] : changes;
  return (
    <>
      {gone.length > 0 && <p>{words.tableGone(gone)}</p>}
      {named.length > 0 && (
        <>
          <p>{words.changes(named.length)}</p>
          <ul className="changes">
            {named.slice(0, MOST).map((change) => (
              <Change key={`${change.sheet}|${change.name}`} change={change} sheet={sheet} />
            ))}
          </ul>
          {named.length > MOST && <p>{words.moreChanges(named.length - MOST)}</p>}
        </>
      )}
      {totalsChanged && <p>{words.totalsChanged}</p>}
      {decisionsChanged.length > 0 && <p>{words.decisionsChanged(decisionsChanged.length)}</p>}
    </>
  );
};

/** One signature: who, when, and whether what was signed still stands; if not, what changed and from what. */
export const SignatureCard = ({
  status,
  sheet,
}: {
  readonly status: SignatureStatus;
  readonly sheet: string;
}) => {
  const { language } = usePane();
  const { signature, state, brokenBy } = status;
  return (
    <div className={`signature is-${state}`}>
      <h3>{words.roles[signature.as]}</h3>
      <p>
        <b>{signature.by}</b>
        {signature.role !== "" && `, ${signature.role}`}
        <br />
        <span className="soft">{momentText(signature.at, language)}</span>
      </p>
      {signature.note !== "" && <p className="signature-note">{signature.note}</p>}
      <p className="signature-state" role="status">
        <span aria-hidden="true">{SIGN[state]} </span>
        {words[state]}
      </p>
      {brokenBy && <p>{words.brokenBy[brokenBy]}</p>}
      <Since status={status} sheet={sheet} />
      <p className="soft digest" title={signature.digest}>
        {words.digest(signature.digest.slice(0, 16))}…
      </p>
    </div>
  );
};
