import { PageFiles } from "../../src/workbench/page-files";

const files = new PageFiles(".", "tests/e2e/small-pane");
const text = async (path: string) => {
  const file = await files.find(path);
  return file && Buffer.from(file.content).toString("utf8");
};

test("a page of the add-in comes with the bridge before its scripts and office.js from the package", async () => {
  const page = await text("/addin/taskpane.html");
  expect(page).toContain('<head><script src="/scripts/bridge.js"></script>');
  expect(page).toContain('<script src="/addin/office/office.js">');
  expect(page).not.toContain("appsforoffice.microsoft.com");
});

test.each(["/manifest.xml", "/", "/packages/react/package.json", "/addin/assets/icons/mark-32.png"])(
  "%s is served",
  async (path) => {
    expect(await files.find(path)).toBeDefined();
  },
);

test.each([
  "/package.json",
  "/main.ts",
  "/packages/eslint/package.json",
  "/packages/react/..%2feslint/package.json",
  "/packages/..%2f..%2fpackage.json",
  "/..%2f..%2f..%2fpackage.json",
  "/addin/nowhere.html",
  "/%",
])("%s is not", async (path) => {
  expect(await files.find(path)).toBeUndefined();
});
