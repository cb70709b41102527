import type { Look, Range, Rule } from "../core";

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

const lineOf = ({ weight, colour }: Rule): Excel.CellBorder => ({
  style: "Continuous",
  color: `#${colour}`,
  ...(weight === "medium" && { weight: "Medium" }),
});

const bordersOf = ({ top, bottom, left }: Look): Excel.CellBorderCollection => ({
  ...(top && { top: lineOf(top) }),
  ...(bottom && { bottom: lineOf(bottom) }),
  ...(left && { left: lineOf(left) }),
});

const fontOf = ({ bold, italic, underline, size, colour }: Look): Excel.CellPropertiesFont => ({
  ...(bold !== undefined && { bold }),
  ...(italic !== undefined && { italic }),
  ...(underline !== undefined && { underline: underline ? "Single" : "None" }),
  ...(size !== undefined && { size }),
  ...(colour !== undefined && { color: `#${colour}` }),
});

const isEmpty = (part: object): boolean => Object.keys(part).length === 0;

/** A look as the properties of one cell.
 *  @example cellProperties({ bold: true }) // => { format: { font: { bold: true } } } */
export const cellProperties = (look: Look): Excel.SettableCellProperties => {
  const [font, borders] = [fontOf(look), bordersOf(look)];
  return {
    format: {
      ...(!isEmpty(font) && { font }),
      ...(look.fill !== undefined && { fill: { color: `#${look.fill}` } }),
      ...(!isEmpty(borders) && { borders }),
      ...(look.align && { horizontalAlignment: HORIZONTAL[look.align] }),
      ...(look.vertical && { verticalAlignment: VERTICAL[look.vertical] }),
      ...(look.wrap !== undefined && { wrapText: look.wrap }),
      ...(look.indent !== undefined && { indentLevel: look.indent }),
      ...(look.shrink === true && { shrinkToFit: true }),
      ...(look.unlocked === true && { protection: { locked: false } }),
    },
  };
};

const heightOf = ({ top, bottom }: Range): number => bottom - top + 1;
const widthOf = ({ left, right }: Range): number => right - left + 1;

/** Bytes on the wire of the properties of all cells of a block, about 40 bytes each, and its part of an action. */
export const bytesOfBlockLook = (area: Range, look: Look): number =>
  100 + heightOf(area) * widthOf(area) * JSON.stringify(cellProperties(look)).length;
