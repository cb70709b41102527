import { Benches, TIMES } from "./bench";
import { ALL_CODES } from "./codes";
import { COMMANDS } from "./commands";
import { goldenOf, Sweep } from "./sweep";

jest.setTimeout(120_000);

/** Places on the wire that the gate takes of each command; `npm run sweep` takes all of them. */
const PLACES = 1;

let benches: Benches;

beforeAll(() => {
  benches = new Benches();
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
