import { readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** The command as `npm run build:cli` makes it and the package ships it. */
export const builtCommand = join(root, "dist/cli/crossfoot.js");

const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs;

const sources = () => [
  join(root, "package.json"),
  join(root, "webpack.config.js"),
  ...["core", "cli", "xlsx", "workbook"].flatMap((room) =>
    readdirSync(join(root, "src", room), { recursive: true }).map((name) => join(root, "src", room, name)),
  ),
];

/** Whether the built command is there and newer than everything that it is made of. */
export const isBuilt = () => {
  const builtAt = changed(builtCommand);
  return builtAt !== undefined && sources().every((path) => changed(path) < builtAt);
};
