import type { Range } from "../core";
import { parseReference, referenceTo } from "./sheet-reference";

/**
 * What of the workbook is ours, kept in hidden defined names of the workbook itself: they are saved with it,
 * travel through co-authoring, and follow their cells when rows are inserted or a sheet is renamed.
 * (docs/decisions/0005-how-we-know-what-is-ours.md says what was weighed.)
 *
 * - `Crossfoot.sheet.N` stands on A1 of a sheet that we made; its comment is the sheet's lasting name, and
 *   `Crossfoot.sheet.N.as` says it again as a text in files, for programs that drop comments (LibreOffice).
 * - `Crossfoot.sheet.N.texts.K` holds digests of the comments that we wrote there.
 * - `Crossfoot.overlay.N` spans what is annotated on a sheet of the user's.
 * - `Crossfoot.overlay.N.block.K` spans cells that we filled there; its comment holds the former column widths.
 * - `Crossfoot.overlay.N.texts.K` holds digests of the texts that we wrote there.
 * - `Crossfoot.overlay.N.heights.K` holds the former heights of rows.
 * - `Crossfoot.unfinished.N` holds digests of the plan's names of sheets that are being written: where it is still
 *   there, writing broke off, and what stands on these sheets is not to be believed.
 */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
}

/** A column's width before we changed it, in points; `null` is the sheet's standard width; undefined where the
 *  width was left alone. */
export type FormerWidth = number | null | undefined;

export interface SheetMark {
  readonly sheet: string;
  /** Its lasting name (`lastingName`), whatever it is called now. */
  readonly madeAs: string;
  /** Digests of the comments that we wrote there. */
  readonly texts: ReadonlySet<string>;
}

export interface BlockMark {
  readonly range: Range;
  readonly formerWidths: readonly FormerWidth[];
}

export interface OverlayMark {
  readonly sheet: string;
  readonly range: Range;
  readonly blocks: readonly BlockMark[];
  /** Digests of the texts and comments that we wrote. */
  readonly texts: ReadonlySet<string>;
  /** Heights that rows had before we changed them, in points, by row; `null` is the sheet's standard height. */
  readonly formerHeights: ReadonlyMap<number, number | null>;
}

export interface Register {
  readonly sheets: readonly SheetMark[];
  readonly overlays: readonly OverlayMark[];
  /** The defined names that each mark is made of. */
  readonly namesOf: ReadonlyMap<SheetMark | OverlayMark, readonly string[]>;
  /** Sheets whose writing broke off: digests of their names in the plan, by the defined name that says so. */
  readonly unfinished: ReadonlyMap<string, ReadonlySet<string>>;
  /** Defined names of ours that no longer lead anywhere. */
  readonly lost: readonly string[];
  /** The highest number among them; 0 without any. */
  readonly last: number;
}

const PREFIX = "Crossfoot."; // also in NAME
const DIGEST_LENGTH = 7;

/** Whether a defined name of the workbook is one of ours. */
export const isNameOfOurs = (name: string): boolean => name.startsWith(PREFIX);
/** Excel takes at most 255 characters in one text of a formula, and 8,192 in a whole formula. */
const DIGESTS_IN_A_TEXT = 36;
const TEXTS_IN_A_NAME = 28;

/** A short fingerprint of a text (FNV-1a, 32 bits), to know our own words again.
 *  @example textDigest("Check") // => "0oqqg2v", always seven characters */
export const textDigest = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(DIGEST_LENGTH, "0");
};

const chunks = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );

const named = (name: string, formula: string, comment = ""): DefinedName => ({ name, formula, comment });

const quotedDigests = (texts: ReadonlySet<string>): string[] =>
  chunks([...texts], DIGESTS_IN_A_TEXT).map((digests) => `"${digests.join("")}"`);

const textNames = (stem: string, texts: ReadonlySet<string>): DefinedName[] => {
  const quoted = quotedDigests(texts);
  return chunks(quoted, TEXTS_IN_A_NAME).map((some, index) =>
    named(`${stem}.texts.${index + 1}`, `=${some.join("&")}`),
  );
};

