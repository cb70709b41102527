import { reviewWords as words } from "../../core/index";
import { usePane } from "../context";
import "./review-notice.css";

/** Something is wrong with the review as it stands in the workbook: said above every tab, told in full in one. */
export const ReviewNotice = () => {
  const { session, state, dispatch } = usePane();
  const { notices } = session.review;
  if (notices.length === 0 || state.tab === "review") return null;
  return (
    <p className="review-notice" role="status">
      <span aria-hidden="true">! </span>
      <button type="button" className="link" onClick={() => dispatch({ do: "go-to-tab", tab: "review" })}>
        {words.noticesTitle(notices.length)}
      </button>
    </p>
  );
};
