import type { Color } from "hucre";

/**
 * A colour of a file as "#RRGGBB"; colours of the theme are looked up and lightened or darkened by their tint.
 * Nothing for colours of the old indexed palette, which `missed` is told of.
 */
export function colorOf(
  color: Color | undefined,
  theme: readonly string[],
  missed: () => void,
): string | undefined {
  if (color?.rgb !== undefined) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color?.theme === undefined) {
    if (color?.indexed !== undefined && color.indexed !== AUTOMATIC) missed();
    return undefined;
  }
  const base = theme[color.theme];
  return base === undefined ? undefined : tinted(base.slice(-6), color.tint ?? 0);
}

const AUTOMATIC = 64;

function tinted(rgb: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => {
    const part = parseInt(rgb.slice(at, at + 2), 16);
    return Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint);
  });
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

export const fileColor = (color: string): Color => ({ rgb: color.replace("#", "") });
