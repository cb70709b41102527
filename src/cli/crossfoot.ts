import { existsSync } from "node:fs";
import { join } from "node:path";
import manifest from "../../package.json";
import { run } from "./run";
import { standardIo } from "./standard-io";

/** The script of a thread stands beside the built command; sources that are run as they are have none. */
const script = join(__dirname, "worker.js");
const worker = existsSync(script) ? script : undefined;

/** The exit status is set, not forced, so that what was written to a pipe arrives whole. */
void run(process.argv.slice(2), standardIo(process), manifest.version, process.env, worker).then((status) => {
  process.exitCode = status;
});
