import { componentsOf, joinedAcross } from "../../../src/core/diagnose/components";

const cause = (...equations: number[]) => ({ touches: equations.map((equation) => ({ equation, by: 1n })) });

describe("open equations in parts", () => {
  test("that one cause bears on together, directly or through others, are one part with its causes", () => {
    const [chain, alone] = [[cause(0, 3), cause(3, 5)], cause(1)];
    expect(componentsOf([0, 1, 3, 5], [...chain, alone], [])).toEqual([
      { open: [0, 3, 5], free: chain, fixed: [] },
      { open: [1], free: [alone], fixed: [] },
    ]);
  });

  test("are joined by causes of fixed size as by free ones", () => {
    const [one, other, both] = [cause(0), cause(1), cause(0, 1)];
    expect(componentsOf([0, 1], [one, other], [both])).toEqual([
      { open: [0, 1], free: [one, other], fixed: [both] },
    ]);
  });

  test("are not joined by an equation that agrees, nor is a cause that bears on none of them kept", () => {
    const [one, other, elsewhere] = [cause(0, 7), cause(1, 7), cause(7)];
    expect(componentsOf([0, 1], [one, other, elsewhere], [elsewhere])).toEqual([
      { open: [0], free: [one], fixed: [] },
      { open: [1], free: [other], fixed: [] },
    ]);
  });
});

describe("parts that meet in an equation that agrees", () => {
  const part = (open: number[], ...also: number[]) => ({
    open,
    free: [cause(...open, ...also)],
    fixed: [cause(...open)],
  });

  test("are joined, their equations in order", () => {
    const [one, other] = [part([2, 4], 7), part([1, 3], 7)];
    expect(joinedAcross([one, other])).toEqual([
      { open: [1, 2, 3, 4], free: [...one.free, ...other.free], fixed: [...one.fixed, ...other.fixed] },
    ]);
  });

  test("are joined through a third, and the others stay as they are", () => {
    const [one, between, other, apart] = [part([0], 7), part([1], 7, 8), part([2], 8), part([3], 9)];
    expect(joinedAcross([one, between, other, apart]).map(({ open }) => open)).toEqual([[0, 1, 2], [3]]);
  });
});
