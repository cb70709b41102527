import { Pivot, PivotItem } from "office-ui-fabric-react/lib/Pivot";
import { lazy, Suspense } from "react";
import { countText, paneWords as words, reviewWords } from "../../core/index";
import type { CheckedSheet } from "../../workbook/session";
import { usePane } from "../context";
import { FindingsView } from "../findings/findings-view";
import { preferred } from "../map/marks";
import { PrioritiesView } from "../priorities/priorities-view";
import { TABS, type Tab } from "../state";
import { TotalsView } from "../totals/totals-view";

/** Signing, repairs, the log and the donor copy are loaded when they are first looked at. */
const ReviewView = lazy(() => import("../review/review-view"));

const isTab = (key: string | undefined): key is Tab => TABS.some((tab) => tab === key);

const withCount = (name: string, count: number): string => (count > 0 ? `${name} ${countText(count)}` : name);

/** The pane's sections as tabs; arrow keys move between them. */
export const Sections = ({ sheet }: { readonly sheet: CheckedSheet }) => {
  const { session, state, dispatch } = usePane();
  const findings = sheet.tables.flatMap((table) => preferred(table.findings)).length;
  const totals = sheet.tables.flatMap((table) => table.totals).length;
  const rows = session.priorities?.rows.length ?? 0;
  return (
    <Pivot
      className="sections"
      aria-label={words.sections}
      selectedKey={state.tab}
      onLinkClick={(item) =>
        isTab(item?.props.itemKey) && dispatch({ do: "go-to-tab", tab: item.props.itemKey })
      }
    >
      <PivotItem itemKey="findings" headerText={withCount(words.findings, findings)}>
        <FindingsView sheet={sheet} />
      </PivotItem>
      <PivotItem itemKey="totals" headerText={withCount(words.totals, totals)}>
        <TotalsView sheet={sheet} />
      </PivotItem>
      <PivotItem itemKey="priorities" headerText={withCount(words.priorities, rows)}>
        <PrioritiesView priorities={session.priorities} />
      </PivotItem>
      <PivotItem itemKey="review" headerText={reviewWords.tab}>
        <Suspense>
          <ReviewView sheet={sheet} />
        </Suspense>
      </PivotItem>
    </Pivot>
  );
};
