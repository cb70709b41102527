import { cellAt, type Rect } from "../univer/address";
import { extrasOf, isBlank, textCell, without, type Hyperlink } from "../univer/cell-data";
import { asRecord, asText, isRecord } from "../wire/arguments";
import type { WireValue } from "../wire/request";
import { textAt } from "./range-values";
import type { RangeTarget } from "./targets";

/** Excel's cell style for links. */
const LINK_LOOK = { cl: { rgb: "#0563C1" }, ul: { s: 1 } } as const;

/** The link of the range, null where its cells have none or differ. */
export function readHyperlink(it: RangeTarget): WireValue {
  const inside = it.sheet.cells.present(it.rect);
  if (inside === undefined) return null;
  const links = it.sheet.cells
    .map(inside, (row, column) => extrasOf(it.sheet.cells.cell(row, column)).link)
    .flat();
  const [first] = links;
  if (first === undefined || links.some((link) => JSON.stringify(link) !== JSON.stringify(first)))
    return null;
  return { ...first, textToDisplay: textAt(it, inside.startRow, inside.startColumn) };
}

/** A link leaves a number a number: unlike Univer's, it is no part of the cell's text. */
export function writeHyperlink(it: RangeTarget, given: unknown): void {
  it.sheet.assertWritable([it.rect]);
  const link = isRecord(given) && Object.keys(given).length > 0 ? parsed(given) : undefined;
  it.sheet.cells.grow(it.rect);
  it.sheet.cells.annotate(it.rect, (cell) => {
    const rest = without(extrasOf(cell), "link");
    return link === undefined ? rest : { ...rest, link: link.target };
  });
  if (link === undefined) return;
  it.sheet.cells.restyle(it.rect, () => LINK_LOOK);
  showText(it, link.text);
}

/** The text goes into the first cell; an empty cell shows where the link leads. */
function showText(it: RangeTarget, text: string | undefined): void {
  const { startRow, startColumn } = it.rect;
  const cell = it.sheet.cells.cell(startRow, startColumn);
  const { link } = extrasOf(cell);
  const shown = text ?? (isBlank(cell) ? (link?.address ?? link?.documentReference) : undefined);
  if (shown === undefined || shown === textAt(it, startRow, startColumn)) return;
  it.sheet.cells.write(cellAt(startRow, startColumn), () => textCell(shown));
}

function parsed(given: Readonly<Record<string, unknown>>): { target: Hyperlink; text?: string } {
  const read = (name: string) => {
    const found = Object.entries(asRecord(given)).find(
      ([key]) => key.toLowerCase() === name.toLowerCase(),
    )?.[1];
    return found === undefined || found === null ? undefined : asText(found);
  };
  const [address, documentReference] = [read("address"), read("documentReference")];
  const [screenTip, text] = [read("screenTip"), read("textToDisplay")];
  return {
    target: {
      ...(address === undefined ? {} : { address }),
      ...(documentReference === undefined ? {} : { documentReference }),
      ...(screenTip === undefined ? {} : { screenTip }),
    },
    ...(text === undefined ? {} : { text }),
  };
}

/** Takes links away; with `andLook`, their colour and line too. */
export function clearHyperlinks(it: RangeTarget, rect: Rect, andLook: boolean): void {
  const inside = it.sheet.cells.present(rect);
  if (inside === undefined) return;
  const linked = it.sheet.cells.map(inside, (row, column) => ({
    row,
    column,
    link: extrasOf(it.sheet.cells.cell(row, column)).link,
  }));
  for (const { row, column } of linked.flat().filter(({ link }) => link !== undefined)) {
    it.sheet.cells.annotate(cellAt(row, column), (cell) => without(extrasOf(cell), "link"));
    if (andLook) it.sheet.cells.restyle(cellAt(row, column), () => ({ cl: null, ul: { s: 0 } }));
  }
}
