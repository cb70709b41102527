import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readChapter, reconcileSheet } from "../../src/core";
import { isCountry } from "../../src/workbook/country-names";
import { readFile } from "../../src/xlsx/read-file";
import type { Chance } from "../bench/causes/random";
import {
  pdfOf,
  sheetOfRows,
  withDeclaredSize,
  wordOf,
  wordParagraph,
  wordTable,
  workbookOf,
} from "../xlsx/make-files";
import { assert, below, text } from "./pieces";
import type { Target } from "./target";

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const ROWS = [
  ["Line", "A", "B", "Total"],
  ["Rent", 1, 2, 3],
  ["Total", 1, 2, 3],
];

const tableFile = (form: "xlsx" | "biff8" | "ods" | "csv"): NamedFile => ({
  name: `budget.${form === "biff8" ? "xls" : form}`,
  bytes: workbookOf({ Budget: sheetOfRows(ROWS) }, form),
});

const WORD: NamedFile = {
  name: "chapter.docx",
  bytes: wordOf(wordParagraph("Albania"), wordTable([["P1", "1 200"], ["Total", "1 200"]])), // prettier-ignore
};

const PDF: NamedFile = {
  name: "chapter.pdf",
  bytes: pdfOf("BT /F1 12 Tf 50 700 Td (Albania 1 200) Tj ET"),
};

const FILES: readonly NamedFile[] = [
  tableFile("xlsx"),
  tableFile("biff8"),
  tableFile("ods"),
  tableFile("csv"),
  WORD,
  PDF,
];

const PACKAGES: readonly NamedFile[] = [tableFile("xlsx"), tableFile("ods"), WORD];

const mutated = (random: Chance, bytes: Uint8Array): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  for (let change = below(random, 20); change >= 0; change -= 1)
    copy[below(random, copy.length)] = below(random, 256);
  return random.next() < 0.2 ? copy.slice(0, below(random, copy.length)) : copy;
};

type Parts = Record<string, Uint8Array>;

/** One kind of malice in a package, done to one of its parts. */
type Malice = (random: Chance, parts: Parts, part: string) => void;

const rewrite = (parts: Parts, part: string, change: (xml: string) => string): void => {
  parts[part] = strToU8(change(strFromU8(parts[part] ?? new Uint8Array())));
};

