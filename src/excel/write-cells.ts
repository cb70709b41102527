import { rangeToA1, toA1, type PlannedCell } from "../core";
import { quotedName } from "../workbook/sheet-reference";
import { briefly } from "./briefly";
import { bytesOfBlock, piecesOf, type Input, type InputBlock } from "./place-blocks";
import type { Stroke } from "./strokes";

/** A block's values and formulas, in pieces that fit a round trip. */
export const drawBlock = (worksheet: Excel.Worksheet, block: InputBlock, budget: number): Stroke[] =>
  piecesOf(block, budget / 2).map((piece) => ({
    bytes: bytesOfBlock(piece),
    draw: () => {
      briefly(worksheet.getRange(rangeToA1(piece.range)), (range) => {
        range.formulas = piece.inputs as Input[][];
      });
    },
  }));

type LinkedCell = PlannedCell & Required<Pick<PlannedCell, "link">>;

const isLinked = (cell: PlannedCell): cell is LinkedCell => cell.link !== undefined;

/** Where a link leads. A blank cell shows it as its words until it is given others.
 *  @example placeOfLink({ sheet: "Data", cell: { row: 0, column: 1 } }) // => "'Data'!B1" */
export const placeOfLink = ({ sheet, cell }: LinkedCell["link"]): string =>
  `${quotedName(sheet)}!${toA1(cell)}`;

const setLink = (worksheet: Excel.Worksheet, cell: LinkedCell): void => {
  const { tooltip } = cell.link;
  briefly(worksheet.getRange(toA1(cell)), (range) => {
    range.hyperlink = {
      documentReference: placeOfLink(cell.link),
      ...(tooltip !== undefined && { screenTip: tooltip }),
    };
  });
};

/** Links, before content and looks: Excel gives a linked cell words and a blue of its own, which ours replace. */
export const drawLinks = (worksheet: Excel.Worksheet, cells: readonly PlannedCell[]): Stroke[] =>
  cells.filter(isLinked).map((cell) => ({ bytes: 450, draw: () => setLink(worksheet, cell) }));
