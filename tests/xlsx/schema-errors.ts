import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const validator = join(__dirname, "../../node_modules/.bin/ooxml-validator");

/** Errors that Microsoft's Open XML SDK finds in a file. */
export const schemaErrors = (bytes: Uint8Array): unknown => {
  const folder = mkdtempSync(join(tmpdir(), "crossfoot-schema-"));
  const file = join(folder, "plan.xlsx");
  try {
    writeFileSync(file, bytes);
    return (JSON.parse(execFileSync(validator, [file], { encoding: "utf8" })) as { errors: unknown }).errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
