import { keyOf, type Found } from "./judge";

const DEEPEST = 30;

/** The totals accepted so far. A new one must fit: no total within itself, no statement twice, no member shared by
 *  two breakdowns of one total. */
export class Accepted {
  readonly found: Found[] = [];
  private readonly keys = new Set<string>();
  private readonly byTotal = new Map<number, Found[]>();
  private readonly memberLines = new Set<number>();
  private readonly memberSets = new Set<string>();

  breakdowns(total: number): readonly Found[] {
    return this.byTotal.get(total) ?? [];
  }

  isMember(line: number): boolean {
    return this.memberLines.has(line);
  }

  members(): ReadonlySet<number> {
    return new Set(this.memberLines);
  }

  fits(candidate: Found): boolean {
    if (this.keys.has(keyOf(candidate)) || this.memberSets.has(candidate.members.join())) return false;
    if ([...candidate.members, ...candidate.minus].some((line) => this.reaches(line, candidate.total)))
      return false;
    const members = new Set(candidate.members);
    return this.breakdowns(candidate.total).every((other) => {
      if (this.isTakenApart(members, other)) return false;
      return !other.members.some((line) => members.has(line)) || this.isCoarser(candidate, other);
    });
  }

  add(candidate: Found): void {
    this.found.push(candidate);
    this.keys.add(keyOf(candidate));
    this.memberSets.add(candidate.members.join());
    this.byTotal.set(candidate.total, [...this.breakdowns(candidate.total), candidate]);
    for (const line of [...candidate.members, ...candidate.minus]) this.memberLines.add(line);
  }

  /** All that was found, without statements that only take another's members apart and reach over the lines
   *  between: those of a run that stands together are what a reader adds up, too. */
  settled(isNamed: (line: number) => boolean): Found[] {
    return this.found.filter((one) => {
      if (this.isCountedTwice(one) && !isNamed(one.total)) return false;
      const members = new Set(one.members);
      const isRun = one.members.every(
        (line, index) => index === 0 || line === (one.members[index - 1] ?? 0) + 1,
      );
      const others = this.breakdowns(one.total).filter((other) => other !== one);
      return isRun || !others.some((other) => this.isTakenApart(members, other));
    });
  }

  /** A surer total adds up this one together with all its members: it is one of them, no total of the others. */
  private isCountedTwice({ total, members, minus, score, isFormula }: Found): boolean {
    if (isFormula || minus.length > 0) return false;
    return this.found.some((other) => {
      if (other.members.length <= members.length + 1 || other.score < score) return false;
      const all = new Set(other.members);
      return all.has(total) && members.every((line) => all.has(line));
    });
  }

  /** `line` is among what `total` adds up, at any depth. */
  private reaches(total: number, line: number, depth = 0): boolean {
    if (total === line || depth > DEEPEST) return true;
    return this.breakdowns(total).some(({ members, minus }) =>
      [...members, ...minus].some((member) => this.reaches(member, line, depth + 1)),
    );
  }

  /** `members` are those of `other` with some taken apart: the same statement, one level down. */
  private isTakenApart(members: ReadonlySet<number>, other: Found): boolean {
    const used = new Set<number>();
    const covers = (line: number, depth: number): boolean => {
      if (members.has(line)) {
        used.add(line);
        return true;
      }
      return (
        depth < DEEPEST && this.plain(line).some((parts) => parts.every((part) => covers(part, depth + 1)))
      );
    };
    return other.members.every((line) => covers(line, 0)) && used.size === members.size;
  }

  /** Taking apart members of the candidate gives the other breakdown: one level up. */
  private isCoarser({ members }: Found, other: Found): boolean {
    const parts = new Set(other.members);
    const apart = members.filter((line) => !parts.has(line));
    return (
      apart.length > 0 &&
      apart.every((line) => this.plain(line).some((lines) => lines.every((part) => parts.has(part))))
    );
  }

  private plain(total: number): readonly (readonly number[])[] {
    return this.breakdowns(total).flatMap(({ members, minus }) => (minus.length === 0 ? [members] : []));
  }
}
