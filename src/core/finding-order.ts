import type { Confidence, Finding } from "./diagnose/finding";

/** Something that has findings of its own, numbered from F1, such as a reconciled table. */
interface WithFindings {
  readonly findings: readonly Finding[];
}

/** A finding, and the table it is of. */
export interface OwnedFinding<Owner> {
  readonly finding: Finding;
  readonly owner: Owner;
}

/** "F1" of F1, F1a, F1b: a finding and those that exclude it are one cause told in several ways. */
const baseOf = (id: string): string => id.replace(/[a-z]+$/, "");

/** The causes that findings tell of, each once.
 *  @example causesOf([f1, f1a, f2]) // => ["F1", "F2"] */
export const causesOf = (findings: readonly Finding[]): readonly string[] => [
  ...new Set(findings.map(({ id }) => baseOf(id))),
];

const CONFIDENCE: Readonly<Record<Confidence, number>> = { certain: 0, likely: 1, possible: 2 };

/** Errors before risks, explained before not explained, then by confidence. */
const placeOf = (first: Finding | undefined): number => {
  if (!first) return 99;
  const explained = first.kind === "not-explained" ? 5 : 0;
  return (first.severity === "error" ? 0 : 10) + explained + CONFIDENCE[first.confidence];
};

const renamed = (finding: Finding, names: ReadonlyMap<string, string>): Finding => {
  const name = (id: string): string => {
    const base = baseOf(id);
    return (names.get(base) ?? base) + id.slice(base.length);
  };
  return { ...finding, id: name(finding.id), alternatives: finding.alternatives.map(name) };
};

/**
 * The tables with their findings numbered through, so that an id is of one finding alone and F1 is the best of
 * all: errors before risks, then by confidence, else as the tables stand. Nothing else changes.
 * @example numberThrough([{ findings: [f1] }, { findings: [f1] }]).map(({ findings }) => findings[0]?.id) // => ["F1", "F2"]
 */
export const numberThrough = <Owner extends WithFindings>(owners: readonly Owner[]): readonly Owner[] => {
  const causes = owners.flatMap((owner) =>
    causesOf(owner.findings).map((base) => ({
      owner,
      base,
      place: placeOf(owner.findings.find(({ id }) => baseOf(id) === base)),
    })),
  );
  const names = new Map(owners.map((owner) => [owner, new Map<string, string>()]));
  [...causes]
    .sort((a, b) => a.place - b.place)
    .forEach(({ owner, base }, i) => names.get(owner)?.set(base, `F${i + 1}`));
  return owners.map((owner) => {
    const own = names.get(owner) ?? new Map<string, string>();
    return { ...owner, findings: owner.findings.map((finding) => renamed(finding, own)) };
  });
};

const numberOf = ({ finding }: OwnedFinding<unknown>): number => Number(baseOf(finding.id).slice(1));

/** The findings of tables that were numbered through, best first, each with its table. */
export const findingsOf = <Owner extends WithFindings>(
  owners: readonly Owner[],
): readonly OwnedFinding<Owner>[] =>
  owners
    .flatMap((owner) => owner.findings.map((finding) => ({ finding, owner })))
    .sort((a, b) => numberOf(a) - numberOf(b));
