import type { CellRef } from "../core";

/** What a change replaced, so that it can be undone to the letter. Plain data: it can be kept in a log. */
export interface ChangeRecord {
  readonly sheetId: string;
  readonly sheet: string;
  readonly cells: readonly {
    readonly cell: CellRef;
    /** Formula with its `=`, or the value; text is text. */
    readonly before: string | number | boolean | null;
    readonly after: string | number | boolean | null;
    readonly numberFormatBefore: string;
    readonly numberFormatAfter: string;
  }[];
}
