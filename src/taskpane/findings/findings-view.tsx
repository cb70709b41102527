import { paneWords as words, rangeToA1, type Finding } from "../../core/index";
import type { CheckedSheet, CheckedTable } from "../../workbook/session";
import { BalanceMapView } from "../map/balance-map-view";
import { preferred } from "../map/marks";
import { Nothing } from "../frame/nothing";
import { FindingCard } from "./finding-card";

/** A card for each cause; explanations that exclude a better one follow it, closed. */
const Cards = ({ checked, firstOfAll }: { readonly checked: CheckedTable; readonly firstOfAll: boolean }) => {
  const best = preferred(checked.findings);
  const others = (finding: Finding): readonly Finding[] =>
    checked.findings.filter(({ id }) => finding.alternatives.includes(id));
  return (
    <>
      {best.map((finding, index) => (
        <div key={finding.id}>
          <FindingCard checked={checked} finding={finding} openAtFirst={firstOfAll && index === 0} />
          {others(finding).length > 0 && (
            <details className="others">
              <summary>{words.otherExplanations(others(finding).length)}</summary>
              {others(finding).map((other) => (
                <FindingCard key={other.id} checked={checked} finding={other} openAtFirst={false} />
              ))}
            </details>
          )}
        </div>
      ))}
    </>
  );
};

/** Where the differences are and what caused them: a map and cards for each table of the sheet. */
export const FindingsView = ({ sheet }: { readonly sheet: CheckedSheet }) => {
  const withFindings = sheet.tables.findIndex(({ findings }) => findings.length > 0);
  return (
    <>
      {sheet.tables.map((checked, index) => (
        <section key={index} aria-label={words.tableAt(rangeToA1(checked.table.range))}>
          {sheet.tables.length > 1 && (
            <h2 className="table-name">{words.tableAt(rangeToA1(checked.table.range))}</h2>
          )}
          {checked.totals.length > 0 && <BalanceMapView checked={checked} />}
          <Cards checked={checked} firstOfAll={index === withFindings} />
        </section>
      ))}
      {withFindings < 0 && <Nothing title={words.noFindings} detail={words.noFindingsDetail} />}
    </>
  );
};
