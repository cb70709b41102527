/** A statement to be weighed: line `total` is the sum of lines `members` less lines `minus`. */
export interface Proposal {
  readonly total: number;
  readonly members: readonly number[];
  readonly minus: readonly number[];
}
