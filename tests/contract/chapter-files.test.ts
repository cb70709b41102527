/** The sample chapter in the other two forms that chapters come in: the same text, the same finding. */
import { crossfoot, objectsOf, temporaryFolder } from "../cli/in-process";
import { SAMPLE, sampleAsPdf, sampleAsWord } from "../xlsx/sample-forms";

const folder = temporaryFolder();

const findingsOf = async (file: string): Promise<unknown> => {
  const { out, err } = await crossfoot(["check", file, "--json"]);
  if (err !== "") throw new Error(err);
  return objectsOf(out)[0]?.["findings"];
};

describe("the sample chapter", () => {
  it.each([
    ["as a PDF", "sample.pdf", sampleAsPdf],
    ["as a Word document", "sample.docx", sampleAsWord],
  ])("%s gives the same finding, no-break space and all", async (_, name, make) => {
    const expected = await findingsOf(folder.put("sample.txt", SAMPLE));
    expect(await findingsOf(folder.put(name, make()))).toEqual(expected);
  });
});
