import loadHighs from "highs";
import { failing, gap, NO_ANSWER, type Answer, type BalanceEdit, type Record } from "./edits";

/**
 * Fellegi and Holt 1976 as a mixed-integer programme: change as few figures as possible so that every edit
 * holds. Figures outside the failing edits are left alone. The solver (HiGHS) returns one smallest change; it
 * cannot say whether there are others.
 */
type Highs = Awaited<ReturnType<typeof loadHighs>>;

const SECONDS = 2;

const variablesIn = (edits: readonly BalanceEdit[]): number[] => [
  ...new Set(edits.flatMap(({ terms }) => terms.map(({ variable }) => variable))),
];

const term = (by: number, variable: number): string => `${by < 0 ? "-" : "+"} d${variable}`;

/** The change of each figure in units of `scale`, by the LP format. */
const programme = (record: Record, variables: readonly number[], scale: number): string => {
  const free = new Set(variables);
  const rows = record.edits.flatMap((edit, index) => {
    const terms = edit.terms.filter(({ variable }) => free.has(variable));
    if (terms.length === 0) return [];
    const left = terms.map(({ variable, by }) => term(by, variable)).join(" ");
    const sum = gap(edit, record.values);
    if (edit.tolerance === 0) return [` e${index}: ${left} = ${-sum / scale}`];
    return [
      ` l${index}: ${left} >= ${(-sum - edit.tolerance) / scale}`,
      ` u${index}: ${left} <= ${(-sum + edit.tolerance) / scale}`,
    ];
  });
  const links = variables.flatMap((one) => [
    ` p${one}: d${one} - 2 b${one} <= 0`,
    ` n${one}: d${one} + 2 b${one} >= 0`,
  ]);
  return [
    "Minimize",
    ` changes: ${variables.map((one) => `b${one}`).join(" + ")}`,
    "Subject To",
    ...rows,
    ...links,
    "Bounds",
    ...variables.map((one) => ` -2 <= d${one} <= 2`),
    "Binary",
    ` ${variables.map((one) => `b${one}`).join(" ")}`,
    "End",
  ].join("\n");
};

/** The method, with its solver loaded. */
export const loadFellegiHolt = async (): Promise<(record: Record) => Answer> => {
  const highs: Highs = await loadHighs();
  return (record) => {
    const open = failing(record, record.values);
    if (open.length === 0) return NO_ANSWER;
    const variables = variablesIn(open);
    const scale = Math.max(...open.map((edit) => Math.abs(gap(edit, record.values))));
    const result = highs.solve(programme(record, variables, scale), {
      output_flag: false,
      time_limit: SECONDS,
    });
    if (result.Status !== "Optimal") return NO_ANSWER;
    const changes = new Map<number, number>();
    for (const variable of variables) {
      const column = result.Columns[`d${variable}`];
      const change = Math.round((column?.Primal ?? 0) * scale);
      if (change !== 0) changes.set(variable, (record.values[variable] ?? 0) + change);
    }
    return { changes, ties: 0 };
  };
};
