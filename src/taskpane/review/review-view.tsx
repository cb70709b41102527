import { paneWords, reviewWords as words } from "../../core/index";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import type { CheckedSheet } from "../../workbook/session";
import { usePane } from "../context";
import { findingsToDecide, openFindings } from "../findings/finding-rows";
import { DonorSection } from "./donor-section";
import { LogSection } from "./log-section";
import { Notices } from "./notices";
import { RepairsSection } from "./repairs-section";
import { SignSection } from "./sign-section";
import "./review-view.css";

/** How far the review is, in one line, and the way to what is open. */
const Standing = ({ sheet, open }: { readonly sheet: CheckedSheet; readonly open: number }) => {
  const { dispatch } = usePane();
  const all = findingsToDecide(sheet.tables).length;
  return (
    <div className="standing">
      <b>{all === 0 ? words.noFindings : words.standing(open, all)}</b>
      {open > 0 && <DefaultButton text={words.showOpen} onClick={() => dispatch({ do: "show-open" })} />}
    </div>
  );
};

/** The review as a whole: what is open, who signed and whether it still holds, repairs, the log, the donor copy. */
const ReviewView = ({ sheet }: { readonly sheet: CheckedSheet }) => {
  const { session } = usePane();
  const { review } = session;
  const open = openFindings(sheet.tables, review.decisions);
  return (
    <div className="review" aria-label={paneWords.review}>
      <Notices notices={review.notices} />
      <Standing sheet={sheet} open={open} />
      <SignSection signatures={review.signatures} open={open} sheet={sheet} />
      <DonorSection signatures={review.signatures} open={open} />
      <RepairsSection repairs={review.repairs} />
      <LogSection log={review.log} />
    </div>
  );
};

export default ReviewView;
