import { hasShared } from "./shared-path";

export { hasShared, sharedPath } from "./shared-path";

/** `describe` where the shared test data is present, a skipped `describe` elsewhere: tests that need it are
 *  skipped, and counted as skipped. */
export const describeWithShared: jest.Describe = hasShared ? describe : describe.skip;
