/** The arrows between the rooms (docs/architecture.md). A new arrow is a decision, not an accident. */
const only = (from, allowed, comment) => ({
  name: `${from}-only`,
  severity: "error",
  comment,
  from: { path: `^src/${from}/` },
  to: { path: "^src/", pathNot: [from, ...allowed].map((room) => `^src/${room}/`) },
});

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "core-is-pure",
      severity: "error",
      comment: "src/core imports nothing outside itself, no package and no part of Node",
      from: { path: "^src/core/" },
      to: { pathNot: "^src/core/" },
    },
    {
      name: "core-has-one-door",
      severity: "error",
      comment: "other rooms enter the core through src/core/index.ts",
      from: { path: "^src/", pathNot: "^src/core/" },
      to: { path: "^src/core/", pathNot: "^src/core/index\\.ts$" },
    },
    only("workbook", ["core"], "the port knows the core's data and nothing else"),
    only("excel", ["workbook", "core"], "an adapter"),
    only("xlsx", ["workbook", "core"], "an adapter"),
    only("workbench", [], "the workbench stands where Excel stands and knows nothing of the add-in"),
    {
      name: "entry-points-choose-adapters",
      severity: "error",
      comment: "only an entry point picks excel/ or xlsx/",
      from: {
        path: "^src/(taskpane|commands|cli)/",
        pathNot: "(main|crossfoot|commands|worker)\\.tsx?$|^src/cli/[^/]+-file\\.ts$",
      },
      to: { path: "^src/(excel|xlsx)/" },
    },
    {
      name: "no-test-in-src",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^tests/" },
    },
    {
      name: "file-libraries-stay-in-xlsx",
      severity: "error",
      comment: "the workbench stands where Excel stands, so it opens and saves files by itself",
      from: { path: "^src/", pathNot: "^src/xlsx/|^src/workbench/files/" },
      to: { path: "node_modules/(hucre|@e965/xlsx|mammoth|pdfjs-dist|fflate)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
