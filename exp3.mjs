import { readFileSync } from "node:fs";
const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
const doc = await pdfjs.getDocument({ data: new Uint8Array(readFileSync(process.argv[2])), verbosity: 0 }).promise;
const page = await doc.getPage(1);
const tc = await page.getTextContent({ disableNormalization: true });
for (const i of tc.items) console.log(JSON.stringify([i.str, i.hasEOL, i.transform?.slice(4), i.width]));
const ops = await page.getOperatorList();
ops.fnArray.forEach((fn, i) => { if (fn === pdfjs.OPS.showText) console.log(ops.argsArray[i][0].map(g => typeof g === "number" ? g : `${g.unicode.codePointAt(0).toString(16)}:${g.originalCharCode}`).join(" ")); });
