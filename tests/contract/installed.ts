/** The command as another folder has it after `npm install` of the packed package: built, packed, unpacked, with
 *  nothing beside it but the packages that it declares. No network. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isBuilt } from "../../src/cli/built-command.mjs";

const root = join(__dirname, "../..");

interface Manifest {
  readonly version: string;
  readonly bin: { readonly crossfoot: string };
  readonly dependencies: Readonly<Record<string, string>>;
}

export const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;

const npm = (...words: readonly string[]): string =>
  execFileSync("npm", words, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

const pack = (into: string): string => {
  if (!isBuilt()) npm("run", "--silent", "build:cli");
  const [packed] = JSON.parse(npm("pack", "--ignore-scripts", "--json", "--pack-destination", into)) as [
    { readonly filename: string },
  ];
  return join(into, packed.filename);
};

const linkDependencies = (modules: string): void => {
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(modules, name), "junction");
  }
};

export interface Said {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Installed {
  readonly folder: string;
  readonly run: (argv: readonly string[], input?: string) => Said;
  readonly remove: () => void;
}

/** Installs the packed package into a folder of its own and returns how to run its command there. */
export const install = (): Installed => {
  const folder = mkdtempSync(join(tmpdir(), "crossfoot-installed-"));
  execFileSync("tar", ["-xzf", pack(folder), "-C", folder]);
  linkDependencies(join(folder, "package", "node_modules"));
  const command = join(folder, "package", manifest.bin.crossfoot);
  return {
    folder,
    run: (argv, input = "") => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...argv], {
        cwd: folder,
        input,
        encoding: "utf8",
      });
      return { status, out: stdout, err: stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
