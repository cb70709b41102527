/**
 * `npm run crossfoot` from a checkout. The built command starts in a third of the time that compiling on the fly
 * takes, so it is run while it is newer than every source; otherwise the sources themselves are run. Nothing stale
 * is ever run, and nothing has to be rebuilt by hand.
 */
import { createRequire } from "node:module";
import { builtCommand, isBuilt } from "./built-command.mjs";

const require = createRequire(import.meta.url);

if (isBuilt()) {
  require(builtCommand);
} else {
  await import("tsx");
  require("./crossfoot.ts");
}
