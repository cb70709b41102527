const two = (part: number): string => String(part).padStart(2, "0");

/** The day as everyone reads it alike, in the time zone of who works.
 *  @example dayOf(new Date(2026, 10, 24)) // => "2026-11-24" */
export const dayOf = (now: Date): string =>
  `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

const zoneOf = (now: Date): string => {
  const minutes = -now.getTimezoneOffset();
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? "-" : "+"}${two(hours)}:${two(rest)}`;
};

/** The moment with its time zone, by ISO 8601, to the second.
 *  @example momentOf(new Date(2026, 10, 24, 9, 30)) // => "2026-11-24T09:30:00+01:00" in Vienna */
export const momentOf = (now: Date): string =>
  `${dayOf(now)}T${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}${zoneOf(now)}`;
