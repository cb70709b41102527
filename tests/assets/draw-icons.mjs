/** Draws assets/icons/*.png from their drawings: `npm run icons`. Rasterised by the browser that the tests use. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import chromium from "@sparticuz/chromium";
import { chromium as browser } from "playwright-core";
import { icons } from "./icon-drawings.mjs";

const folder = "assets/icons";

const draw = async (page, { size, svg, file }) => {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block}</style>${svg}`);
  writeFileSync(join(folder, file), await page.screenshot({ omitBackground: true }));
};

mkdirSync(folder, { recursive: true });
const running = await browser.launch({
  executablePath: await chromium.executablePath(),
  args: ["--no-sandbox"],
});
const page = await running.newPage();
for (const icon of icons) await draw(page, icon);
writeFileSync(join(folder, "mark.svg"), icons.find(({ name, size }) => name === "mark" && size === 128).svg);
await running.close();
console.log(`${icons.length} icons in ${folder}`);
