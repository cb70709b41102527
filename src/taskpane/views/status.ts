import {
  absolute,
  figureText,
  paneWords as words,
  toA1,
  type Amount,
  type CheckedTotal,
} from "../../core/index";
import type { CheckedTable, SessionState } from "../../workbook/session";
import { preferred } from "../map/marks";
import { causeName } from "./names";

/** The state line: one glance says how the sheet stands. The tone is also said in words and by a sign. */
export interface Status {
  readonly tone: "idle" | "good" | "warn" | "bad";
  readonly headline: string;
  readonly detail: string;
}

const count = (totals: readonly CheckedTotal[], state: CheckedTotal["state"]): number =>
  totals.filter((total) => total.state === state).length;

/** The one difference that all totals have that differ, undefined where they have several. */
const commonDifference = (totals: readonly CheckedTotal[]): Amount | undefined => {
  const differences = totals.filter(({ state }) => state === "differs").map(({ difference }) => difference);
  return new Set(differences).size === 1 ? differences[0] : undefined;
};

const join = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== "").join(words.separator);

const counts = (totals: readonly CheckedTotal[]): readonly (string | undefined)[] => {
  const [rounding, unknown] = [count(totals, "rounding"), count(totals, "not-checkable")];
  return [
    words.agree(count(totals, "agrees") + rounding, totals.length),
    rounding > 0 ? words.within(rounding) : undefined,
    unknown > 0 ? words.notCheckable(unknown) : undefined,
  ];
};

const commonScale = (tables: readonly CheckedTable[]): number | undefined => {
  const scales = new Set(tables.map(({ table }) => table.scale));
  return scales.size === 1 ? tables[0]?.table.scale : undefined;
};

const differenceHeadline = (tables: readonly CheckedTable[], totals: readonly CheckedTotal[]): string => {
  const [differing, by, scale] = [count(totals, "differs"), commonDifference(totals), commonScale(tables)];
  if (by === undefined || scale === undefined) return words.totalsDiffer(differing);
  const amount = figureText(absolute(by), scale);
  return by < 0n ? words.totalsShort(differing, amount) : words.totalsOver(differing, amount);
};

const causes = (tables: readonly CheckedTable[]): string => {
  const found = tables.flatMap(({ table, findings }) =>
    preferred(findings)
      .filter(({ severity, kind }) => severity === "error" && kind !== "not-explained")
      .map((finding) => ({ table, finding })),
  );
  const [only, ...more] = found;
  if (!only) return words.notExplained;
  return more.length === 0 ? words.oneCause(causeName(only.table, only.finding)) : words.causes(found.length);
};

/** What the state line says.
 *  @example statusOf(stateOfTheChapter).headline // => "3 totals are short by 3,209,216" */
export const statusOf = ({ checked, stale }: SessionState): Status => {
  if (!checked) return { tone: "idle", headline: words.nothingYet, detail: words.nothingYetDetail };
  const tables = checked.tables;
  const totals = tables.flatMap((table) => table.totals);
  if (totals.length === 0)
    return { tone: "warn", headline: words.noTable(checked.sheet.name), detail: words.noTableDetail };
  const circles = (checked.circular ?? []).map(toA1);
  const inCircle = circles.length > 0 ? words.inCircle(circles) : undefined;
  const outdated = join([inCircle, stale ? words.changedSince : undefined]);
  if (count(totals, "differs") > 0)
    return {
      tone: "bad",
      headline: differenceHeadline(tables, totals),
      detail: join([causes(tables), ...counts(totals), outdated]),
    };
  const risks = tables
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === "risk").length;
  return {
    tone: inCircle !== undefined || risks > 0 || count(totals, "not-checkable") > 0 ? "warn" : "good",
    headline: words.everyTotalAgrees,
    detail: join([...counts(totals), risks > 0 ? words.atRisk(risks) : undefined, outdated]),
  };
};
