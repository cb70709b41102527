import { LOOKS, rangeToA1, type Look, type PlannedCell, type Range, type Rule } from "../core";
import { briefly } from "./briefly";
import { bytesOfBlockLook } from "./cell-looks";
import { drawBlockLooks } from "./write-block-looks";
import { has } from "./features";
import type { ExcelHost } from "./host";
import { addressLists, areasOf } from "./place-blocks";
import type { Stroke } from "./strokes";

/** Cells that have something in common, with the blocks that they fill. */
interface Group<Common> {
  readonly common: Common;
  /** One of the cells. */
  readonly cell: PlannedCell;
  readonly areas: readonly Range[];
}

/** Cells by what they have in common, so that it is set once for all of them and never cell by cell. */
const groupsBy = <Common extends string>(
  cells: readonly PlannedCell[],
  commonOf: (cell: PlannedCell) => Common | undefined,
): Group<Common>[] => {
  const groups = new Map<Common, PlannedCell[]>();
  for (const cell of cells) {
    const common = commonOf(cell);
    if (common === undefined) continue;
    const group = groups.get(common);
    if (group) group.push(cell);
    else groups.set(common, [cell]);
  }
  return [...groups].flatMap(([common, group]) =>
    group[0] ? [{ common, cell: group[0], areas: areasOf(group) }] : [],
  );
};

/** What Excel gives a link beside its words, to be taken back where the plan has a look of its own. */
const NO_LINK: Look = { underline: false, colour: "000000" };

const lookOf = ({ style = "plain", top = false, indent, link }: PlannedCell): Look => ({
  ...(link && NO_LINK),
  ...LOOKS[style],
  ...(top && { vertical: "top" }),
  ...(indent !== undefined && { indent }),
});

/** The same for cells that are told the same. */
const toldKey = ({ style = "plain", top = false, indent, link }: PlannedCell): string =>
  `${style} ${top} ${indent ?? ""} ${link !== undefined}`;

/** The same for cells that look the same, whatever their looks are called; number formats are set apart. */
const lookKeys = (): ((cell: PlannedCell) => string) => {
  const known = new Map<string, string>();
  const keyOf = (cell: PlannedCell): string =>
    Object.entries({ ...lookOf(cell), numberFormat: "" })
      .map(([part, value]) => `${part} ${JSON.stringify(value)}`)
      .sort()
      .join();
  return (cell) => {
    const told = toldKey(cell);
    const key = known.get(told) ?? keyOf(cell);
    known.set(told, key);
    return key;
  };
};

const numberFormatOf = (cell: PlannedCell): string | undefined =>
  cell.numberFormat ?? lookOf(cell).numberFormat;

const WEIGHT = { medium: "Medium", hair: "Hairline" } as const;

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "InsideHorizontal" | "InsideVertical";

const setRule = (format: Excel.RangeFormat, edges: readonly Edge[], rule: Rule | undefined): void => {
  if (!rule) return;
  for (const edge of edges) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous"; // thin, unless another weight is set
    if (rule.weight !== "thin") border.weight = WEIGHT[rule.weight];
    border.color = `#${rule.colour}`;
  }
};

/** A rule belongs to every cell; a block of several rows or columns has it between them too. */
const setRules = (format: Excel.RangeFormat, look: Look, areas: readonly Range[]): void => {
  const across: Edge[] = areas.some(({ top, bottom }) => bottom > top) ? ["InsideHorizontal"] : [];
  const down: Edge[] = areas.some(({ left, right }) => right > left) ? ["InsideVertical"] : [];
  setRule(format, ["EdgeTop", ...across], look.top);
  setRule(format, ["EdgeBottom", ...across], look.bottom);
  setRule(format, ["EdgeLeft", ...down], look.left);
};

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

const setFont = (font: Excel.RangeFont, look: Look): void => {
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.italic !== undefined) font.italic = look.italic;
  if (look.underline !== undefined) font.underline = look.underline ? "Single" : "None";
  if (look.size !== undefined) font.size = look.size;
  if (look.colour !== undefined) font.color = `#${look.colour}`;
};

const setLook = (format: Excel.RangeFormat, look: Look, areas: readonly Range[]): void => {
  setFont(format.font, look);
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.align !== undefined) format.horizontalAlignment = HORIZONTAL[look.align];
  if (look.vertical !== undefined) format.verticalAlignment = VERTICAL[look.vertical];
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.shrink === true) format.shrinkToFit = true;
  if (look.unlocked === true) format.protection.locked = false;
  setRules(format, look, areas);
};

const isPlain = (look: Look): boolean => Object.keys(look).every((part) => part === "numberFormat");

/** Bytes of one property set on the wire, with the paths it needs. */
const PROPERTY_BYTES = 150;

/** Few cells are cheaper told each by itself, many blocks of them in one action, than as a group whose every property
 *  is one. */
const isFew = (host: ExcelHost, { cell, areas }: Group<string>): boolean => {
  const look = lookOf(cell);
  if (!has(host, "cellProperties")) return false;
  const rules = [look.top, look.bottom, look.left].filter(Boolean).length;
  const asGroup = PROPERTY_BYTES * (3 + Object.keys(look).length + 4 * rules);
  return areas.reduce((sum, area) => sum + bytesOfBlockLook(area, look), 0) <= asGroup;
};

const lookStrokes = (
  host: ExcelHost,
  worksheet: Excel.Worksheet,
  { cell, areas }: Group<string>,
): Stroke[] => {
  const look = lookOf(cell);
  const bytes = PROPERTY_BYTES * 3 * Object.keys(look).length;
  if (!has(host, "rangeAreas")) {
    return areas.map((area) => ({
      bytes,
      draw: () => briefly(worksheet.getRange(rangeToA1(area)), ({ format }) => setLook(format, look, [area])),
    }));
  }
  return addressLists(areas).map((addresses) => ({
    bytes: bytes + addresses.length,
    draw: () => briefly(worksheet.getRanges(addresses), ({ format }) => setLook(format, look, areas)),
  }));
};

const numberFormatStrokes = (
  worksheet: Excel.Worksheet,
  { common: numberFormat, areas }: Group<string>,
): Stroke[] =>
  areas.map((area) => ({
    bytes: PROPERTY_BYTES * 2,
    draw: () => {
      briefly(worksheet.getRange(rangeToA1(area)), (range) => {
        // Excel takes one value for a whole block; its types know only the matrix
        range.numberFormat = numberFormat as unknown as string[][];
      });
    },
  }));

/** How the cells look, in few strokes: one for each look and each number format, not one for each cell. */
export const drawLooks = (
  host: ExcelHost,
  worksheet: Excel.Worksheet,
  cells: readonly PlannedCell[],
): Stroke[] => {
  const looks = groupsBy(cells, lookKeys()).filter(({ cell }) => !isPlain(lookOf(cell)));
  const few = looks.filter((group) => isFew(host, group));
  const blocks = few.flatMap(({ cell, areas }) => areas.map((area) => ({ area, look: lookOf(cell) })));
  return [
    ...groupsBy(cells, numberFormatOf).flatMap((group) => numberFormatStrokes(worksheet, group)),
    ...looks.filter((group) => !few.includes(group)).flatMap((group) => lookStrokes(host, worksheet, group)),
    ...drawBlockLooks(worksheet, blocks),
  ];
};
