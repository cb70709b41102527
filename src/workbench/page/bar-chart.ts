/** What a bar chart shows. */
export interface Bars {
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly number[];
    /** The bars' own colour, where one was set. */
    readonly color?: string | undefined;
  }[];
  /** Whether the amounts stand at the bars. */
  readonly showsValues: boolean;
  /** Room for the bars with their names, in pixels. */
  readonly room: { readonly width: number; readonly height: number };
}

const SVG = "http://www.w3.org/2000/svg";
const COLORS = ["#1F4E79", "#2E9E9E", "#C55A11", "#7F6000", "#7030A0", "#548235"];
const LABELS = 130;
const FOOT = 16;
/** Room for the amounts beside lying bars. */
const VALUES = 70;

/** Bars to the right when `lying`, else columns upwards, each line of the series in a colour of its own. */
export function drawBars(bars: Bars, lying: boolean): SVGElement {
  const svg = make("svg", {
    viewBox: `0 0 ${bars.room.width} ${bars.room.height}`,
    ...bars.room,
    "font-size": 11,
    role: "img",
  });
  svg.setAttribute("aria-label", described(bars));
  const values = bars.series.flatMap((one) => one.values);
  const span = { lowest: Math.min(0, ...values), highest: Math.max(0, ...values) };
  svg.append(...(lying ? lyingBars(bars, span) : standingBars(bars, span)));
  return svg;
}

interface Span {
  readonly lowest: number;
  readonly highest: number;
}

/** What part of the span lies below a value. */
const partBelow = (value: number, { lowest, highest }: Span): number =>
  (value - lowest) / Math.max(1, highest - lowest);

const amount = (value: number): string =>
  value === 0 ? "" : value < 0 ? `(${(-value).toLocaleString("en")})` : value.toLocaleString("en");

function lyingBars({ labels, series, showsValues, room: box }: Bars, span: Span): SVGElement[] {
  const step = box.height / Math.max(1, labels.length);
  const thick = (step * 0.7) / Math.max(1, series.length);
  const room = box.width - LABELS - (showsValues ? VALUES : 0);
  const at = (value: number): number => LABELS + partBelow(value, span) * room;
  return labels.flatMap((label, index) => [
    text(label, { x: LABELS - 4, y: index * step + step / 2 + 3, "text-anchor": "end" }),
    ...series.flatMap(({ values, color: own }, place) => {
      const value = values[index] ?? 0;
      const [from, to] = [at(Math.min(0, value)), at(Math.max(0, value))];
      const y = index * step + step * 0.15 + place * thick;
      return [
        make("rect", { x: from, y, width: to - from, height: thick, fill: own ?? color(place) }),
        ...(showsValues ? [text(amount(value), { x: to + 3, y: y + thick / 2 + 3 })] : []),
      ];
    }),
  ]);
}

function standingBars({ labels, series, showsValues, room: box }: Bars, span: Span): SVGElement[] {
  const step = box.width / Math.max(1, labels.length);
  const thick = (step * 0.7) / Math.max(1, series.length);
  const room = box.height - FOOT - (showsValues ? FOOT : 0);
  const at = (value: number): number => box.height - FOOT - partBelow(value, span) * room;
  return labels.flatMap((label, index) => [
    text(label, { x: index * step + step / 2, y: box.height - 4, "text-anchor": "middle" }),
    ...series.flatMap(({ values, color: own }, place) => {
      const value = values[index] ?? 0;
      const [from, to] = [at(Math.max(0, value)), at(Math.min(0, value))];
      const x = index * step + step * 0.15 + place * thick;
      const middle = { x: x + thick / 2, "text-anchor": "middle" };
      return [
        make("rect", { x, y: from, width: thick, height: to - from, fill: own ?? color(place) }),
        ...(showsValues ? [text(amount(value), { ...middle, y: from - 4 })] : []),
      ];
    }),
  ]);
}

const color = (place: number): string => COLORS[place % COLORS.length] ?? "#1F4E79";

const described = ({ labels, series }: Bars): string =>
  series
    .map(
      ({ name, values }) =>
        `${name}: ${labels.map((label, index) => `${label} ${values[index] ?? 0}`).join(", ")}`,
    )
    .join("; ");

function text(content: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = make("text", attributes);
  element.textContent = content;
  return element;
}

function make(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
