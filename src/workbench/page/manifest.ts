/** The ribbon that an add-in's manifest asks for. */
export interface Ribbon {
  /** The add-in's name, which its pane carries. */
  readonly name: string;
  readonly groups: readonly RibbonGroup[];
  /** Page with the functions of buttons, as served here. */
  readonly functionPage?: string;
}

interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  readonly action:
    { readonly kind: "pane"; readonly page: string } | { readonly kind: "function"; readonly name: string };
}

const SERVED_UNDER = "/addin/";

/** Reads the ribbon of a workbook host's desktop form from an add-in only manifest. */
export function ribbonOf(manifest: Document): Ribbon {
  const form = workbookHost(manifest)?.getElementsByTagNameNS("*", "DesktopFormFactor")[0];
  const name = manifest.getElementsByTagNameNS("*", "DisplayName")[0]?.getAttribute("DefaultValue") ?? "";
  if (form === undefined) return { name, groups: [] };
  const resource = resources(manifest);
  const local = servedPath(manifest);
  const functions = child(form, "FunctionFile")?.getAttribute("resid");
  const groups = elements(form, "Group").map((group) => ({
    label: resource(child(group, "Label")?.getAttribute("resid")),
    buttons: elements(group, "Control").map((control) => button(control, resource, local)),
  }));
  return { name, groups, ...(functions ? { functionPage: local(resource(functions)) } : {}) };
}

type Lookup = (id: string | null | undefined) => string;

function button(control: Element, resource: Lookup, local: (url: string) => string): RibbonButton {
  const images = elements(control, "Image");
  const icon = images.find((image) => image.getAttribute("size") === "32") ?? images[0];
  const action = child(control, "Action");
  const page = action && child(action, "SourceLocation")?.getAttribute("resid");
  const name = action ? (child(action, "FunctionName")?.textContent ?? "") : "";
  const supertip = child(control, "Supertip");
  return {
    id: control.getAttribute("id") ?? "",
    label: resource(child(control, "Label")?.getAttribute("resid")),
    tip: resource(supertip && child(supertip, "Description")?.getAttribute("resid")),
    icon: local(resource(icon?.getAttribute("resid"))),
    action: page ? { kind: "pane", page: local(resource(page)) } : { kind: "function", name: name.trim() },
  };
}

const workbookHost = (manifest: Document): Element | undefined =>
  [...manifest.getElementsByTagNameNS("*", "Host")].find((host) =>
    [...host.attributes].some(({ localName, value }) => localName === "type" && value === "Workbook"),
  );

const elements = (parent: Element, name: string): Element[] => [...parent.getElementsByTagNameNS("*", name)];

const child = (parent: Element, name: string): Element | undefined =>
  [...parent.children].find(({ localName }) => localName === name);

/** Strings, addresses and images of the manifest's resources, by id. */
function resources(manifest: Document): Lookup {
  const values = new Map(
    ["Image", "Url", "String"].flatMap((kind) =>
      [...manifest.getElementsByTagNameNS("*", kind)].map(
        (entry) => [entry.getAttribute("id"), entry.getAttribute("DefaultValue") ?? ""] as const,
      ),
    ),
  );
  return (id) => values.get(id ?? "") ?? "";
}

/** An address of the manifest as the path under which the same file is served here. */
function servedPath(manifest: Document): (url: string) => string {
  const home = manifest.getElementsByTagNameNS("*", "SourceLocation")[0]?.getAttribute("DefaultValue");
  const base = home ? new URL(".", home).href : "";
  return (url) => (url === "" ? "" : SERVED_UNDER + url.replace(base, ""));
}
