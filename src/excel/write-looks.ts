import { LOOKS, rangeToA1, type Look, type PlannedCell, type Range, type Rule } from "../core";
import { briefly } from "./briefly";
import { has } from "./features";
import type { ExcelHost } from "./host";
import { addressLists, areasOf } from "./place-blocks";
import type { Stroke } from "./strokes";

/** Cells that look alike: what is set for them, and where they are. */
interface LookGroup {
  readonly look: Look;
  readonly numberFormat: string | undefined;
  readonly areas: readonly Range[];
}

/** Cells by look and number format, so that each is set once for all of them and never cell by cell. */
const groupsOf = (cells: readonly PlannedCell[]): LookGroup[] => {
  const groups = new Map<string, PlannedCell[]>();
  for (const cell of cells) {
    const look = LOOKS[cell.style ?? "plain"];
    const key = `${cell.style ?? "plain"}|${cell.numberFormat ?? look.numberFormat ?? ""}`;
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups.values()].map((group) => {
    const look = LOOKS[group[0]?.style ?? "plain"];
    return { look, numberFormat: group[0]?.numberFormat ?? look.numberFormat, areas: areasOf(group) };
  });
};

const WEIGHT = { thin: "Thin", medium: "Medium", hair: "Hairline" } as const;

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "InsideHorizontal" | "InsideVertical";

const setRule = (format: Excel.RangeFormat, edges: readonly Edge[], rule: Rule | undefined): void => {
  if (!rule) return;
  for (const edge of edges) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.weight = WEIGHT[rule.weight];
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
  if (look.unlocked === true) format.protection.locked = false;
  setRules(format, look, areas);
};

const isPlain = (look: Look): boolean => Object.keys(look).every((part) => part === "numberFormat");

/** Bytes of one property set on the wire, with the paths it needs. */
const PROPERTY_BYTES = 150;

const lookStrokes = (host: ExcelHost, worksheet: Excel.Worksheet, { look, areas }: LookGroup): Stroke[] => {
  if (isPlain(look)) return [];
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

const numberFormatStrokes = (worksheet: Excel.Worksheet, { numberFormat, areas }: LookGroup): Stroke[] =>
  numberFormat === undefined
    ? []
    : areas.map((area) => ({
        bytes: PROPERTY_BYTES * 2,
        draw: () => {
          // Excel takes one value for a whole block; its types know only the matrix
          briefly(worksheet.getRange(rangeToA1(area)), (range) => {
            range.numberFormat = numberFormat as unknown as string[][];
          });
        },
      }));

/** How the cells look, in few strokes: one for each look and number format, not one for each cell. */
export const drawLooks = (
  host: ExcelHost,
  worksheet: Excel.Worksheet,
  cells: readonly PlannedCell[],
): Stroke[] =>
  groupsOf(cells).flatMap((group) => [
    ...numberFormatStrokes(worksheet, group),
    ...lookStrokes(host, worksheet, group),
  ]);
