import type { Catalogue } from "./catalogue";
import type { Ref } from "./ref";
import type { Query, WireValue } from "./request";

type Names = readonly string[];

/**
 * The properties that a load asked for, in the shape office.js takes: nested like `Format.Fill.Color`, `_Items` for
 * a collection, each object with its identity.
 * @example project(catalogue, range, { Select: ["format/fill/color"] }) // => { Format: { Fill: { Color: "#FFFFFF" } } }
 */
export function project(catalogue: Catalogue, ref: Ref | null, query: Query): WireValue {
  if (ref === null) return null;
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])].map(stepsOf);
  return projectPaths(catalogue, ref, paths, query);
}

/** "items/format/fill" -> ["format", "fill"]: `items` only says that the object is a collection. */
const stepsOf = (path: string): Names => path.split(/[/.]/).filter((step) => step.toLowerCase() !== "items");

function projectPaths(catalogue: Catalogue, ref: Ref, paths: readonly Names[], page: Query = {}): WireValue {
  const items = catalogue.items(ref);
  if (items === undefined) return pick(catalogue, ref, paths);
  const from = page.Skip ?? 0;
  const shown = items.slice(from, page.Top === undefined ? undefined : from + page.Top);
  return { _Items: shown.map((item) => pick(catalogue, item, paths)) };
}

function pick(catalogue: Catalogue, ref: Ref, paths: readonly Names[]): WireValue {
  const value: Record<string, WireValue> = { ...catalogue.identity(ref) };
  for (const [member, rests] of byMember(catalogue, ref, paths)) {
    if (catalogue.isObject(ref, member)) {
      const child = catalogue.object(ref, member);
      value[member] = child === null ? null : projectPaths(catalogue, child, rests);
    } else {
      value[member] = catalogue.read(ref, member);
    }
  }
  return value;
}

/** The paths by their first step. A step `*`, or no step at all, stands for every scalar. */
function byMember(catalogue: Catalogue, ref: Ref, paths: readonly Names[]): Map<string, Names[]> {
  const grouped = new Map<string, Names[]>();
  for (const [head = "*", ...rest] of paths.length > 0 ? paths : [["*"]]) {
    const everything = head === "*" || head === "$all";
    const members = everything ? catalogue.scalarNames(ref) : [catalogue.memberNamed(ref, head)];
    for (const member of members) {
      const rests = grouped.get(member) ?? [];
      if (rest.length > 0) rests.push(rest);
      grouped.set(member, rests);
    }
  }
  return grouped;
}
