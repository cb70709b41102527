import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import ts from "typescript-eslint";
import { frenchSpaces } from "./eslint/french-spaces.mjs";

const office = Object.fromEntries(
  Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
);

export default ts.config(
  { ignores: ["node_modules", "dist", "coverage", "reports", ".stryker-tmp"] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked.map((config) => ({
    ...config,
    files: ["src/**/*.{ts,tsx}", "tests/**/*.{ts,tsx}"],
  })),
  {
    files: ["src/**/*.{ts,tsx}", "tests/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-misused-spread": "off", // text is read by code point on purpose
      "no-console": "error",
      "no-control-regex": "off", // control characters are what a reader of foreign text must name
      "no-irregular-whitespace": "off", // as above
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Univer's enumerations are met as plain numbers: its code is never imported, it comes as scripts in the browser.
    files: ["src/workbench/**/*.ts"],
    rules: {
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
    },
  },
  {
    files: ["src/core/messages.fr.ts"],
    plugins: { words: { rules: { "french-spaces": frenchSpaces } } },
    rules: { "words/french-spaces": "error" },
  },
  // One file a language by design.
  { files: ["src/core/messages*.ts"], rules: { "max-lines": "off", "max-lines-per-function": "off" } },
  {
    files: ["src/excel/**/*.ts", "src/taskpane/**/*.{ts,tsx}", "src/commands/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: office,
  },
  {
    files: ["**/*.{mjs,cjs,js}"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        module: "readonly",
        require: "readonly",
        __dirname: "readonly",
        URL: "readonly",
        setTimeout: "readonly",
        performance: "readonly",
      },
    },
  },
);
