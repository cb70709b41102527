import type { Appearance } from "./theme";

/** office.js asks Excel anew for its theme when five seconds have passed since it last did. */
const PERIOD_MS = 5_000;

/**
 * Follows Excel's theme while the pane is open. Excel tells its add-ins of no change (only Outlook does), so the
 * theme is read again when a person comes back to the pane, and every few seconds while the pane is in sight.
 *
 * @returns stops following.
 * @example const stop = followAppearance(() => appearanceOf(Office.context.officeTheme), draw);
 */
export const followAppearance = (
  read: () => Appearance,
  changed: (appearance: Appearance) => void,
): (() => void) => {
  let last = read();
  const look = (): void => {
    if (document.hidden) return;
    const now = read();
    if (now === last) return;
    last = now;
    changed(now);
  };
  const timer = setInterval(look, PERIOD_MS);
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(timer);
    window.removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", look);
  };
};
