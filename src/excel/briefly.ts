/**
 * Uses a range in the coming round trip only. `Excel.run` otherwise keeps every range for later use and lets them
 * go with one more round trip at its end; that one is saved.
 *
 * @example briefly(worksheet.getRange("A1"), (range) => range.load("values")) // read its values after the sync
 */
export const briefly = <Kept extends Excel.Range | Excel.RangeAreas>(
  range: Kept,
  use: (range: Kept) => void,
): Kept => {
  use(range);
  range.untrack();
  return range;
};