/** A sheet's lasting name as a text that every program keeps; see `Crossfoot.sheet.N.as`. */
export const sayRole = ({ name, comment }: DefinedName): DefinedName =>
  named(`${name}.as`, `="${comment.replaceAll('"', "''")}"`);

const FIRST_CELL: Range = { top: 0, left: 0, bottom: 0, right: 0 };

/** The defined names that mark a sheet as ours. */
const sheetNames = (number: number, { sheet, madeAs, texts }: SheetMark): DefinedName[] => {
  const stem = `${PREFIX}sheet.${number}`;
  return [named(stem, `=${referenceTo(sheet, FIRST_CELL)}`, madeAs), ...textNames(stem, texts)];
};

const widthsToText = (widths: readonly FormerWidth[]): string =>
  widths.map((width) => (width === undefined ? "-" : width === null ? "s" : String(width))).join(" ");

const widthsFromText = (text: string): FormerWidth[] =>
  text === ""
    ? []
    : text.split(" ").map((part) => (part === "-" ? undefined : part === "s" ? null : Number(part)));

const HEIGHTS_IN_A_NAME = 400;

/** Rows with their former heights, such as `="4:18 5:s"`; counted from the overlay's first row, which moves
 *  along when rows are inserted above. */
const heightNames = (stem: string, { range, formerHeights }: OverlayMark): DefinedName[] =>
  chunks([...formerHeights], HEIGHTS_IN_A_NAME).map((some, index) => {
    const entries = some.map(([row, height]) => `${row - range.top}:${height ?? "s"}`);
    const quoted = chunks(entries, 12).map((part) => `"${part.join(" ")} "`);
    return named(`${stem}.heights.${index + 1}`, `=${quoted.join("&")}`);
  });

/** The defined names that mark what we added to one sheet of the user's. */
const overlayNames = (number: number, mark: OverlayMark): DefinedName[] => {
  const { sheet, range, blocks, texts } = mark;
  const stem = `${PREFIX}overlay.${number}`;
  return [
    named(stem, `=${referenceTo(sheet, range)}`),
    ...blocks.map((block, index) =>
      named(
        `${stem}.block.${index + 1}`,
        `=${referenceTo(sheet, block.range)}`,
        widthsToText(block.formerWidths),
      ),
    ),
    ...textNames(stem, texts),
    ...heightNames(stem, mark),
  ];
};

/** What the names of one number say, as they come. */
interface Draft {
  readonly names: string[];
  place: { readonly sheet: string; readonly range: Range } | undefined;
  comment: string;
  as: string;
  readonly blocks: { readonly sheet: string; readonly mark: BlockMark }[];
  readonly texts: Set<string>;
  readonly heights: Map<number, number | null>;
}

const newDraft = (): Draft => ({
  names: [],
  place: undefined,
  comment: "",
  as: "",
  blocks: [],
  texts: new Set(),
  heights: new Map(),
});

const textIn = (formula: string): string =>
  (formula.match(/"([^"]*)"/g) ?? []).map((text) => text.slice(1, -1)).join("");

const digestsIn = (formula: string): string[] =>
  textIn(formula).match(new RegExp(`.{${DIGEST_LENGTH}}`, "g")) ?? [];

const heightsIn = (formula: string): [number, number | null][] =>
  textIn(formula)
    .trim()
    .split(" ")
    .map((entry) => entry.split(":"))
    .map(([row, height]) => [Number(row), height === "s" ? null : Number(height)]);

const takeUp = (draft: Draft, part: string, { formula, comment }: DefinedName): void => {
  if (part.startsWith("texts.")) {
    for (const digest of digestsIn(formula)) draft.texts.add(digest);
    return;
  }
  if (part.startsWith("heights.")) {
    for (const [row, height] of heightsIn(formula)) draft.heights.set(row, height);
    return;
  }
  if (part === "as") {
    draft.as = textIn(formula).replaceAll("''", '"');
    return;
  }
  const place = parseReference(formula);
  if (!place) return; // its cells were deleted
  if (part === "") Object.assign(draft, { place, comment });
  else
    draft.blocks.push({
      sheet: place.sheet,
      mark: { range: place.range, formerWidths: widthsFromText(comment) },
    });
};

