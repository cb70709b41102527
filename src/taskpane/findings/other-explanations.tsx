import { useState } from "react";
import { paneWords as words, type Finding } from "../../core/index";
import type { CheckedTable } from "../../workbook/session";
import { FindingCard } from "./finding-card";

interface Props {
  readonly checked: CheckedTable;
  readonly findings: readonly Finding[];
}

/** Explanations that a better one excludes; drawn when they are asked for. */
export const OtherExplanations = ({ checked, findings }: Props) => {
  const [open, setOpen] = useState(false);
  return (
    <details className="others" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.otherExplanations(findings.length)}</summary>
      {open &&
        findings.map((other) => (
          <FindingCard key={other.id} checked={checked} finding={other} openAtFirst={false} />
        ))}
    </details>
  );
};
