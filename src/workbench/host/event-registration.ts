import type { Family } from "../wire/family";

/** office.js says which events it listens to; all are sent anyway, and it drops those without a handler. */
export const registrations = (names: readonly string[]): NonNullable<Family<never>["methods"]> =>
  Object.fromEntries(
    names
      .flatMap((name) => [`_Register${name}Event`, `_Unregister${name}Event`])
      .map((name) => [name, () => undefined]),
  );