const sheetOf = ({ place, comment, as, texts }: Draft): SheetMark | undefined =>
  place && { sheet: place.sheet, madeAs: comment || as || place.sheet, texts };

const overlayOf = ({ place, blocks, texts, heights }: Draft): OverlayMark | undefined => {
  const sheet = place?.sheet ?? blocks[0]?.sheet;
  const range = place?.range ?? blocks[0]?.mark.range;
  if (sheet === undefined || range === undefined) return undefined;
  const formerHeights = new Map([...heights].map(([row, height]) => [row + range.top, height]));
  return { sheet, range, blocks: blocks.map(({ mark }) => mark), texts, formerHeights };
};

const NAME = /^Crossfoot\.(sheet|overlay|unfinished)\.(\d+)\.?(.*)$/;

/** The defined name that says which sheets are being written.
 *  @example unfinishedName(7, ["Summary"]).name // => "Crossfoot.unfinished.7" */
export const unfinishedName = (number: number, madeAs: readonly string[]): DefinedName =>
  named(`${PREFIX}unfinished.${number}`, `=${quotedDigests(new Set(madeAs.map(textDigest))).join("&")}`);

/** Whether the writing of a sheet of ours broke off. */
export const isUnfinished = ({ unfinished }: Pick<Register, "unfinished">, madeAs: string): boolean =>
  [...unfinished.values()].some((digests) => digests.has(textDigest(madeAs)));

/** What the defined names of a workbook say of us. Foreign names are passed over.
 *  @example readRegister([{ name: "Crossfoot.sheet.1", formula: "='Summary'!$A$1", comment: "Summary" }]).sheets
 *  // => [{ sheet: "Summary", madeAs: "Summary", texts: new Set() }] */
export const readRegister = (names: readonly DefinedName[]): Register => {
  const drafts = { sheet: new Map<string, Draft>(), overlay: new Map<string, Draft>() };
  const unfinished = new Map<string, ReadonlySet<string>>();
  let last = 0;
  for (const name of names) {
    const [, kind, number = "", part = ""] = NAME.exec(name.name) ?? [];
    last = Math.max(last, Number(number));
    if (kind === "unfinished") unfinished.set(name.name, new Set(digestsIn(name.formula)));
    if (kind !== "sheet" && kind !== "overlay") continue;
    const draft = drafts[kind].get(number) ?? newDraft();
    drafts[kind].set(number, draft);
    takeUp(draft, part, name);
    draft.names.push(name.name);
  }
  const marksOf = <Mark>(kind: keyof typeof drafts, read: (draft: Draft) => Mark | undefined) =>
    [...drafts[kind].values()].map((draft) => ({ mark: read(draft), names: draft.names }));
  const sheets = marksOf("sheet", sheetOf);
  const overlays = marksOf("overlay", overlayOf);
  return {
    sheets: sheets.flatMap(({ mark }) => mark ?? []),
    overlays: overlays.flatMap(({ mark }) => mark ?? []),
    namesOf: new Map(
      [...sheets, ...overlays].flatMap(({ mark, names: its }) => (mark ? [[mark, its] as const] : [])),
    ),
    unfinished,
    lost: [...sheets, ...overlays].flatMap(({ mark, names: its }) => (mark ? [] : its)),
    last,
  };
};

/** The defined names of marks, numbered from `first` on. */
export const namesOf = (
  marks: { readonly sheets: readonly SheetMark[]; readonly overlays: readonly OverlayMark[] },
  first: number,
): DefinedName[] => [
  ...marks.sheets.flatMap((mark, index) => sheetNames(first + index, mark)),
  ...marks.overlays.flatMap((mark, index) => overlayNames(first + marks.sheets.length + index, mark)),
];
