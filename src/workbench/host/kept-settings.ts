import type { Scalar } from "../wire/family";
import type { WireValue } from "../wire/request";
import type { ChartTarget } from "./targets";

/** Properties without a meaning of their own here: kept, and given back. */
export const kept = <T extends ChartTarget>(
  prefix: (it: T) => string,
  initial: Readonly<Record<string, WireValue>>,
) =>
  Object.fromEntries(
    Object.entries(initial).map(([name, silent]): [string, Scalar<T>] => [
      name,
      {
        get: (it) => it.chart.settings.get(prefix(it) + name) ?? silent,
        set: (it, value) => {
          it.chart.settings.set(prefix(it) + name, value as WireValue);
        },
      },
    ]),
  );
