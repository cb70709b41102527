/** The fast tests that hold core/check and core/diagnose, for Stryker: without Excel, DOM or files, and without the
 *  property tests (laws.test.ts), which take seconds for every mutant. */
module.exports = {
  ...require("./jest.config.cjs"),
  testEnvironment: "node",
  testMatch: [
    "<rootDir>/tests/core/check/**/*.test.ts",
    "<rootDir>/tests/core/diagnose/!(laws).test.ts",
    "<rootDir>/tests/core/formula/**/*.test.ts",
  ],
};
