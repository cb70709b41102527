/** An element of an XML document: enough of it to look at a manifest's structure. */
export interface Element {
  /** Without its namespace's prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Draft {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Draft[];
  text: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>|([^<]+)|(<)/g;

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]),
  );

/** The document's root. Throws where an element is not closed or a tag cannot be read. */
export const readXml = (xml: string): Element => {
  const root: Draft = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  for (const [all, closes, name, attributes = "", empty, text, stray] of xml.matchAll(TOKEN)) {
    const here = open.at(-1) ?? root;
    if (stray !== undefined) throw new Error(`a tag that cannot be read: ${xml.slice(0, 80)}`);
    if (text !== undefined) here.text += text;
    if (name === undefined) continue;
    if (closes === "/") {
      if (open.pop()?.name !== local(name)) throw new Error(`${all} closes what is not open`);
      continue;
    }
    const element = { name: local(name), attributes: attributesOf(attributes), children: [], text: "" };
    here.children.push(element);
    if (empty !== "/") open.push(element);
  }
  const [document, ...more] = root.children;
  if (open.length !== 1 || !document || more.length > 0) throw new Error("not one whole element");
  return document;
};

/** All elements under one, itself first, in the document's order. */
export const everything = (element: Element): Element[] => [element, ...element.children.flatMap(everything)];

export const named = (element: Element, name: string): Element[] =>
  everything(element).filter((one) => one.name === name);
