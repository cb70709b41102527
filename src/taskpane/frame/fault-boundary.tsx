import { Component, type ReactNode } from "react";
import { paneWords as words } from "../../core/index";
import "./fault-boundary.css";

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly fault: string | undefined;
}

/** Where a bug keeps the pane from being drawn: says that nothing is lost and what to do, instead of a blank pane.
 *  It stands without Fluent UI, which may be what failed. */
export class FaultBoundary extends Component<Props, State> {
  override state: State = { fault: undefined };

  static getDerivedStateFromError(fault: unknown): State {
    return { fault: String(fault) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === undefined) return this.props.children;
    return (
      <main className="fault">
        <div role="alert">
          <h1>{words.broken}</h1>
          <p>{words.brokenDetail(fault)}</p>
        </div>
        <button type="button" autoFocus onClick={() => window.location.reload()}>
          {words.startAgain}
        </button>
      </main>
    );
  }
}
