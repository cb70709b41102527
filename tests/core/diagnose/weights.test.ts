import { amountModels, AmountModel } from "../../../src/core/diagnose/amount-model";
import { confidenceOf, type Standing } from "../../../src/core/diagnose/confidence";
import type { Cause } from "../../../src/core/diagnose/cause";
import { slipsExpected } from "../../../src/core/diagnose/coincidence";

const WITHOUT_SLIP: Cause = {
  kind: "wrong-amount",
  figures: [0],
  touches: [],
  amount: 90n,
  evidence: [],
  corrections: [],
  bits: 1,
  firm: false,
};

const CAUSE: Cause = { ...WITHOUT_SLIP, slip: "digit" };

const SURE: Standing = { share: 1, doubted: false, witnesses: 2, expected: undefined };

const confidence = (cause: Partial<Cause>, standing: Partial<Standing> = {}) =>
  confidenceOf({ ...CAUSE, ...cause }, { ...SURE, ...standing });

describe("a cause is certain", () => {
  test("with nearly all of the share and two totals that speak for it", () => {
    expect(confidence({})).toBe("certain");
    expect(confidence({}, { share: 0.99 })).toBe("certain");
    expect(confidence({}, { share: 0.98 })).toBe("likely");
    expect(confidence({}, { share: 0.8 })).toBe("likely");
    expect(confidence({}, { share: 0.79 })).toBe("possible");
  });

  test("not where something else speaks against it", () => {
    expect(confidence({}, { doubted: true })).toBe("likely");
  });

  test("on one total's word only where coincidence hardly ever brings such a match", () => {
    expect(confidence({}, { witnesses: 1 })).toBe("likely");
    expect(confidence({}, { witnesses: 1, expected: 0.01 })).toBe("certain");
    expect(confidence({}, { witnesses: 1, expected: 0.02 })).toBe("likely");
    expect(confidence({ firm: true }, { witnesses: 1, expected: 0.02 })).toBe("likely");
  });

  test("on one total's word where the cell itself or a formula proves it", () => {
    const leftOut = { ...WITHOUT_SLIP, kind: "left-out" } as const;
    expect(confidenceOf({ ...leftOut, firm: true }, { ...SURE, witnesses: 1 })).toBe("certain");
    expect(confidenceOf(leftOut, { ...SURE, witnesses: 1 })).toBe("likely");
  });

  test.each(["left-out", "counted-twice", "line-missing"] as const)(
    "as %s only with proof beyond the amount",
    (kind) => {
      expect(confidence({ kind })).toBe("likely");
      expect(confidence({ kind, firm: true })).toBe("certain");
    },
  );
});

describe("an amount surprises the less", () => {
  test("the more the table's own are like it: in size, in sign, in how round they are", () => {
    const round = new AmountModel([12_000n, 45_000n, 7_000n, 88_000n, 31_000n]);
    expect(round.surprise(23_000n)).toBeLessThan(round.surprise(23_417n));
    expect(round.surprise(23_000n)).toBeLessThan(round.surprise(2_341_000n));
    expect(round.surprise(23_000n)).toBeLessThan(round.surprise(-23_000n));
  });

  test("nil where the table is mostly blank, a loss where half of it is", () => {
    const blank = new AmountModel([0n, 0n, 0n, 0n, 512n]);
    expect(blank.surprise(0n)).toBeLessThan(1);
    const signed = new AmountModel([5_123n, -4_817n, 6_644n, -9_101n]);
    expect(Math.abs(signed.surprise(-7_431n) - signed.surprise(7_431n))).toBeLessThan(1);
  });

  test("in a long table by figures from all over it", () => {
    const long = Array.from({ length: 6_000 }, (_, index) => (index < 3_000 ? 512n : 512_000n));
    const model = new AmountModel(long);
    expect(model.surprise(417n)).toBeLessThan(model.surprise(41_700_000n));
    expect(model.surprise(417_000n)).toBeLessThan(model.surprise(41_700n));
  });

  test("of any length: sixty digits are many, and no more", () => {
    expect(Number.isFinite(new AmountModel([5n, 70n]).surprise(10n ** 60n))).toBe(true);
  });

  test("totals by totals, amounts by amounts", () => {
    const figures = [5n, 7n, 9n, 4n].map((value) => ({ value, isTotal: false }));
    const totals = [5_123n, 7_401n, 9_377n].map((value) => ({ value, isTotal: true }));
    const models = amountModels([...figures, ...totals]);
    expect(models.amounts.surprise(6n)).toBeLessThan(models.totals.surprise(6n));
    expect(models.totals.surprise(6_118n)).toBeLessThan(models.amounts.surprise(6_118n));
  });
});

test("one slip leads from an amount to fewer of the others the longer it is (diagnosis, section 3)", () => {
  expect(slipsExpected("digit", 45n, 1)).toBeCloseTo(0.2, 2);
  expect(slipsExpected("digit", 456n, 1)).toBeCloseTo(0.03, 3);
  expect(slipsExpected("digit", -4_567n, 10)).toBeCloseTo(0.04, 3);
  expect(slipsExpected("transposition", 4_567n, 10)).toBeCloseTo(0.0033, 4);
  expect(slipsExpected("slide", 4_567n, 1)).toBeCloseTo(6 / 9_000, 6);
  expect(slipsExpected("separator", 4_567n, 1)).toBeCloseTo(2 / 9_000, 6);
  expect(slipsExpected("sign", 4_567n, 1)).toBeCloseTo(1 / 9_000, 6);
  expect(slipsExpected("digit", 4n, 3)).toBe(3);
});
