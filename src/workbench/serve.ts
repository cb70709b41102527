import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { PageFiles } from "./page-files";

export interface Serving {
  /** Where the workbench is, like `http://127.0.0.1:8200/`. */
  readonly address: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** The checkout; the current folder if left out. */
  readonly root?: string;
  /** Folder with the add-in's built pages, from the checkout; `dist/web` if left out. */
  readonly addIn?: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
}

/** What the page may load, and from where: itself. The grid and Fluent UI write their styles into the page. */
const POLICY =
  "default-src 'self' data: blob:; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'";

/** Serves the workbench on this machine only. */
export async function serve(options: ServeOptions = {}): Promise<Serving> {
  const files = new PageFiles(options.root ?? process.cwd(), options.addIn ?? "dist/web");
  await files.bundle();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://workbench");
    void answer(files, pathname, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(files: PageFiles, path: string, response: ServerResponse): Promise<void> {
  try {
    const file = await files.find(path);
    if (file === undefined) {
      response.writeHead(404, { "content-type": "text/plain" }).end(`There is no ${path} here.`);
      return;
    }
    response.writeHead(200, {
      "content-type": file.type,
      "content-security-policy": POLICY,
      "cache-control": "no-store",
    });
    response.end(file.content);
  } catch (error) {
    response.writeHead(500, { "content-type": "text/plain" }).end(String(error));
  }
}
