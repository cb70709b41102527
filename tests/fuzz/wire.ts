import type { SheetContent } from "../../src/workbench/content";
import type { Session } from "../../src/workbook/session";
import type { Chance } from "../bench/causes/random";
import { Benches } from "../excel/sweep/bench";
import { BUDGET } from "../excel/sweep/workbooks";
import { assert, below, OPENS, text } from "./pieces";
import type { Target } from "./target";

/** Univer and office.js grow with every workbook: after so many they are started anew. */
const CASES_A_BENCH = 100;

let benches: Benches | undefined;
let cases = 0;

const startedBenches = (): Benches => {
  if (benches && ++cases % CASES_A_BENCH > 0) return benches;
  benches?.dispose();
  return (benches = new Benches());
};

/** Lets go of what the targets here keep running. */
export const endWire = (): void => {
  benches?.dispose();
  benches = undefined;
};

const STRANGE: readonly unknown[] = [null, undefined, "", "x", -1, 1e308, true, [], {}, [[]], { Code: 5 }];

/** JSON with one value somewhere in it replaced, taken out, or doubled. */
const bent = (random: Chance, value: unknown): unknown => {
  if (typeof value !== "object" || value === null || random.next() < 0.15) return random.pick(STRANGE);
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  const keys = Object.keys(copy);
  if (keys.length === 0) return random.pick(STRANGE);
  const key = random.pick(keys);
  Object.assign(copy, { [key]: bent(random, (value as Record<string, unknown>)[key]) });
  return copy;
};

const garbled = (random: Chance, answer: string): string => {
  const kind = below(random, 5);
  if (kind === 0) return answer.slice(0, below(random, answer.length));
  if (kind === 1) return text(random);
  const strange = bent(random, JSON.parse(answer));
  return strange === undefined ? "" : JSON.stringify(strange);
};

const HANGS_AFTER = 10_000;

/** A step that runs into nonsense may throw, which the pane tells as a fault, but it ends. */
const ends = async (step: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const hangs = new Promise<string>((resolve) => (timer = setTimeout(() => resolve("hangs"), HANGS_AFTER)));
  const ended = await Promise.race([
    step.then(
      () => "ended",
      () => "threw",
    ),
    hangs,
  ]);
  clearTimeout(timer);
  assert(ended !== "hangs", "a step never ends");
};

const STEPS: readonly ((session: Session) => Promise<unknown>)[] = [
  (session) => session.check(),
  (session) => session.show(),
  (session) => session.removeAnnotations(),
  (session) => session.goTo({ row: 1, column: 1 }),
  (session) => session.donorCopy(),
];

const firstCells = (open: ReturnType<Benches["open"]>): string =>
  JSON.stringify(open.book.sheetNamed("Bob's budget")?.grid.getRange("A1:D4").getValues());

/** What a case has at hand. */
interface Opened {
  readonly random: Chance;
  readonly started: Benches;
  readonly open: ReturnType<Benches["open"]>;
  readonly session: Session;
}

/** A case over a workbook of its own, put away whatever it comes to. */
const over =
  (sheet: (random: Chance) => SheetContent, test: (opened: Opened) => Promise<void>): Target["run"] =>
  async (random) => {
    const started = startedBenches();
    const open = started.open({ sheets: [sheet(random)] });
    const session = open.newSession();
    try {
      await session.start();
      await test({ random, started, open, session });
    } finally {
      started.garble = (answer) => answer;
      started.hear = () => undefined;
      await session.stop();
      await open.close();
    }
  };

const nonsense = async ({ random, started, open, session }: Opened): Promise<void> => {
  await session.check();
  const before = firstCells(open);
  started.garble = (answer) => (random.next() < 0.3 ? garbled(random, answer) : answer);
  for (let step = below(random, 3); step >= 0; step -= 1) await ends(random.pick(STEPS)(session));
  started.garble = (answer) => answer;
  assert(session.state().activity === undefined, "still says that it is busy");
  assert(firstCells(open) === before, "the user's cells were changed");
  const checked = await session.check();
  assert(checked.ok, "cannot check any more");
};

/** Everything that a request sets as values or formulas of cells. */
const setTexts = (request: string, name: "Values" | "Formulas"): string[] => {
  const { Actions } = JSON.parse(request) as {
    readonly Actions: readonly {
      readonly ActionType: number;
      readonly Name: string;
      readonly ArgumentInfo?: { readonly Arguments?: unknown };
    }[];
  };
  return Actions.filter((action) => action.ActionType === 4 && action.Name === name)
    .flatMap(({ ArgumentInfo }) => [ArgumentInfo?.Arguments].flat(4))
    .filter((one): one is string => typeof one === "string");
};

const hostile = (random: Chance): SheetContent => ({
  name: "Bob's budget",
  cells: (BUDGET.cells ?? []).map((row, line) =>
    row.map((cell, column) =>
      line > 0 && column === 0 && line < 3
        ? { value: `${random.pick(["=", "+", "-", "@"])}${text(random)}` }
        : cell,
    ),
  ),
});

const throughExcel = async ({ random, started, session }: Opened): Promise<void> => {
  const requests: string[] = [];
  started.hear = (request) => void requests.push(request);
  await session.check();
  await session.show();
  const [id = ""] =
    session.state().checked?.tables.flatMap(({ findings }) => findings.map((one) => one.id)) ?? [];
  await session.decide([id], { state: "accepted", reason: `=${text(random)}`, by: `@${text(random)}` });
  const opening = requests.flatMap((request) => setTexts(request, "Values")).find((one) => OPENS.test(one));
  assert(opening === undefined, `written as it is: ${JSON.stringify(opening)}`);
  const strange = requests
    .flatMap((request) => setTexts(request, "Formulas"))
    .find((one) => OPENS.test(one) && (!one.startsWith("=") || /cmd\||javascript|file:|passwd/.test(one)));
  assert(strange === undefined, `a formula of a stranger's: ${JSON.stringify(strange)}`);
};

export const WIRE: readonly Target[] = [
  { name: "answers of Excel", share: 80, most: 60_000, run: over(() => BUDGET, nonsense) },
  { name: "texts through Excel", share: 20, most: 60_000, run: over(hostile, throughExcel) },
];
