import { FocusZone, FocusZoneDirection } from "office-ui-fabric-react/lib/FocusZone";
import { paneWords as words } from "../../core/index";
import type { PrioritiesState } from "../../workbook/session";
import { usePane } from "../context";
import { Nothing } from "../frame/nothing";
import "./priorities-view.css";

/** What could not be brought together: listed, never guessed. */
const Unmatched = ({ priorities }: { readonly priorities: PrioritiesState }) => {
  const { steps } = usePane();
  const { rowsWithoutText, textsWithoutRow } = priorities;
  if (rowsWithoutText.length + textsWithoutRow.length === 0) return null;
  return (
    <section className="unmatched">
      {rowsWithoutText.length > 0 && (
        <>
          <h2>{words.rowsWithoutText(rowsWithoutText.length)}</h2>
          <ul>
            {rowsWithoutText.map(({ label, cell }) => (
              <li key={label}>
                <button
                  type="button"
                  className="link"
                  data-is-focusable
                  onClick={() => void steps.goTo(cell)}
                >
                  {label}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {textsWithoutRow.length > 0 && (
        <>
          <h2>{words.textsWithoutRow(textsWithoutRow.length)}</h2>
          <ul>
            {textsWithoutRow.map((country) => (
              <li key={country}>{country}</li>
            ))}
          </ul>
        </>
      )}
      <p>{words.listedNotGuessed}</p>
    </section>
  );
};

const Row = ({ row }: { readonly row: PrioritiesState["rows"][number] }) => {
  const { steps } = usePane();
  return (
    <details className="priority">
      <summary data-is-focusable>
        <span>{row.label}</span>
        <i>{words.prioritiesCount(row.texts.length)}</i>
      </summary>
      <ol>
        {row.texts.map((text, index) => (
          <li key={index}>{text}</li>
        ))}
      </ol>
      <button type="button" className="link" data-is-focusable onClick={() => void steps.goTo(row.cell)}>
        {words.goToCell}
      </button>
    </details>
  );
};

/** Each row's priorities, whole; what found no partner stands first. */
export const PrioritiesView = ({ priorities }: { readonly priorities: PrioritiesState | undefined }) => {
  if (!priorities) return <Nothing title={words.noChapter} detail={words.noChapterDetail} />;
  const texts = priorities.rows.reduce((count, row) => count + row.texts.length, 0);
  return (
    <FocusZone direction={FocusZoneDirection.vertical}>
      <p className="priorities-found">{words.prioritiesFound(priorities.rows.length, texts)}</p>
      <Unmatched priorities={priorities} />
      {priorities.rows.map((row) => (
        <Row key={row.label} row={row} />
      ))}
    </FocusZone>
  );
};
