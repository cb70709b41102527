import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { useState } from "react";
import {
  reviewWords as words,
  SIGNING_ROLES,
  type SignatureStatus,
  type SigningRole,
} from "../../core/index";
import type { CheckedSheet } from "../../workbook/session";
import { SignForm } from "./sign-form";
import { SignatureCard } from "./signature-card";

interface Props {
  readonly signatures: readonly SignatureStatus[];
  readonly open: number;
  readonly sheet: CheckedSheet;
}

const ofRole = (signatures: readonly SignatureStatus[], role: SigningRole): SignatureStatus | undefined =>
  signatures.find(({ signature }) => signature.as === role);

const NotSigned = ({ role }: { readonly role: SigningRole }) => (
  <div className="signature is-missing">
    <h3>{words.roles[role]}</h3>
    <p>
      <span aria-hidden="true">○ </span>
      {words.notSigned}
    </p>
  </div>
);

/** Who prepared and who reviewed the table as it stands, whether that still holds, and the way to sign. */
export const SignSection = ({ signatures, open, sheet }: Props) => {
  const [signing, setSigning] = useState<SigningRole | undefined>();
  return (
    <section aria-labelledby="sign-off">
      <h2 id="sign-off">{words.signOff}</h2>
      <p>{words.signMeans}</p>
      {SIGNING_ROLES.map((role) => {
        const status = ofRole(signatures, role);
        return (
          <div key={role}>
            {status ? <SignatureCard status={status} sheet={sheet.sheet.name} /> : <NotSigned role={role} />}
            {signing === role ? (
              <SignForm
                role={role}
                open={open}
                other={signatures.find(({ signature }) => signature.as !== role)?.signature.by}
                close={() => setSigning(undefined)}
              />
            ) : (
              status?.state !== "unchanged" && (
                <DefaultButton
                  className="sign-button"
                  text={words.sign(words.roles[role])}
                  onClick={() => setSigning(role)}
                />
              )
            )}
          </div>
        );
      })}
      <p className="soft">{words.signOnPaper}</p>
    </section>
  );
};
