import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder of real chapters and tables beside the checkout. It is test data that does not ship. */
const folder = resolve(process.env["CROSSFOOT_SHARED"] ?? join(__dirname, "../../shared"));

export const sharedPath = (...parts: readonly string[]): string => join(folder, ...parts);

export const hasShared = existsSync(sharedPath("corpus"));
