import { unzipSync, zipSync } from "fflate";
import { CELL_LIMIT, failed, ok, type FileProblem, type Result } from "../core";
import { leanSheet } from "./lean-sheet";
import { withRealColumns } from "./real-columns";
import { repeatedCells } from "./repeated-cells";

/** A package may unfold to this many bytes in the parts that are read. A sheet of a million rows and twelve
 *  columns takes about 450 MB of XML; zip bombs are built for thousands of times their size. */
const UNFOLDED_LIMIT = 512 * 1024 * 1024;

/** Parts that carry no figure of a cell: pictures, printer settings, macros, pivot caches, previews. */
const UNREAD =
  /(^|\/)(media|embeddings|printerSettings|pivotCache|thumbnails?|ctrlProps|activeX|fonts|Pictures|ObjectReplacements)\/|vbaProject|\.(png|jpe?g|gif|emf|wmf|tiff?|svg)$/i;

/** Parts of a package by their names. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** What a zip package holds, told by the names of its parts. */
export type PackageForm = "workbook" | "open-document" | "word" | "numbers" | "other";

/** The parts of a package, unfolded and found whole. */
export interface Package {
  readonly form: PackageForm;
  readonly parts: Parts;
}

const formOf = (names: ReadonlySet<string>): PackageForm => {
  if ([...names].some((name) => /^xl\/workbook\d*\.(xml|bin)$/i.test(name))) return "workbook";
  if (names.has("word/document.xml")) return "word";
  if (names.has("content.xml")) return "open-document";
  if ([...names].some((name) => /\.iwa$/.test(name))) return "numbers";
  return [...names].some((name) => name.startsWith("xl/")) ? "workbook" : "other";
};

const ascii = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

/** A part whose declared size is a lie is cut there by the unfolding: its root element then never closes. */
const isWhole = (xml: Uint8Array): boolean => {
  const start = ascii(xml.subarray(0, 4096));
  const root = /<([A-Za-z_][^\s/>]*)[^>]*?(\/?)>?/.exec(start.replace(/<[?!][^>]*>/g, ""));
  if (!root) return xml.length === 0;
  const end = ascii(xml.subarray(-1024)).trimEnd();
  return end.endsWith(`</${root[1] ?? ""}>`) || end.endsWith("/>");
};

const isXml = (name: string): boolean => /\.(xml|rels)$/i.test(name);

interface PartSize {
  readonly name: string;
  readonly originalSize: number;
}

/** The parts that the package's directory lists, without unfolding any. */
const listParts = (bytes: Uint8Array): readonly PartSize[] => {
  const parts: PartSize[] = [];
  unzipSync(bytes, { filter: ({ name, originalSize }) => (parts.push({ name, originalSize }), false) });
  return parts;
};

/** A part of this name would become the prototype of the parts, each of its bytes taken for a part. */
const PROTOTYPE = "__proto__";

const isRead = ({ name }: { readonly name: string }): boolean =>
  !UNREAD.test(name) && !name.endsWith("/") && name !== PROTOTYPE;

/**
 * Unfolds a zip package within bounds, before any library parses it. Sizes are taken from the directory, so a
 * bomb is refused without unfolding a byte of it.
 * Errors: `swells` beyond the bound, `broken-package` for a damaged zip or a part that is not whole.
 */
export const unfoldPackage = (bytes: Uint8Array): Result<Package, FileProblem> => {
  try {
    const listed = listParts(bytes);
    const size = listed.filter(isRead).reduce((sum, part) => sum + part.originalSize, 0);
    if (size > UNFOLDED_LIMIT) return failed({ code: "swells", bytes: size, limit: UNFOLDED_LIMIT });
    const parts = unzipSync(bytes, { filter: isRead });
    const cut = Object.entries(parts).find(([name, part]) => isXml(name) && !isWhole(part));
    if (cut) return failed({ code: "broken-package", part: cut[0] });
    return ok({ form: formOf(new Set(listed.map(({ name }) => name))), parts });
  } catch {
    return failed({ code: "broken-package", part: "" }); // fflate throws on every kind of damage
  }
};

const isWorksheet = (name: string): boolean => /^xl\/worksheets\/[^/]+\.xml$/i.test(name);

const withRealSheets = (parts: Parts): Parts =>
  Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, isWorksheet(name) ? withRealColumns(part) : part]),
  );

const tooMany = (cells: number): Result<never, FileProblem> =>
  failed({ code: "too-many-cells", cells, limit: CELL_LIMIT });

/** The parts of a workbook that can be read. */
export interface BoundedParts {
  /** Without the blank cells. */
  readonly lean: Parts;
  /** With them, for the rules and fills that they have, where there are not too many of them. */
  readonly whole: Parts;
}

/** More blank cells than that were formatted by the column or the sheet. */
const MOST_BLANKS = 200_000;

const leanWorkbook = (parts: Parts): Result<BoundedParts, FileProblem> => {
  const lean: Record<string, Uint8Array> = {};
  let [cells, blanks] = [0, 0];
  for (const [name, part] of Object.entries(parts)) {
    const sheet = isWorksheet(name) ? leanSheet(part) : undefined;
    lean[name] = sheet?.xml ?? part;
    cells += sheet?.cells ?? 0;
    blanks += sheet?.blanks ?? 0;
    if (cells > CELL_LIMIT) return tooMany(cells);
  }
  return ok({ lean, whole: blanks > MOST_BLANKS ? lean : parts });
};

/** The file library finds it in any spelling. */
const isContent = (name: string): boolean => /(^|[\\/])content\.xml$/i.test(name);

/** What the parts of an OpenDocument sheet unfold to; a chart in it has a part of that name too. */
const unfoldedCells = (parts: Parts): number =>
  Math.max(
    0,
    ...Object.entries(parts).map(([name, part]) =>
      isContent(name) ? repeatedCells(new TextDecoder().decode(part)) : 0,
    ),
  );

/** The parts of a workbook with no more cells in them than can be read. A damaged package can look like one kind of
 *  workbook to us and like the other to the file library: both are bounded. */
export const boundCells = ({ form, parts }: Package): Result<BoundedParts, FileProblem> => {
  const cells = unfoldedCells(parts);
  if (cells > CELL_LIMIT) return tooMany(cells);
  return form === "workbook" ? leanWorkbook(withRealSheets(parts)) : ok({ lean: parts, whole: parts });
};

/** The package again, its parts stored as they are: what a library unfolds from it is what was checked. */
export const foldPackage = (parts: Parts): Uint8Array => zipSync(parts, { level: 0 });
