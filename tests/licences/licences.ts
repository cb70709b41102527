import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Locked {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string;
        readonly license?: string;
        readonly dev?: boolean;
        readonly optional?: boolean;
        readonly devOptional?: boolean;
      }
    >
  >;
}

/** Terms that ask for no more than to be named. */
export const PERMISSIVE: ReadonlySet<string> = new Set([
  "MIT",
  "ISC",
  "0BSD",
  "BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "Apache-2.0 AND MIT",
  "BlueOak-1.0.0",
  "Python-2.0",
  "(MIT AND Zlib)",
  "(MIT OR CC0-1.0)",
  "(MIT OR GPL-3.0-or-later)", // a choice: MIT
  "(BSD-3-Clause OR GPL-2.0)", // a choice: BSD
]);

/** A package that we install, and on what terms. */
export interface Licensed {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Only for building and testing: it is in nothing that is handed out. */
  readonly development: boolean;
}

/** Packages whose package.json names no licence, by what their LICENSE file says. */
const BY_FILE: Readonly<Record<string, string>> = { "@univerjs/telemetry": "Apache-2.0" };

/** Packages of the pane that are bundled into what is handed out, although they are installed for development. */
const BUNDLED: readonly string[] = [
  "office-ui-fabric-react",
  "react",
  "react-dom",
  "@fluentui/react-icons-mdl2",
];

const installedLicence = (path: string): string | undefined => {
  const file = join(path, "package.json");
  if (!existsSync(file)) return undefined;
  const { license } = JSON.parse(readFileSync(file, "utf8")) as { license?: string | { type?: string } };
  return typeof license === "string" ? license : license?.type;
};

/** Every package of the lockfile with its licence. */
export const licencesOf = (lockfile: string): Licensed[] =>
  Object.entries((JSON.parse(lockfile) as Locked).packages)
    .filter(([path, { optional }]) => path !== "" && (optional !== true || existsSync(path))) // of other systems
    .map(([path, { version = "", license, dev }]) => {
      const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      const licence = license ?? installedLicence(path) ?? BY_FILE[name] ?? "not named";
      return { name, version, licence, development: dev === true && !BUNDLED.includes(name) };
    });
