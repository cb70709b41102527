import {
  cliWords,
  failed,
  fileWarningText,
  ok,
  rangeFromA1,
  type Range,
  type Sheet,
  type SourceFile,
} from "../core";
import type { Notice, Outcome } from "./trouble";

/** What of a file is asked for. */
export interface Where {
  readonly sheet?: string;
  /** An address such as "A1:H21". */
  readonly range?: string;
}

export const unusable = (code: string, message: string): Outcome<never> => failed({ code, message });

/** The sheets that are asked for: all, or the one of a name. */
export const sheetsAsked = (
  sheets: readonly Sheet[],
  name: string | undefined,
): Outcome<readonly Sheet[]> => {
  if (name === undefined) return ok(sheets);
  const asked = sheets.filter((sheet) => sheet.name === name);
  return asked.length > 0
    ? ok(asked)
    : unusable(
        "no-such-sheet",
        cliWords.noSuchSheet(
          name,
          sheets.map((sheet) => sheet.name),
        ),
      );
};

/** The block that an address names, where one is given. */
export const rangeAsked = (address: string | undefined): Outcome<Range | undefined> => {
  if (address === undefined) return ok(undefined);
  const range = rangeFromA1(address);
  return range ? ok(range) : unusable("no-such-range", cliWords.noSuchRange(address));
};

/** What a person should know of how the file was read. */
export const fileNotices = (source: SourceFile): readonly Notice[] =>
  source.warnings.map((warning) => ({ code: warning.code, message: fileWarningText(warning) }));
