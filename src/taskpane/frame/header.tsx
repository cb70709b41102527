import { IconButton } from "office-ui-fabric-react/lib/Button";
import type { IContextualMenuProps } from "office-ui-fabric-react/lib/ContextualMenu";
import { paneWords as words } from "../../core/index";
import { usePane, type Pane } from "../context";
import "./header.css";

const Mark = () => (
  <svg className="mark" viewBox="0 0 20 20" aria-hidden="true">
    <rect x="1" y="1" width="18" height="18" rx="3" fill="#1f4e79" />
    <path d="M5 6h7M5 10h7M5 14h7" stroke="#fff" strokeWidth="1.6" />
    <path d="M15 4v12" stroke="#ffd166" strokeWidth="1.8" />
  </svg>
);

const menuOf = ({ session, steps, dispatch }: Pane, chooseFile: () => void): IContextualMenuProps => {
  const busy = session.activity !== undefined;
  return {
    ariaLabel: words.more,
    items: [
      {
        key: "load",
        text: words.loadChapter,
        iconProps: { iconName: "OpenFile" },
        disabled: busy,
        onClick: chooseFile,
      },
      {
        key: "paste",
        text: words.pasteText,
        iconProps: { iconName: "Paste" },
        onClick: () => dispatch({ do: "paste", text: "" }),
      },
      {
        key: "check",
        text: words.checkSheet,
        iconProps: { iconName: "Refresh" },
        disabled: busy,
        onClick: () => void steps.check(),
      },
      {
        key: "help",
        text: words.help,
        iconProps: { iconName: "Help" },
        onClick: () => dispatch({ do: "help", open: true }),
      },
    ],
  };
};

/** Whose pane this is, which sheet it speaks of, and what is seldom needed. */
export const Header = ({ chooseFile }: { readonly chooseFile: () => void }) => {
  const pane = usePane();
  return (
    <header className="header">
      <Mark />
      <h1>{words.product}</h1>
      <span className="header-sheet" title={pane.session.checked?.sheet.name}>
        {pane.session.checked?.sheet.name}
      </span>
      <IconButton
        iconProps={{ iconName: "More" }}
        ariaLabel={words.more}
        title={words.more}
        menuProps={menuOf(pane, chooseFile)}
        onRenderMenuIcon={() => null}
      />
    </header>
  );
};
