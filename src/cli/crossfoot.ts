import manifest from "../../package.json";
import { run } from "./run";
import { standardIo } from "./standard-io";

/** The exit status is set, not forced, so that what was written to a pipe arrives whole. */
void run(process.argv.slice(2), standardIo(process), manifest.version, process.env).then((status) => {
  process.exitCode = status;
});
