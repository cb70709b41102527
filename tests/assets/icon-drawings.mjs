/**
 * The product's icons as SVG, drawn for each size on its own pixels: at 16 pixels a line is one pixel and stands
 * on the grid, instead of being a large picture made small.
 *
 * The mark is a ledger page: rows of figures, and the two foot lines that cross where the totals must meet.
 */
const INK = "#1F4E79";
const FOOT = "#FFD166";
const PAPER = "#FFFFFF";
const GOOD = "#0B6A0B";
const BAD = "#A4262C";
const TEXT = "#7A5C00";

export const SIZES = {
  mark: [16, 32, 64, 80, 128],
  check: [16, 32, 80],
  priorities: [16, 32, 80],
  remove: [16, 32, 80],
};

const rect = (x, y, width, height, fill, radius = 0) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;

/** Measures in whole pixels for one size. */
const grid = (size) => {
  const px = (units) => Math.max(1, Math.round((units * size) / 16));
  return { size, px, line: px(size < 32 ? 1 : 1.1) };
};

/** Row lines of a ledger: `count` lines of the given lengths, in units of a sixteenth. */
const rows = ({ px, line }, left, tops, lengths, fill) =>
  tops.map((top, index) => rect(px(left), px(top), px(lengths[index % lengths.length]), line, fill)).join("");

const mark = (size) => {
  const at = grid(size);
  const { px, line } = at;
  return [
    rect(0, 0, size, size, INK, px(2)),
    rows(at, 3, [3, 6, 9], [6, 5, 6], PAPER),
    rect(px(11), px(2), line, px(12), FOOT), // the row totals
    rect(px(2), px(12), px(12), line, FOOT), // the column totals
  ].join("");
};

/** A page in ink on paper, seen on light and on dark ribbons. */
const page = (size) => {
  const at = grid(size);
  const { px, line } = at;
  const [left, top, width, height] = [px(1), px(1), px(11), px(13)];
  return [
    rect(left, top, width, height, INK, px(1)),
    rect(left + line, top + line, width - 2 * line, height - 2 * line, PAPER, 0),
    rect(left + line, top + line, width - 2 * line, px(2), INK),
  ].join("");
};

const disc = ({ px }, fill) => {
  const radius = px(4.4);
  return `<circle cx="${px(11.4)}" cy="${px(11.4)}" r="${radius}" fill="${PAPER}"/><circle cx="${px(11.4)}" cy="${px(11.4)}" r="${radius - px(0.6)}" fill="${fill}"/>`;
};

const stroke = ({ px, size }, points) =>
  `<polyline points="${points.map(([x, y]) => `${(x * size) / 16},${(y * size) / 16}`).join(" ")}" fill="none" stroke="${PAPER}" stroke-width="${px(1.2)}" stroke-linecap="square" stroke-linejoin="miter"/>`;

/** A sign for 16 pixels, pixel by pixel, on a white ground that parts it from the page. */
const pixels = (drawing, fill) =>
  rect(8, 8, 8, 8, PAPER) +
  drawing
    .flatMap((row, y) => [...row].map((dot, x) => (dot === "#" ? rect(9 + x, 9 + y, 1, 1, fill) : "")))
    .join("");

const withBadge =
  (fill, drawing, ...strokes) =>
  (size) => {
    const at = grid(size);
    return [
      page(size),
      rows(at, 3, [5, 7, 9, 11], [7, 6, 7, 5], INK),
      ...(size === 16
        ? [pixels(drawing, fill)]
        : [disc(at, fill), ...strokes.map((points) => stroke(at, points))]),
    ].join("");
  };

const TICK = ["......#", ".....##", "#...##.", "##.##..", ".###...", "..#....", "......."];
const CROSS = ["##...##", ".##.##.", "..###..", "..###..", ".##.##.", "##...##", "......."];

const check = withBadge(GOOD, TICK, [
  [9.6, 11.5],
  [10.9, 12.9],
  [13.3, 10],
]);
const remove = withBadge(
  BAD,
  CROSS,
  [
    [9.9, 9.9],
    [12.9, 12.9],
  ],
  [
    [12.9, 9.9],
    [9.9, 12.9],
  ],
);

/** Lines of text beside rows of figures. */
const priorities = (size) => {
  const at = grid(size);
  const { px, line } = at;
  return [
    rect(px(1), px(2), px(14), px(12), INK, px(1)),
    rect(px(1) + line, px(2) + line, px(14) - 2 * line, px(12) - 2 * line, PAPER),
    rect(px(6), px(2), line, px(12), INK),
    rows(at, 3, [4, 7, 10], [2], INK),
    rows(at, 8, size < 32 ? [4, 6, 8, 10, 12] : [4, 5.5, 7, 8.5, 10, 11.5], [5, 4, 5, 3, 5, 4], TEXT),
  ].join("");
};

const DRAWINGS = { mark, check, priorities, remove };

/** One icon as an SVG document of its true size.
 *  @example iconSvg("mark", 16) // => '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" …' */
export const iconSvg = (name, size) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${DRAWINGS[name](size)}</svg>\n`;

/** Every icon that the product needs. */
export const icons = Object.entries(SIZES).flatMap(([name, sizes]) =>
  sizes.map((size) => ({ name, size, file: `${name}-${size}.png`, svg: iconSvg(name, size) })),
);
