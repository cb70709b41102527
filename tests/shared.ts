import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder of real chapters and tables beside the checkout. It is test data that does not ship: tests that
 *  need it are skipped, and counted as skipped, where it is absent. */
const folder = resolve(process.env["CROSSFOOT_SHARED"] ?? join(__dirname, "../../shared"));

export const sharedPath = (...parts: readonly string[]): string => join(folder, ...parts);

export const hasShared = existsSync(sharedPath("corpus"));

/** `describe` where the shared test data is present, a skipped `describe` elsewhere. */
export const describeWithShared: jest.Describe = hasShared ? describe : describe.skip;
