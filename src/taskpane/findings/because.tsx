import {
  evidenceText,
  explain,
  explanationText,
  findingSentence,
  findingTitle,
  paneWords as words,
  rawText,
  valueAt,
  type CellRef,
  type Evidence,
  type Finding,
} from "../../core/index";
import type { CheckedTable } from "../../workbook/session";
import { useNames } from "../context";
import { rawParts } from "../views/raw-text";

/** A cell's own text, with the characters that cannot be seen. */
const RawCell = ({ checked, cell }: { readonly checked: CheckedTable; readonly cell: CellRef }) => (
  <code className="raw">
    {rawParts(rawText(valueAt(checked.table.sheet, cell))).map(({ text, unseen }, index) =>
      unseen ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
    )}
  </code>
);

interface ItemProps {
  readonly checked: CheckedTable;
  readonly evidence: Evidence;
}

const EvidenceItem = ({ checked, evidence }: ItemProps) => {
  const names = useNames(checked.table);
  return (
    <li>
      {evidenceText(evidence, names)}{" "}
      {evidence.code === "stored-as-text" && <RawCell checked={checked} cell={evidence.cell} />}
    </li>
  );
};

/** What the sentence says beyond the card's title, so that nothing stands there twice. */
const beyondTitle = (sentence: string, title: string): string => {
  const rest = sentence.startsWith(title) ? sentence.slice(title.length).replace(/^[.:,\s]+/, "") : sentence;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
};

/** Of what was left out or counted twice the sentence already says that it equals the difference. */
const isSaid = ({ kind }: Finding, { code }: Evidence): boolean =>
  code === "amount-equals-difference" && (kind === "left-out" || kind === "counted-twice");

/** The reasoning as `crossfoot explain` prints it, but for the evidence, which the card shows anyway. */
const LineByLine = ({ checked, finding }: Pick<ItemProps, "checked"> & { readonly finding: Finding }) => {
  const names = useNames(checked.table);
  const steps = explain(checked.table, checked.totals, finding).filter(({ code }) => code !== "evidence");
  return (
    <details>
      <summary>{words.lineByLine}</summary>
      <ol>
        {steps.map((step, index) => (
          <li key={index}>{explanationText(step, names)}</li>
        ))}
      </ol>
    </details>
  );
};

/** Why this is the cause: what happened, and each piece of evidence. */
export const Because = ({
  checked,
  finding,
}: {
  readonly checked: CheckedTable;
  readonly finding: Finding;
}) => {
  const names = useNames(checked.table);
  const evidence = finding.evidence.filter((one) => !isSaid(finding, one));
  return (
    <div className="because">
      <p>{beyondTitle(findingSentence(finding, names), findingTitle(finding, names))}</p>
      <ul>
        {evidence.map((one, index) => (
          <EvidenceItem key={index} checked={checked} evidence={one} />
        ))}
      </ul>
      <LineByLine checked={checked} finding={finding} />
    </div>
  );
};
