import type { OfficeTheme } from "./door";

const light: OfficeTheme = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xf3f2f1,
  controlForegroundColor: 0x262626,
};

const dark: OfficeTheme = {
  bodyBackgroundColor: 0x262626,
  bodyForegroundColor: 0xf0f0f0,
  controlBackgroundColor: 0x363636,
  controlForegroundColor: 0xf0f0f0,
};

const contrast: OfficeTheme = {
  bodyBackgroundColor: 0x000000,
  bodyForegroundColor: 0xffffff,
  controlBackgroundColor: 0x000000,
  controlForegroundColor: 0xffffff,
};

/** Excel's colours in its three looks, for `?theme=dark` or `?theme=contrast` in the workbench's address. */
export function themeNamed(name: string | null): OfficeTheme {
  if (name === "dark") return dark;
  return name === "contrast" ? contrast : light;
}
