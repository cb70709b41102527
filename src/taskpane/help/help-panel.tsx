import { Panel, PanelType } from "office-ui-fabric-react/lib/Panel";
import { helpTopics, paneWords as words } from "../../core/index";
import { usePane } from "../context";
import "./help-panel.css";

/** What the signs mean and how Crossfoot thinks. Loaded when it is first opened. */
const HelpPanel = () => {
  const { dispatch } = usePane();
  return (
    <Panel
      isOpen
      isLightDismiss
      type={PanelType.smallFluid}
      headerText={words.helpTitle}
      closeButtonAriaLabel={words.close}
      onDismiss={() => dispatch({ do: "help", open: false })}
    >
      {helpTopics.map(({ title, text }) => (
        <section key={title} className="help-topic">
          <h2>{title}</h2>
          {text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
    </Panel>
  );
};

export default HelpPanel;
