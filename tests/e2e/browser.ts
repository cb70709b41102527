import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** Chromium's own switches only: the package's defaults would turn web security off. */
const SWITCHES = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--font-render-hinting=none"];

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser that ships inside `@sparticuz/chromium`, or one that is installed where that one does not start. */
export async function startBrowser(): Promise<Browser> {
  const packaged = await packagedBrowser();
  const candidates = [...(packaged ? [packaged] : []), ...INSTALLED.filter((path) => existsSync(path))];
  const failures: string[] = [];
  for (const executablePath of candidates) {
    try {
      return await chromium.launch({ executablePath, args: SWITCHES });
    } catch (error) {
      failures.push(`${executablePath}: ${String(error).split("\n")[0] ?? ""}`);
    }
  }
  throw new Error(`No browser starts here. ${failures.join(" ")}`);
}

/** Nothing on systems that the package has no browser for (it is Linux only). */
async function packagedBrowser(): Promise<string | undefined> {
  if (process.platform !== "linux") return undefined;
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}
