import { Benches, TIMES, type Bench } from "./bench";
import { ALL_CODES } from "./codes";
import type { Plan } from "../../../src/core";
import { COMMANDS } from "./commands";
import { ASIDE, NARROW, WIDE } from "./moving-blocks";
import { snapshotOf, type Snapshot } from "./snapshot";
import { goldenOf, Sweep } from "./sweep";
import { BUDGET } from "./workbooks";

jest.setTimeout(120_000);

/** Places on the wire that the gate takes of each command; `npm run sweep` takes all of them. */
const PLACES = 1;

let benches: Benches;
let open: Bench | undefined;

/** One workbook at a time: the stand-in calculates the one in front. */
const openBudget = async (): Promise<Bench> => {
  await open?.close();
  open = benches.open({ sheets: [BUDGET] });
  return open;
};

beforeAll(() => {
  benches = new Benches();
});

afterEach(async () => {
  await open?.close();
  open = undefined;
});

afterAll(() => benches.dispose());

it.each(COMMANDS.map((command, index) => [command.name, command, index] as const))(
  "%s loses nothing where Excel fails, and is done again or taken back",
  async (_, command, index) => {
    const golden = await goldenOf(benches, command);
    const sweep = new Sweep(benches, command, golden);
    const step = golden.points.length / PLACES;
    for (let place = 0; place < PLACES; place += 1) {
      const number = index * PLACES + place; // so that the commands take turns through codes and places
      const at = Math.floor(step * (place + (number % 7) / 7));
      const point = golden.points[at];
      const code = ALL_CODES[number % ALL_CODES.length];
      const times = TIMES[number % TIMES.length];
      if (!point || code === undefined || !times) throw new Error("nothing to fail");
      const complaints = await sweep.run({ point, code, times });
      expect([point, code, times, ...complaints]).toEqual([point, code, times]);
    }
  },
);

/** The workbook after one plan, and another over it that broke off at some places on the wire. */
const brokenOff = async (over: readonly { plan: Plan; at: number }[]) => {
  const bench = await openBudget();
  const before = await snapshotOf(bench.book);
  expect(await bench.workbook.apply(NARROW)).toMatchObject({ ok: true });
  for (const { plan, at } of over) {
    const lift = bench.failAt({ run: 0, kind: "action", at }, "AccessDenied", "once");
    expect(await bench.workbook.apply(plan)).toMatchObject({ ok: false });
    lift();
  }
  return { bench, before };
};

interface Wire {
  readonly Actions: readonly { readonly Name: string }[];
}

/** The actions of a plan over the narrow one, by name, and the workbook after it. */
const wholly = async (plan: Plan): Promise<{ actions: readonly string[]; done: Snapshot }> => {
  const { bench } = await brokenOff([]);
  const actions: string[] = [];
  benches.hear = (request) =>
    void actions.push(...(JSON.parse(request) as Wire).Actions.map(({ Name }) => Name));
  expect(await bench.workbook.apply(plan)).toMatchObject({ ok: true });
  benches.hear = () => undefined;
  return { actions, done: await snapshotOf(bench.book) };
};

/** Places all over the way, and those where something stands half: a name not hidden yet, a link without its words. */
const placesIn = (actions: readonly string[]): number[] => [
  ...Array.from({ length: 3 }, (_, part) => 3 + Math.floor((part * (actions.length - 3)) / 3)),
  actions.lastIndexOf("Visible"),
  actions.indexOf("Formulas"),
];

it.each([
  ["grow", WIDE],
  ["move aside", ASIDE],
])("blocks that %s stay known as ours wherever that broke off, once and again", async (_, plan) => {
  const { actions, done } = await wholly(plan);
  for (const at of placesIn(actions)) {
    const twice = [
      { plan, at },
      { plan: plan === WIDE ? ASIDE : WIDE, at: actions.length - at },
    ];
    for (const over of [twice.slice(0, 1), twice]) {
      const again = await brokenOff(over);
      const applied = await again.bench.workbook.apply(plan);
      expect([at, over.length, applied.ok ? "" : applied.error]).toEqual([at, over.length, ""]);
      expect(await snapshotOf(again.bench.book)).toEqual(done);
      expect(await again.bench.workbook.takeBack()).toMatchObject({ ok: true, value: { kept: [] } });
      expect(await snapshotOf(again.bench.book)).toEqual(again.before);
    }
  }
});
