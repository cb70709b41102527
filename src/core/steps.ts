/**
 * Long work that can be taken in slices. It pauses at every `yield` and tells which part of it is done, from 0 to
 * 1; at the end it returns its result. Whoever runs it decides when to go on, and may leave it at any pause: then
 * nothing has been changed.
 */
export type Steps<Value> = Generator<number, Value, void>;

/** Does all the work at once.
 *  @example finished(detectSteps(sheet)).length // => 1 */
export const finished = <Value>(steps: Steps<Value>): Value => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

/** Work as a part of a larger one, which is done `from` there `to` there when this is. */
export function* part<Value>(steps: Steps<Value>, from: number, to: number): Steps<Value> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Work whose length nobody knows: it pauses where it is, without saying that it got any further. */
export type Pauses<Value> = Generator<undefined, Value, void>;

/** Such work as a part of a larger one. */
export function* standing<Value>(pauses: Pauses<Value>, done: number): Steps<Value> {
  for (;;) {
    const pause = pauses.next();
    if (pause.done === true) return pause.value;
    yield done;
  }
}
