import type { OwnMarks } from "../core";
import { readChoices } from "./choice-names";
import { readRegister, type DefinedName } from "./register";

/** What a workbook's defined names say of each of its sheets, by the sheet's name; a sheet of which they say nothing
 *  is not among them.
 *  @example marksBySheet([]).size // => 0 */
export const marksBySheet = (names: readonly DefinedName[]): ReadonlyMap<string, OwnMarks> => {
  const { sheets, overlays } = readRegister(names);
  const { kept } = readChoices(names);
  const all = new Set([...sheets, ...overlays, ...kept].map(({ sheet }) => sheet));
  return new Map(
    [...all].map((name) => {
      const made = sheets.find(({ sheet }) => sheet === name);
      return [
        name,
        {
          ...(made ? { madeAs: made.madeAs } : {}),
          ours: overlays
            .filter(({ sheet }) => sheet === name)
            .flatMap(({ blocks }) => blocks.map(({ range }) => range)),
          choices: kept.filter(({ sheet }) => sheet === name).map(({ choice }) => choice),
        },
      ];
    }),
  );
};
