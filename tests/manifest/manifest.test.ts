import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { ribbonCommands } from "../../src/commands/ribbon";
import { FEATURES, REQUIRED } from "../../src/excel/features";
import { everything, named, readXml } from "./read-xml";

const root = join(__dirname, "../..");
const manifest = readXml(readFileSync(join(root, "manifest.xml"), "utf8"));
const HOME = "https://localhost:3000/";

const names = (parent: string): string[] =>
  named(manifest, parent)[0]?.children.map(({ name }) => name) ?? [];

const addresses = everything(manifest)
  .map(({ attributes }) => attributes["DefaultValue"] ?? "")
  .filter((value) => value.includes("://"));

const minor = (version: string): number => Number(version.split(".")[1]);

const sizeOf = (address: string): [number, number] => {
  const { width, height } = PNG.sync.read(readFileSync(join(root, address.slice(HOME.length))));
  return [width, height];
};

const resources = new Map(
  (named(manifest, "Resources")[0]?.children ?? [])
    .flatMap(({ children }) => children)
    .map((one) => [one.attributes["id"] ?? "", one]),
);

describe("manifest.xml", () => {
  it("has its elements in the order that the schema asks for", () => {
    expect(manifest.attributes["xsi:type"]).toBe("TaskPaneApp");
    expect(manifest.children.map(({ name }) => name)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    expect(names("VersionOverrides")).toEqual(["Hosts", "Resources"]);
    expect(names("DesktopFormFactor")).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint"]);
    expect(names("Resources")).toEqual(["Images", "Urls", "ShortStrings", "LongStrings"]);
    expect(names("Group")).toEqual(["Label", "Icon", ...new Array<string>(4).fill("Control")]);
    for (const control of named(manifest, "Control"))
      expect(control.children.map(({ name }) => name)).toEqual(["Label", "Supertip", "Icon", "Action"]);
  });

  it("is known by a GUID, a version of four parts and the permission to write the document", () => {
    const text = (name: string): string | undefined => named(manifest, name)[0]?.text;
    expect(text("Id")).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(text("Version")).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(text("Permissions")).toBe("ReadWriteDocument");
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(text("Version")).toBe(`${version}.0`);
  });

  it("refers to resources that exist, uses every one, and each id once", () => {
    const used = everything(manifest).flatMap(({ attributes }) => attributes["resid"] ?? []);
    expect(new Set(used)).toEqual(new Set(resources.keys()));
    const ids = everything(manifest).flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(ids).toHaveLength(new Set(ids).size);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
  });

  it("keeps strings to the lengths that Office shows", () => {
    for (const list of ["ShortStrings", "LongStrings"]) {
      for (const { attributes } of named(manifest, list)[0]?.children ?? [])
        expect(attributes["DefaultValue"]?.length).toBeLessThanOrEqual(list === "ShortStrings" ? 125 : 250);
    }
  });

  it("is served over https from one place, and its domains are scheme and host only", () => {
    expect(addresses.filter((address) => !address.startsWith(HOME))).toEqual([]);
    expect(named(manifest, "AppDomain").map(({ text }) => text)).toEqual([HOME.slice(0, -1)]);
  });

  it("has icons that exist in their true pixel sizes", () => {
    const images = named(manifest, "Image").filter(({ attributes }) => "size" in attributes);
    expect(images).toHaveLength(15);
    for (const { attributes } of images) {
      const size = Number(attributes["size"]);
      const icon = resources.get(attributes["resid"] ?? "")?.attributes["DefaultValue"] ?? "";
      expect(sizeOf(icon)).toEqual([size, size]);
    }
    const iconOf = (name: string): string => named(manifest, name)[0]?.attributes["DefaultValue"] ?? "";
    expect(sizeOf(iconOf("IconUrl"))).toEqual([32, 32]);
    expect(sizeOf(iconOf("HighResolutionIconUrl"))).toEqual([64, 64]);
    expect(sizeOf(`${HOME}assets/icons/mark-128.png`)).toEqual([128, 128]);
  });

  it("has a support page that exists", () => {
    const page = named(manifest, "SupportUrl")[0]?.attributes["DefaultValue"] ?? "";
    expect(existsSync(join(root, page.slice(HOME.length)))).toBe(true);
  });

  it("calls the ribbon's functions by the names that are registered", () => {
    const noSession = (): never => {
      throw new Error("nothing is pressed here");
    };
    const ports = { session: noSession, tell: () => Promise.resolve() };
    const registered = Object.keys(ribbonCommands(ports)).sort();
    const called = named(manifest, "FunctionName").map(({ text }) => text);
    expect(called.sort()).toEqual(registered);
  });

  it("asks for the requirement set that the code takes for granted, and what goes beyond is checked for", () => {
    const [set] = named(manifest, "Set");
    expect(set?.attributes).toEqual({ Name: "ExcelApi", MinVersion: REQUIRED });
    for (const version of Object.values(FEATURES)) expect(minor(version)).toBeGreaterThan(minor(REQUIRED));
  });

  it("every check for a requirement set goes through the list of features, and every feature is checked for", () => {
    const folder = join(root, "src/excel");
    const sources = readdirSync(folder).map((file) => ({
      file,
      text: readFileSync(join(folder, file), "utf8"),
    }));
    const asking = sources.filter(({ text }) => text.includes("isSetSupported")).map(({ file }) => file);
    expect(asking).toEqual(["host.ts"]);
    const checked = sources.flatMap(({ text }) =>
      [...text.matchAll(/\bhas\(host, "(\w+)"\)/g)].map(([, feature]) => feature),
    );
    expect(new Set(checked)).toEqual(new Set(Object.keys(FEATURES)));
  });
});

describe("the manifest that the build writes", () => {
  const { servedFrom } = jest.requireActual<{ servedFrom: (url: string, manifest: string) => string }>(
    "../../webpack.config.js",
  );

  it("has every address where the add-in is served, and the host alone as its domain", () => {
    const written = servedFrom(
      "https://tools.example.org/crossfoot",
      readFileSync(join(root, "manifest.xml"), "utf8"),
    );
    expect(written).not.toContain("localhost");
    const served = readXml(written);
    expect(named(served, "AppDomain").map(({ text }) => text)).toEqual(["https://tools.example.org"]);
    expect(named(served, "SourceLocation")[0]?.attributes["DefaultValue"]).toBe(
      "https://tools.example.org/crossfoot/taskpane.html",
    );
  });
});
