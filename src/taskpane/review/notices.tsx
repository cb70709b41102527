import { MessageBar, MessageBarType } from "office-ui-fabric-react/lib/MessageBar";
import { useState } from "react";
import { reviewWords as words } from "../../core/index";
import type { ReviewNotice } from "../../workbook/review";
import { reviewNoticeText } from "../../workbook/review-text";

/** So many are said at once; the others when they are asked for. */
const FEW = 3;

/** What a person must know of the review, each where it is and what to do; nothing was lost or changed for it. */
export const Notices = ({ notices }: { readonly notices: readonly ReviewNotice[] }) => {
  const [all, setAll] = useState(false);
  if (notices.length === 0) return null;
  const shown = all ? notices : notices.slice(0, FEW);
  return (
    <section className="notices" aria-label={words.noticesTitle(notices.length)}>
      {shown.map((notice, index) => (
        <MessageBar key={index} messageBarType={MessageBarType.warning} isMultiline>
          {reviewNoticeText(notice)}
        </MessageBar>
      ))}
      {shown.length < notices.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {words.noticesTitle(notices.length)}
        </button>
      )}
    </section>
  );
};
