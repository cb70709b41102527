/** What a bar chart shows. */
export interface Bars {
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

const SVG = "http://www.w3.org/2000/svg";
const COLORS = ["#1F4E79", "#2E9E9E", "#C55A11", "#7F6000", "#7030A0", "#548235"];
const BOX = { width: 400, height: 200 };
const LABELS = 110;
const FOOT = 16;

/** Bars to the right when `lying`, else columns upwards, each line of the series in a colour of its own. */
export function drawBars(bars: Bars, lying: boolean): SVGElement {
  const svg = make("svg", {
    viewBox: `0 0 ${BOX.width} ${BOX.height}`,
    width: "100%",
    height: "85%",
    role: "img",
  });
  svg.setAttribute("aria-label", described(bars));
  const highest = Math.max(1, ...bars.series.flatMap(({ values }) => values));
  svg.append(...(lying ? lyingBars(bars, highest) : standingBars(bars, highest)));
  return svg;
}

function lyingBars({ labels, series }: Bars, highest: number): SVGElement[] {
  const step = BOX.height / Math.max(1, labels.length);
  const thick = (step * 0.7) / Math.max(1, series.length);
  return labels.flatMap((label, index) => [
    text(label, { x: LABELS - 4, y: index * step + step / 2 + 3, "text-anchor": "end" }),
    ...series.map(({ values }, place) =>
      make("rect", {
        x: LABELS,
        y: index * step + step * 0.15 + place * thick,
        width: (Math.max(0, values[index] ?? 0) / highest) * (BOX.width - LABELS),
        height: thick,
        fill: color(place),
      }),
    ),
  ]);
}

function standingBars({ labels, series }: Bars, highest: number): SVGElement[] {
  const step = BOX.width / Math.max(1, labels.length);
  const thick = (step * 0.7) / Math.max(1, series.length);
  const room = BOX.height - FOOT;
  return labels.flatMap((label, index) => [
    text(label, { x: index * step + step / 2, y: BOX.height - 4, "text-anchor": "middle" }),
    ...series.map(({ values }, place) => {
      const height = (Math.max(0, values[index] ?? 0) / highest) * room;
      const x = index * step + step * 0.15 + place * thick;
      return make("rect", { x, y: room - height, width: thick, height, fill: color(place) });
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
