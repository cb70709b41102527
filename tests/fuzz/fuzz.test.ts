import { runCase } from "./fuzz";
import { TARGETS } from "./targets";
import { endWire } from "./wire";

/** Cases of the gate: a five-hundredth of the long run (`npm run fuzz`), and a few of each. */
const CASES = 2_000;
const FEWEST = 4;

afterAll(endWire);

it.each(TARGETS.map((target) => [target.name, target] as const))(
  "%s never crash, hang or change what they read",
  async (_, target) => {
    const share = Math.max(FEWEST, Math.round((CASES * target.share) / 100_000));
    for (let seed = 1; seed <= share; seed += 1) expect(await runCase(target, seed)).toBeUndefined();
  },
);
