import { ChoiceGroup } from "office-ui-fabric-react/lib/ChoiceGroup";
import { FocusZone, FocusZoneDirection } from "office-ui-fabric-react/lib/FocusZone";
import { List } from "office-ui-fabric-react/lib/List";
import { useMemo } from "react";
import { paneWords as words } from "../../core/index";
import type { CheckedSheet } from "../../workbook/session";
import { usePane } from "../context";
import { Nothing } from "../frame/nothing";
import type { TotalsFilter } from "../state";
import { GroupRow, TotalLine } from "./total-line";
import { TotalChoices } from "./total-choices";
import { DecideOnTotal } from "./decide-on-total";
import { TotalEditor } from "./total-editor";
import { openTotals, totalRows, type TotalRow } from "./total-rows";
import "./totals-view.css";

const drawRow = (row?: TotalRow) => {
  if (!row) return null;
  return row.kind === "group" ? (
    <GroupRow checked={row.checked} group={row.group} />
  ) : (
    <TotalLine checked={row.checked} total={row.total} />
  );
};

const Filter = ({ all, open }: { readonly all: number; readonly open: number }) => {
  const { state, dispatch } = usePane();
  return (
    <ChoiceGroup
      className="totals-filter"
      ariaLabelledBy="totals-which"
      selectedKey={state.totals}
      options={[
        { key: "all", text: words.allTotals(all) },
        { key: "differing", text: words.openTotals(open) },
      ]}
      onChange={(_event, option) =>
        dispatch({ do: "filter-totals", filter: (option?.key ?? "all") as TotalsFilter })
      }
    />
  );
};

/** Every cell that was taken for a total, what it adds, and whether it agrees. Only what is in sight is drawn. */
export const TotalsView = ({ sheet }: { readonly sheet: CheckedSheet }) => {
  const { state } = usePane();
  const rows = useMemo(() => totalRows(sheet.tables, state.totals), [sheet, state.totals]);
  const all = sheet.tables.reduce((count, { totals }) => count + totals.length, 0);
  return (
    <>
      <p id="totals-which" className="totals-taken">
        {words.totalsTaken(all)}
      </p>
      <TotalChoices />
      {state.draft && <TotalEditor draft={state.draft} />}
      <DecideOnTotal tables={sheet.tables} />
      <Filter all={all} open={openTotals(sheet.tables)} />
      {rows.length === 0 ? (
        <Nothing title={words.everyTotalAgrees} detail={words.noFindingsDetail} />
      ) : (
        <FocusZone direction={FocusZoneDirection.vertical}>
          <List items={[...rows]} getKey={({ key }) => key} onRenderCell={drawRow} />
        </FocusZone>
      )}
    </>
  );
};
