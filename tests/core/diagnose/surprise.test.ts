import { AmountModel } from "../../../src/core/diagnose/amount-model";
import { amountSurprise, kindSurprise, totalSurprise } from "../../../src/core/diagnose/surprise";

const MODEL = new AmountModel([12_451n, 38_207n, 9_316n, 71_802n, 64_930n, 25_117n, 17_558n, 3_209n]);

const amount = (meant: bigint, typed: bigint, slip: Parameters<typeof amountSurprise>[2]) =>
  amountSurprise(meant, typed, slip, MODEL);
const total = (meant: bigint, typed: bigint, slip: Parameters<typeof totalSurprise>[2]) =>
  totalSurprise(meant, typed, slip, MODEL);

/** What was meant, what was typed, and by which slip. */
type Way = Parameters<typeof total>;

describe("of two ways in which a total may have come about, the likelier is", () => {
  const REPLACED: Way = [12_345n, 12_375n, "digit"];
  const ADDED: Way = [12_345n, 123_745n, "digit"];
  const LEFT_OUT: Way = [12_345n, 1_345n, "digit"];
  const TRANSPOSED: Way = [12_345n, 12_435n, "transposition"];
  const BY_ONE_PLACE: Way = [12_345n, 123_450n, "slide"];
  const BY_TWO: Way = [12_345n, 1_234_500n, "slide"];
  const BY_THREE: Way = [12_345n, 12_345_000n, "slide"];
  const NEAR: Way = [12_345n, 12_348n, "other"];
  const ANOTHER: Way = [12_345n, 67_890n, "other"];
  const FAR: Way = [12_345n, 987_654_321n, "other"];
  const SHORT: Way = [345n, 375n, "digit"];

  test.each<[string, Way, Way]>([
    ["a digit replaced, before one added", REPLACED, ADDED],
    ["a digit left out, before one added", LEFT_OUT, ADDED],
    ["two digits exchanged, before one replaced", TRANSPOSED, REPLACED],
    ["a mark slipped by one place, before one by three", BY_ONE_PLACE, BY_THREE],
    ["by two places, before three", BY_TWO, BY_THREE],
    ["any slip, before another amount altogether", REPLACED, ANOTHER],
    ["another amount near it, before one far off", NEAR, FAR],
    ["a digit of a short amount, before one of a long", SHORT, REPLACED],
  ])("%s", (_name, likelier, other) => {
    expect(total(...likelier)).toBeLessThan(total(...other));
  });

  test("the shares of digit slips are those of the returns that Scholtus counted, over what each could have led to", () => {
    const bits = (share: number, outcomes: number) => -Math.log2((0.5 * share) / outcomes);
    expect(total(12_345n, 12_375n, "digit")).toBeCloseTo(bits(112 / 152, 45), 9);
    expect(total(12_345n, 1_345n, "digit")).toBeCloseTo(bits(15 / 152, 5), 9);
    expect(total(12_345n, 12_435n, "transposition")).toBeCloseTo(bits(14 / 152, 4), 9);
    expect(total(12_345n, 123_745n, "digit")).toBeCloseTo(bits(11 / 152, 60), 9);
  });
});

describe("an amount surprises", () => {
  test("the less, the more what was meant looks like the table's own, and what was typed does not", () => {
    expect(amount(12_345n, 123_450n, "slide")).toBeLessThan(amount(123_450n, 12_345n, "slide"));
    expect(amount(12_345n, -12_345n, "sign")).toBeLessThan(amount(-12_345n, 12_345n, "sign"));
  });

  test("without a slip, less where it was missed by a little", () => {
    expect(amount(12_345n, 12_346n, "other")).toBeLessThan(amount(12_345n, 67_890n, "other"));
  });

  test("by nothing that stands there, the same whatever was meant, but for how that looks", () => {
    const own = (meant: bigint) => amount(meant, 0n, "blank") - MODEL.surprise(meant);
    expect(own(12_345n)).toBeCloseTo(own(64_000n), 9);
  });
});

test("a kind surprises the more, the more there are to choose from, and never the less for fewer than one", () => {
  expect(kindSurprise("swapped", 8)).toBeCloseTo(kindSurprise("swapped", 1) + 3, 9);
  expect(kindSurprise("swapped", 0.1)).toBe(kindSurprise("swapped", 1));
  expect(kindSurprise("wrong-amount", 1)).toBeLessThan(kindSurprise("left-out", 1));
  expect(kindSurprise("left-out", 1)).toBeLessThan(kindSurprise("counted-twice", 1));
});
