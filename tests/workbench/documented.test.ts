import { readFileSync } from "node:fs";
import { catalogue } from "../../src/workbench/host/excel-host";

/** Members by family, as the list in the document has them. */
const documented = (): Map<string, string[]> =>
  new Map(
    [
      ...readFileSync("docs/workbench.md", "utf8").matchAll(
        /^- \*\*(\w+)\*\*: ([\s\S]*?)(?=\n- \*\*|\n\n|$(?![\s\S]))/gm,
      ),
    ].map(([, family = "", members = ""]) => [family, members.split(/,\s+/).map((name) => name.trim())]),
  );

const implemented = (): Map<string, string[]> => {
  const families = new Map<string, string[]>();
  for (const [family = "", member = ""] of catalogue.members().map((name) => name.split(".")))
    families.set(family, [...(families.get(family) ?? []), member]);
  return families;
};

test("docs/workbench.md lists every member of the API that is answered, and no other", () => {
  expect(documented()).toEqual(implemented());
});
