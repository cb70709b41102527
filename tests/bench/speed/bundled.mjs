/** Measures what is shipped: our sources bundled as the command is, not as a test loader rewrites them. */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { build } from "esbuild";

const outfile = resolve(".cache/bench/run.cjs");
await build({
  entryPoints: ["tests/bench/speed/run.ts"],
  bundle: true,
  platform: "node",
  target: "node20",
  packages: "external",
  outfile,
  logLevel: "error",
});
const { status } = spawnSync(process.execPath, ["--expose-gc", outfile, ...process.argv.slice(2)], {
  stdio: "inherit",
  // the bundle stands elsewhere than the sources, which look for the published tables beside the checkout
  env: { CROSSFOOT_SHARED: resolve("../shared"), ...process.env },
});
if (process.argv.includes("--write"))
  spawnSync(process.execPath, ["node_modules/.bin/prettier", "--write", "docs/performance.md"]);
process.exit(status ?? 1);
