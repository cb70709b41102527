import "./nothing.css";

interface Props {
  readonly title: string;
  readonly detail: string;
}

/** An empty part of the pane says why it is empty and what would fill it. */
export const Nothing = ({ title, detail }: Props) => (
  <div className="nothing">
    <b>{title}</b>
    <p>{detail}</p>
  </div>
);