/** Each entity ten of the one before it: a billion at the end. */
const ENTITIES = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`);
const DOCTYPE = `<!DOCTYPE x [<!ENTITY e0 "haha"><!ENTITY file SYSTEM "file:///etc/passwd">${ENTITIES.join("")}]>`;

/** No record can have a part of that name: one of the same length stands for it until the package is written. */
const PROTOTYPE = { standIn: "__prot0__", name: "__proto__" };

const withPrototype = (zip: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf(PROTOTYPE.standIn); at >= 0; at = bytes.indexOf(PROTOTYPE.standIn, at + 1))
    bytes.write(PROTOTYPE.name, at);
  return new Uint8Array(bytes);
};

const PLACES = [
  "../../../etc/passwd",
  "/etc/passwd",
  "..\\..\\evil.xml",
  "file:///etc/passwd",
  "http://localhost:1/x.xml",
  PROTOTYPE.standIn,
  "constructor",
  "",
  "xl/workbook.xml",
];

const inRoot = (xml: string, more: string): string => xml.replace(/(<[A-Za-z][^>?]*[^/]>)/, `$1${more}`);

const MALICE: Readonly<Record<string, Malice>> = {
  entities: (random, parts, part) =>
    rewrite(parts, part, (xml) => {
      const entity = random.pick(["&e9;", "&file;", "&e0;"]);
      const plain = xml.replace(/^<\?xml[^>]*\?>/, "");
      return `<?xml version="1.0"?>${DOCTYPE}${inRoot(plain, entity)}`;
    }),
  nesting: (random, parts, part) => {
    const deep = 10 ** (1 + below(random, 5));
    const tag = random.pick(["a", "row", "w:p", "w:tbl", "text:span", "table:table-row"]);
    rewrite(parts, part, (xml) => inRoot(xml, `<${tag}>`.repeat(deep) + `</${tag}>`.repeat(deep)));
  },
  traversal: (random, parts, part) => {
    parts[random.pick(PLACES)] = parts[part] ?? new Uint8Array();
  },
  relationships: (random, parts) => {
    const rels = Object.keys(parts).filter((name) => /\.rels$|manifest\.xml$|Content_Types/.test(name));
    if (rels.length === 0) return; // an earlier malice took them
    rewrite(parts, random.pick(rels), (xml) =>
      xml.replaceAll(/(Target|full-path|PartName)="[^"]*"/g, (whole, attribute: string) =>
        random.next() < 0.5 ? whole : `${attribute}="${random.pick(PLACES)}"`,
      ),
    );
  },
  swelling: (random, parts, part) => {
    const spaces = " ".repeat(1_000 * 10 ** below(random, 4));
    rewrite(parts, part, (xml) => inRoot(xml, random.next() < 0.5 ? spaces : `<!--${spaces}-->`));
  },
  repeats: (random, parts, part) => {
    const count = 10 ** (3 + below(random, 9));
    rewrite(parts, part, (xml) =>
      xml
        .replace("<sheetData", `<cols><col min="1" max="${count}" width="9"/></cols><sheetData`)
        .replaceAll(/ r="([A-Z]+)(\d+)"/g, (whole) => (random.next() < 0.5 ? whole : ` r="XFD${count}"`))
        .replaceAll("<table:table-cell", `<table:table-cell table:number-columns-repeated="${count}"`)
        .replaceAll("<table:table-row", `<table:table-row table:number-rows-repeated="${count}"`)
        .replaceAll(/ref="[A-Z]+\d+(:[A-Z]+\d+)?"/g, `ref="A1:XFD${count}"`),
    );
  },
  missing: (_random, parts, part) => {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a package is a record of its parts
    delete parts[part];
  },
  exchanged: (random, parts, part) => {
    parts[part] = parts[random.pick(Object.keys(parts))] ?? new Uint8Array();
  },
  texts: (random, parts, part) => {
    rewrite(parts, part, (xml) => xml.replaceAll(/>[^<]+</g, () => `>${text(random)}<`));
  },
};

const malicious = (random: Chance, bytes: Uint8Array): Uint8Array => {
  const parts: Parts = { ...unzipSync(bytes) };
  for (let times = below(random, 3); times >= 0; times -= 1)
    random.pick(Object.values(MALICE))(random, parts, random.pick(Object.keys(parts)));
  const zip = withPrototype(zipSync(parts, { level: 1 }));
  const lie = random.next() < 0.2 ? 10 ** below(random, 10) : undefined;
  const part = Object.keys(parts)[0] ?? "";
  return lie === undefined ? zip : withDeclaredSize(zip, part, lie);
};

/** Far above what a bounded read of such small files takes. */
const MOST_MEGABYTES = 2_048;

/** Reads a file, and checks what was read as the command does. */
const readsSafely = async (bytes: Uint8Array, name: string): Promise<void> => {
  const read = await readFile(bytes, name);
  if (read.ok && read.value.kind === "chapter") readChapter(read.value.text, isCountry);
  if (read.ok && read.value.kind === "table") for (const sheet of read.value.sheets) reconcileSheet(sheet);
  assert(Object.keys(Object.prototype).length === 0, "Object.prototype was written to");
  assert(process.memoryUsage().rss < MOST_MEGABYTES * 2 ** 20, "memory is not bounded");
};

export const FILE_TARGETS: readonly Target[] = [
  {
    name: "files",
    share: 600,
    most: 30_000,
    endable: true,
    run: async (random) => {
      const { name, bytes } = random.pick(FILES);
      await readsSafely(mutated(random, bytes), name);
    },
  },
  {
    name: "packages",
    share: 300,
    most: 30_000,
    endable: true,
    run: async (random) => {
      const { name, bytes } = random.pick(PACKAGES);
      await readsSafely(malicious(random, bytes), name);
    },
  },
];
