import { TextField, type ITextField } from "office-ui-fabric-react/lib/TextField";
import type { RefObject } from "react";
import { reviewWords as words, SHEET_WORDS } from "../../core/index";
import type { Reviewer } from "./reviewer";
import type { Who } from "./use-who";
import "./review-form.css";

interface Props {
  readonly who: Who;
  /** Said under the name where it is missing. */
  readonly error?: string | undefined;
  readonly nameField?: RefObject<ITextField>;
}

/** As whom one acts: the remembered name with the way to change it, or the fields for it. */
export const WhoFields = ({ who, error, nameField }: Props) => {
  const { known, draft, asking, write, ask } = who;
  if (known && !asking)
    return (
      <p className="who">
        {words.asPerson([known.name, known.role].filter((part) => part !== "").join(", "))}{" "}
        <button type="button" className="link" onClick={ask}>
          {words.changeName}
        </button>
      </p>
    );
  return (
    <div className="who-fields">
      <TextField
        label={words.yourName}
        autoComplete="name"
        value={draft.name}
        {...(nameField ? { componentRef: nameField } : {})}
        {...(error ? { errorMessage: error } : {})}
        onChange={(_event, name) => write({ ...draft, name: name ?? "" })}
      />
      <TextField
        label={words.yourRole}
        autoComplete="organization-title"
        placeholder={words.roleHint}
        value={draft.role}
        onChange={(_event, role) => write({ ...draft, role: role ?? "" })}
      />
      <p className="soft">{words.nameKept}</p>
    </div>
  );
};

/** Where a name may be left out: what is written in its place. */
export const Nameless = ({ who }: { readonly who: Reviewer | undefined }) =>
  who === undefined || who.name.trim() === "" ? (
    <p className="soft">{words.nameless(SHEET_WORDS.unknownPerson)}</p>
  ) : null;
