import { failed, ok, rangeToA1, type Range } from "../core";
import type { GuardedBlock, SheetInfo } from "../workbook/port";
import type { Outcome } from "../workbook/problem";
import { typedText } from "../workbook/typed-text";
import { briefly } from "./briefly";
import type { Attempt } from "./runner";

type Content = string | number | null;

const rangeOf = ({ at, to }: GuardedBlock): Range => ({
  top: at.row,
  left: at.column,
  bottom: at.row + to.length - 1,
  right: at.column + Math.max(1, ...to.map((row) => row.length)) - 1,
});

const textOf = (content: unknown): string =>
  typeof content === "string" || typeof content === "number" || typeof content === "boolean"
    ? String(content)
    : "";

const same = (standing: readonly (readonly unknown[])[], wanted: readonly (readonly Content[])[]): boolean =>
  wanted.every((row, down) =>
    row.every((content, across) => textOf(standing[down]?.[across]) === textOf(content)),
  );

const typed = (content: Content): string | number =>
  content === null ? "" : typeof content === "string" ? typedText(content) : content;

/** Writes blocks into one sheet, once all of them have been found to hold what they are said to. A try that broke
 *  off after it had written is known by its own words standing there. */
export const putBlocks = async (
  { context }: Attempt,
  { id, name }: Pick<SheetInfo, "id" | "name">,
  blocks: readonly GuardedBlock[],
): Promise<Outcome<void>> => {
  if (blocks.length === 0) return ok(undefined);
  const worksheet = context.workbook.worksheets.getItemOrNullObject(id);
  const { protection } = worksheet;
  worksheet.load("name");
  protection.load("protected");
  const asked = blocks.map((block) => ({
    block,
    range: briefly(worksheet.getRange(rangeToA1(rangeOf(block))), (range) => range.load("values")),
  }));
  await context.sync();
  if (worksheet.isNullObject) return failed({ code: "sheet-gone", sheet: name });
  if (protection.protected) return failed({ code: "sheet-protected", sheet: worksheet.name });
  const changed = asked.find(
    ({ block, range }) => !same(range.values, block.from) && !same(range.values, block.to),
  );
  if (changed) return failed({ code: "changed-since", sheet: worksheet.name, cell: changed.block.at });
  for (const { block } of asked) {
    briefly(worksheet.getRange(rangeToA1(rangeOf(block))), (range) => {
      range.values = block.to.map((row) => row.map(typed));
    });
  }
  await context.sync();
  return ok(undefined);
};
