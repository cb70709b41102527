import type { LineRelation } from "../../src/core";

/** A statement that the line `total` is the sum of `members`, on every line of `over`; declared, where no more is said. */
export const lineRelation = (
  kind: LineRelation["kind"],
  total: number,
  members: readonly number[],
  over: readonly number[],
  { minus = [], basis = "declared" }: Partial<LineRelation> = {},
): LineRelation => ({ kind, total, members, minus, over, basis });
