import { List } from "office-ui-fabric-react/lib/List";
import { useMemo } from "react";
import { findingTitle, paneWords as words, rangeToA1, reviewWords } from "../../core/index";
import type { CheckedSheet, CheckedTable } from "../../workbook/session";
import { useNames, usePane } from "../context";
import { Nothing } from "../frame/nothing";
import { BalanceMapView } from "../map/balance-map-view";
import { FilterBar } from "./filter-bar";
import { FindingCard } from "./finding-card";
import { findingRows, findingsToDecide, isFiltering, type FindingRow } from "./finding-rows";
import { OtherExplanations } from "./other-explanations";
import { SelectionBar } from "./selection-bar";

/** So few findings are seen at a glance: nothing has to be filtered or selected. */
const FEW = 3;

const TableHead = ({ checked, several }: { readonly checked: CheckedTable; readonly several: boolean }) => (
  <section aria-label={words.tableAt(rangeToA1(checked.table.range))}>
    {several && <h2 className="table-name">{words.tableAt(rangeToA1(checked.table.range))}</h2>}
    {checked.totals.length > 0 && <BalanceMapView checked={checked} />}
  </section>
);

type FindingRowProps = Extract<FindingRow, { kind: "finding" }>;

const SelectBox = ({ checked, finding }: Pick<FindingRowProps, "checked" | "finding">) => {
  const { state, dispatch } = usePane();
  const names = useNames(checked.table);
  return (
    <input
      type="checkbox"
      aria-label={reviewWords.selectOne(findingTitle(finding, names))}
      checked={state.review.selected.has(finding.id)}
      onChange={({ target }) => dispatch({ do: "select", findings: [finding.id], on: target.checked })}
    />
  );
};

/** A card for a cause; explanations that exclude it follow, closed. */
const CauseRow = ({ row }: { readonly row: FindingRowProps }) => {
  const { checked, finding, others, first } = row;
  const { selecting } = usePane().state.review;
  return (
    <div className={selecting ? "finding-row is-selecting" : "finding-row"}>
      {selecting && <SelectBox checked={checked} finding={finding} />}
      <FindingCard checked={checked} finding={finding} openAtFirst={first && !selecting} />
      {others.length > 0 && !selecting && <OtherExplanations checked={checked} findings={others} />}
    </div>
  );
};

/** Heights differ from card to card: the list measures them again when one may have changed. */
const useHeightsVersion = () => {
  const { state } = usePane();
  const { open, preview, review } = state;
  return useMemo(() => ({}), [open, preview, review.deciding, review.selecting]);
};

/** Where the differences are and what caused them: each table with its map, then a card for each cause. Only what is
 *  near the screen is drawn. */
export const FindingsView = ({ sheet }: { readonly sheet: CheckedSheet }) => {
  const { session, state } = usePane();
  const { tables } = sheet;
  const { decisions } = session.review;
  const { filter, selecting } = state.review;
  const findings = useMemo(() => findingsToDecide(tables), [tables]);
  const rows = useMemo(() => findingRows(tables, decisions, filter), [tables, decisions, filter]);
  const shown = useMemo(
    () => rows.flatMap((row) => (row.kind === "finding" ? [row.finding.id] : [])),
    [rows],
  );
  const version = useHeightsVersion();
  const draw = (row?: FindingRow) =>
    row &&
    (row.kind === "table" ? (
      <TableHead checked={row.checked} several={tables.length > 1} />
    ) : (
      <CauseRow row={row} />
    ));
  return (
    <>
      {(findings.length > FEW || isFiltering(filter)) && <FilterBar findings={findings} shown={shown} />}
      {selecting && <SelectionBar shown={shown} />}
      <List items={[...rows]} getKey={({ key }) => key} version={version} onRenderCell={draw} />
      {findings.length === 0 && <Nothing title={words.noFindings} detail={words.noFindingsDetail} />}
      {findings.length > 0 && shown.length === 0 && (
        <Nothing title={reviewWords.noneMatches} detail={reviewWords.noneMatchesDetail} />
      )}
    </>
  );
};
