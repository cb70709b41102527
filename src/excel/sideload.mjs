/**
 * `npm run start:excel`: builds the add-in, serves it over https with a certificate that this computer trusts, and opens
 * it in desktop Excel. Windows and Mac only; Ctrl+C stops serving, and the add-in is taken out of Excel again.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import { createRequire } from "node:module";
import { dirname, extname, join, resolve, sep } from "node:path";

const PORT = 3000;
const KINDS = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

const say = (line) => process.stdout.write(`${line}\n`);

const leave = (line) => {
  process.stderr.write(`${line}\n`);
  process.exit(1);
};

if (!["win32", "darwin"].includes(process.platform))
  leave(
    "Desktop Excel runs on Windows and Mac only, so there is nothing to start here. `npm start` opens the workbench, which needs no Excel.",
  );
const built = spawnSync("npx", ["webpack", "--config-name", "pane", "--mode", "development"], {
  stdio: "inherit",
  shell: true,
});
if (built.status !== 0) leave("The add-in could not be built: see the lines above.");

const require = createRequire(import.meta.url);
const roots = {
  "/office/": dirname(require.resolve("@microsoft/office-js/dist/office.js")),
  "/": resolve("dist/web"),
};

/** The file that an address names, inside the folder that is served for it. */
const fileFor = (url) => {
  const path = decodeURIComponent(new URL(url, "https://localhost").pathname);
  const prefix = Object.keys(roots).find((one) => path.startsWith(one)) ?? "/";
  const file = resolve(join(roots[prefix], path.slice(prefix.length)));
  return file.startsWith(roots[prefix] + sep) && existsSync(file) ? file : undefined;
};

const answer = (request, response) => {
  const file = fileFor(request.url ?? "/");
  if (!file) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": KINDS[extname(file)] ?? "application/octet-stream" });
  return response.end(readFileSync(file));
};

const debugging = (...args) =>
  spawnSync("npx", ["office-addin-debugging", ...args], { stdio: "inherit", shell: true });

const { getHttpsServerOptions } = require("office-addin-dev-certs");
const server = createServer(await getHttpsServerOptions(), answer).listen(PORT, () => {
  say(`Crossfoot is served at https://localhost:${PORT}; Excel opens now.`);
  debugging("start", "manifest.xml", "desktop", "--app", "excel", "--no-debug");
});

process.on("SIGINT", () => {
  debugging("stop", "manifest.xml");
  server.close(() => process.exit(0));
});
