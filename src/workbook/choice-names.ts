import type { Range, TotalChoice } from "../core";
import type { DefinedName } from "./register";
import { parseReference, referenceTo } from "./sheet-reference";

/**
 * What a person said of totals, kept in hidden defined names as all records of ours are (see `register.ts`): Excel
 * moves them along with their cells, and a member that is inserted between two others becomes one.
 *
 * - `Crossfoot.total.N.cell.K` spans cells that are totals, `.member.K` what they add, `.minus.K` what they
 *   subtract.
 * - `Crossfoot.nototal.N…` says in the same way that these cells are no total of those.
 */
const NAME = /^Crossfoot\.(total|nototal)\.(\d+)\.(cell|member|minus)\.(\d+)$/;

const VERDICTS = { total: "total", nototal: "no-total" } as const;

type Role = "cell" | "member" | "minus";

interface Draft {
  readonly verdict: TotalChoice["verdict"];
  readonly number: number;
  readonly names: string[];
  readonly parts: { readonly role: Role; readonly sheet: string; readonly range: Range }[];
}

/** One choice with the sheet it is about and the defined names that it is made of. */
export interface KeptChoice {
  readonly sheet: string;
  readonly choice: TotalChoice;
  readonly names: readonly string[];
}

export interface KeptChoices {
  readonly kept: readonly KeptChoice[];
  /** Names of ours whose cells were deleted, so that they say nothing any more. */
  readonly lost: readonly string[];
  /** The highest number among them; 0 without any. */
  readonly last: number;
}

const draftsOf = (names: readonly DefinedName[]): Draft[] => {
  const drafts = new Map<string, Draft>();
  for (const { name, formula } of names) {
    const [, kind, number = "", role] = NAME.exec(name) ?? [];
    if (kind !== "total" && kind !== "nototal") continue;
    const key = `${kind} ${number}`;
    const draft = drafts.get(key) ?? {
      verdict: VERDICTS[kind],
      number: Number(number),
      names: [],
      parts: [],
    };
    drafts.set(key, draft);
    draft.names.push(name);
    const place = parseReference(formula);
    if (place) draft.parts.push({ role: role as Role, ...place }); // otherwise its cells were deleted
  }
  return [...drafts.values()].sort((a, b) => a.number - b.number);
};

const keptOf = ({ verdict, names, parts }: Draft): KeptChoice | undefined => {
  const sheet = parts.find(({ role }) => role === "cell")?.sheet;
  if (sheet === undefined) return undefined;
  const of = (wanted: Role): Range[] =>
    parts.filter(({ role, sheet: own }) => role === wanted && own === sheet).map(({ range }) => range);
  const [total, members, minus] = [of("cell"), of("member"), of("minus")];
  return members.length + minus.length > 0
    ? { sheet, choice: { verdict, total, members, minus }, names }
    : undefined;
};

/** The choices that a workbook's defined names hold, in the order in which they were made.
 *  @example readChoices([]).kept // => [] */
export const readChoices = (names: readonly DefinedName[]): KeptChoices => {
  const drafts = draftsOf(names).map((draft) => ({ draft, kept: keptOf(draft) }));
  return {
    kept: drafts.flatMap(({ kept }) => kept ?? []),
    lost: drafts.flatMap(({ draft, kept }) => (kept ? [] : draft.names)),
    last: Math.max(0, ...drafts.map(({ draft }) => draft.number)),
  };
};

const rangeNames = (stem: string, sheet: string, ranges: readonly Range[]): DefinedName[] =>
  ranges.map((range, index) => ({
    name: `${stem}.${index + 1}`,
    formula: `=${referenceTo(sheet, range)}`,
    comment: "",
  }));

/** The defined names of a sheet's choices, numbered from `first` on. */
export const choiceNames = (sheet: string, choices: readonly TotalChoice[], first: number): DefinedName[] =>
  choices.flatMap(({ verdict, total, members, minus }, index) => {
    const stem = `Crossfoot.${verdict === "total" ? "total" : "nototal"}.${first + index}`;
    return [
      ...rangeNames(`${stem}.cell`, sheet, total),
      ...rangeNames(`${stem}.member`, sheet, members),
      ...rangeNames(`${stem}.minus`, sheet, minus),
    ];
  });
