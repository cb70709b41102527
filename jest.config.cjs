/** ES-module-only packages are transformed like our own sources; everything else in node_modules is left alone. */
const esModules = [
  "hucre",
  "fast-check",
  "pure-rand",
  "nanoid",
  "lodash-es",
  "rbush",
  "quickselect",
  "@univerjs",
  "chardet",
  "pdfjs-dist",
];

module.exports = {
  testEnvironment: "node",
  testTimeout: 180_000, // a busy machine is no failure
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "json"],
  transform: {
    "\\.(tsx?|mjs|js)$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
          target: "es2022",
        },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join("|")})/)`],
  testSequencer: "<rootDir>/tests/slowest-first.cjs",
  moduleNameMapper: { "^office-ui-fabric-react/lib/(.*)$": "office-ui-fabric-react/lib-commonjs/$1" },
};
