import { readFile } from "./src/xlsx/read-file";
import { readFileSync } from "node:fs";
void (async () => { for (const f of process.argv.slice(2)) {
  const a = performance.now();
  const r = await readFile(new Uint8Array(readFileSync(f)), f);
  const ms = (performance.now() - a).toFixed(0);
  if (!r.ok) { console.log(f, ms, r.error); continue; }
  if (r.value.kind === "chapter") console.log(f, ms, r.value.warnings, JSON.stringify(r.value.text.slice(0, 300)));
  else console.log(f, ms, r.value.form, r.value.warnings, r.value.sheets.map(s => [s.name, s.values.length, s.formulas.size, s.numberFormats.size, s.indents?.size, s.bold?.size, s.hiddenRows.size, s.merges.length].join("/")).join(" | "));
}
console.log(Math.round(process.resourceUsage().maxRSS/1024)+"MB"); })();
