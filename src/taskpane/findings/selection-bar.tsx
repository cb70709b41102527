import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { reviewWords as words } from "../../core/index";
import { usePane } from "../context";
import { MANY, LazyDecideForm } from "../review/decide";

/** What is selected, and the way to decide on all of it at once. It stays in sight while the list scrolls. */
export const SelectionBar = ({ shown }: { readonly shown: readonly string[] }) => {
  const { state, dispatch } = usePane();
  const { selected, deciding } = state.review;
  const all = shown.length > 0 && shown.every((id) => selected.has(id));
  return (
    <section
      className={deciding === MANY ? "selection-bar is-deciding" : "selection-bar"}
      aria-label={words.select}
    >
      <div>
        <b role="status">{words.selected(selected.size)}</b>
        <DefaultButton
          text={all ? words.selectNone : words.selectAll(shown.length)}
          onClick={() => dispatch({ do: "select", findings: shown, on: !all })}
        />
        <PrimaryButton
          text={words.decide}
          aria-expanded={deciding === MANY}
          disabled={selected.size === 0}
          allowDisabledFocus
          onClick={() => dispatch({ do: "deciding", subject: MANY })}
        />
        <DefaultButton text={words.endSelecting} onClick={() => dispatch({ do: "selecting", on: false })} />
      </div>
      {deciding === MANY && selected.size > 0 && <LazyDecideForm subjects={[...selected]} />}
    </section>
  );
};
