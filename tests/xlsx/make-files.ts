/** Files made on the spot, so that every byte of them is known. */
import { CFB as containers, utils, write, type BookType, type WorkSheet } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export type Cells = readonly (readonly unknown[])[];

export const workbookOf = (
  sheets: Readonly<Record<string, WorkSheet>>,
  bookType: BookType = "xlsx",
): Uint8Array => {
  const workbook = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(workbook, sheet, name);
  return new Uint8Array(write(workbook, { type: "buffer", bookType, compression: true }) as Buffer);
};

export const sheetOfRows = (rows: Cells): WorkSheet => utils.aoa_to_sheet(rows.map((row) => [...row]));

/** An old workbook in which one byte of a record's type was damaged: what was an XF record of 20 bytes is taken for a
 *  FORMULA record of at least 22. The file library reads its formula's length beyond the end, as NaN, and then looks
 *  for the end of the formula for ever (`parse_Rgce`). Found by `npm run fuzz -- --only files --seed 1921 --cases 1`. */
export const loopingWorkbook = (): Uint8Array => {
  const bytes = Buffer.from(workbookOf({ Budget: sheetOfRows([["Total", 1]]) }, "biff8"));
  const [xf, formula] = [Buffer.from([0xe0, 0x00, 0x14, 0x00]), 0x06];
  bytes.writeUInt8(formula, bytes.indexOf(xf));
  return new Uint8Array(bytes);
};

/** The library's container writer ships untyped. */
const CFB = containers as {
  readonly utils: {
    readonly cfb_new: () => object;
    readonly cfb_add: (container: object, path: string, content: Uint8Array) => void;
  };
  readonly write: (container: object, options: { readonly type: "buffer" }) => Uint8Array;
};

/** A compound file with one stream, as Excel makes for a workbook with a password. */
export const compoundWith = (stream: string): Uint8Array => {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, `/${stream}`, strToU8("x".repeat(5000)));
  return new Uint8Array(CFB.write(container, { type: "buffer" }));
};

/** The package with the declared size of one part changed wherever the zip states it. */
export const withDeclaredSize = (zip: Uint8Array, part: string, size: number): Uint8Array => {
  const bytes = Buffer.from(zip);
  const name = Buffer.from(part);
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
    if (bytes.readUInt32LE(Math.max(0, at - 46)) === 0x02014b50) bytes.writeUInt32LE(size, at - 46 + 24);
    if (bytes.readUInt32LE(Math.max(0, at - 30)) === 0x04034b50) bytes.writeUInt32LE(size, at - 30 + 22);
  }
  return new Uint8Array(bytes);
};

/** The package with a part by the name of every object's prototype. No record can have one: the name is written over
 *  another of its length. */
export const withPrototypePart = (zip: Uint8Array, part: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(zipSync({ ...unzipSync(zip), __prot0__: part }));
  for (let at = bytes.indexOf("__prot0__"); at >= 0; at = bytes.indexOf("__prot0__"))
    bytes.write("__proto__", at);
  return new Uint8Array(bytes);
};

/** The package with one part rewritten. */
export const withPart = (zip: Uint8Array, part: string, rewrite: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(zip);
  return zipSync({ ...parts, [part]: strToU8(rewrite(strFromU8(parts[part] ?? new Uint8Array()))) });
};

export const withoutPart = (zip: Uint8Array, part: string): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(unzipSync(zip)).filter(([name]) => name !== part)));

const WORD_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const wordParagraph = (text: string): string => `<w:p>${run(text)}</w:p>`;

export const wordBullet = (text: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`;

export const wordTable = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;

const NUMBERING = `<w:numbering xmlns:w="${WORD_NAMESPACE}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** A Word document of the given blocks. */
export const wordOf = (...blocks: readonly string[]): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/_rels/document.xml.rels": strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/numbering" Target="numbering.xml"/></Relationships>`,
    ),
    "word/numbering.xml": strToU8(NUMBERING),
    "word/document.xml": strToU8(
      `<w:document xmlns:w="${WORD_NAMESPACE}"><w:body>${blocks.join("")}</w:body></w:document>`,
    ),
  });

/** A one-page PDF with the given page description; the font is Helvetica in WinAnsi, where 0xA0 is the no-break
 *  space, or with a map to Unicode that says so itself. */
export const pdfOf = (page: string, { unicodeMap = "", height = 792 } = {}): Uint8Array => {
  const font = `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding ${unicodeMap ? "/ToUnicode 6 0 R " : ""}>>`;
  const stream = (text: string): string => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1200 ${height}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    stream(page),
    font,
    ...(unicodeMap ? [stream(unicodeMap)] : []),
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, "0");
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${place} 00000 n \n`).join("")}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return new Uint8Array(Buffer.from(file, "latin1"));
};
