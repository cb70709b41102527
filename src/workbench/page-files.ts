import { readFile } from "node:fs/promises";
import { extname, join, posix, sep } from "node:path";
import { build } from "esbuild";

/** One file as the workbench's server sends it. */
export interface PageFile {
  readonly type: string;
  readonly content: Uint8Array | string;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".xml": "application/xml",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/** Packages whose files are served as they are published. */
const SERVED_PACKAGES = ["@univerjs", "@wendellhu", "react", "react-dom", "rxjs"];

const OFFICE_ON_THE_WEB = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const ADD_IN = "/addin/";
const OFFICE = "/addin/office/";
const PACKAGES = "/packages/";

/**
 * What there is to serve under which path: the workbench's own page, bundled when the server starts; the add-in as it
 * was built, with the desktop bridge before its scripts; office.js and Univer from their packages. Nothing else, and
 * nothing from outside.
 */
export class PageFiles {
  private readonly bundled = new Map<string, string>();

  /** `root` is the checkout, `addIn` the folder with the built pages of the add-in. */
  constructor(
    private readonly root: string,
    private readonly addIn: string,
  ) {}

  async bundle(): Promise<void> {
    const pages = join(this.root, "src/workbench/page");
    const common = { bundle: true, write: false, target: "es2022", legalComments: "none" } as const;
    const [main, bridge] = await Promise.all([
      build({
        ...common,
        entryPoints: [join(pages, "main.ts")],
        format: "esm",
        splitting: true, // the file libraries load when a file is opened or saved
        outdir: "/scripts",
      }),
      build({ ...common, entryPoints: [join(pages, "bridge.ts")], format: "iife", outdir: "/scripts" }),
    ]);
    for (const { path, text } of [...main.outputFiles, ...bridge.outputFiles])
      this.bundled.set(
        path
          .split(sep)
          .join("/")
          .replace(/^.*(?=\/scripts\/)/, ""),
        text,
      );
  }

  /** The file of a path as the browser wrote it, or nothing. */
  find(written: string): Promise<PageFile | undefined> {
    const path = plainPath(written);
    return path === undefined ? Promise.resolve(undefined) : this.findPlain(path);
  }

  private async findPlain(path: string): Promise<PageFile | undefined> {
    const script = this.bundled.get(path);
    if (script !== undefined) return { type: TYPES[".js"] ?? "", content: script };
    if (path.startsWith(OFFICE))
      return this.read("node_modules/@microsoft/office-js/dist", path.slice(OFFICE.length));
    if (path.startsWith(ADD_IN)) return this.addInFile(path.slice(ADD_IN.length));
    if (path.startsWith(PACKAGES)) return this.packageFile(path.slice(PACKAGES.length));
    if (path === "/manifest.xml") return this.read(".", "manifest.xml");
    return this.read("src/workbench/page", path === "/" ? "index.html" : path.slice(1));
  }

  private packageFile(path: string): Promise<PageFile | undefined> {
    const known = SERVED_PACKAGES.some((name) => path.startsWith(`${name}/`));
    return known ? this.read("node_modules", path) : Promise.resolve(undefined);
  }

  /** A page of the add-in is unmodified but for the bridge before its first script, and office.js from the package. */
  private async addInFile(path: string): Promise<PageFile | undefined> {
    const built = await this.read(this.addIn, path);
    const file = built ?? (path.startsWith("assets/") ? await this.read(".", path) : undefined);
    if (file === undefined || extname(path) !== ".html") return file;
    const html = Buffer.from(file.content)
      .toString("utf8")
      .replace("<head>", '<head><script src="/scripts/bridge.js"></script>')
      .replace(OFFICE_ON_THE_WEB, `${OFFICE}office.js`);
    return { ...file, content: html };
  }

  private async read(folder: string, path: string): Promise<PageFile | undefined> {
    if (extname(path) === ".ts") return undefined;
    try {
      const content = await readFile(join(this.root, folder, path));
      return { type: TYPES[extname(path)] ?? "application/octet-stream", content };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }
}

/** Without escapes and detours, which cannot lead above the root; nothing for what is no path. */
function plainPath(written: string): string | undefined {
  try {
    return posix.normalize(decodeURIComponent(written));
  } catch {
    return undefined; // a lone % is how no address of ours is written
  }
}

const isMissing = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "code" in error &&
  ["ENOENT", "EISDIR", "ENOTDIR"].includes(String(error.code));
