import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import { useState } from "react";
import { reviewWords as words, type SignatureStatus } from "../../core/index";
import { usePane } from "../context";
import { saveFile } from "./save-file";

interface Props {
  readonly signatures: readonly SignatureStatus[];
  readonly open: number;
}

/** What a donor will see and should perhaps not: said before the copy is made. */
const Cautions = ({ signatures, open }: Props) => {
  const cautions = [
    ...(open > 0 ? [words.donorOpenWarning(open)] : []),
    ...(signatures.length === 0 ? [words.donorUnsigned] : []),
    ...(signatures.some(({ state }) => state !== "unchanged") ? [words.donorReopened] : []),
  ];
  if (cautions.length === 0) return null;
  return (
    <ul className="caution">
      {cautions.map((caution) => (
        <li key={caution}>{caution}</li>
      ))}
    </ul>
  );
};

/** The copy for donors: what it holds, whether the log goes with it, and where it went. */
export const DonorSection = (props: Props) => {
  const { session, state, steps } = usePane();
  const [withLog, setWithLog] = useState(false);
  const { donor } = state.review;
  return (
    <section aria-labelledby="donor-copy">
      <h2 id="donor-copy">{words.donor}</h2>
      <p>{words.donorMeans}</p>
      <Cautions {...props} />
      <Checkbox
        label={words.donorWithLog}
        checked={withLog}
        onChange={(_event, on) => setWithLog(on === true)}
      />
      <div className="form-actions">
        <PrimaryButton
          text={words.prepareDonor}
          disabled={session.activity !== undefined}
          allowDisabledFocus
          onClick={() => void steps.donorCopy(withLog)}
        />
        {donor && donor.opened !== "yes" && (
          <DefaultButton
            text={donor.opened === "no" ? words.downloadAgain : words.download}
            onClick={() => saveFile(donor)}
          />
        )}
      </div>
    </section>
  );
};
