import { createTheme, type Theme } from "office-ui-fabric-react/lib/Theme";

/** What the host says about its colours (Office.context.officeTheme), as `#rrggbb`. */
export interface HostColours {
  readonly bodyBackgroundColor?: string;
}

export type Appearance = "light" | "dark";

/** Relative luminance of a colour, 0 black to 1 white (WCAG 2.2).
 *  @example luminance("#ffffff") // => 1 */
export const luminance = (colour: string): number => {
  const channel = (at: number): number => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
};

/** Whether the host looks dark. Colours that cannot be read count as light, Excel's default.
 *  @example appearanceOf({ bodyBackgroundColor: "#262626" }) // => "dark" */
export const appearanceOf = ({ bodyBackgroundColor = "" }: HostColours): Appearance =>
  /^#[0-9a-f]{6}$/i.test(bodyBackgroundColor) && luminance(bodyBackgroundColor) < 0.25 ? "dark" : "light";

const FONT =
  '"Segoe UI", Selawik, -apple-system, "Helvetica Neue", "Liberation Sans", "Noto Sans", system-ui, sans-serif';

const LIGHT = {
  themePrimary: "#1f4e79",
  themeLighterAlt: "#f4f8fb",
  themeLighter: "#e8f0f8",
  themeLight: "#c9dcee",
  themeTertiary: "#6f9cc4",
  themeSecondary: "#2f6294",
  themeDarkAlt: "#1c466d",
  themeDark: "#173b5c",
  themeDarker: "#112b44",
  white: "#ffffff",
};

const DARK = {
  themePrimary: "#8cc2f2",
  themeLighterAlt: "#0c1a26",
  themeLighter: "#12283b",
  themeLight: "#1e4262",
  themeTertiary: "#4f8fc7",
  themeSecondary: "#7ab5ea",
  themeDarkAlt: "#9bcbf5",
  themeDark: "#b3d8f8",
  themeDarker: "#d2e8fb",
  neutralLighterAlt: "#2b2b2b",
  neutralLighter: "#323232",
  neutralLight: "#3d3d3d",
  neutralQuaternaryAlt: "#464646",
  neutralQuaternary: "#4d4d4d",
  neutralTertiaryAlt: "#6b6b6b",
  neutralTertiary: "#b0b0b0",
  neutralSecondary: "#c8c8c8",
  neutralPrimaryAlt: "#dedede",
  neutralPrimary: "#f3f3f3",
  neutralDark: "#f8f8f8",
  black: "#ffffff",
  white: "#232323",
};

/** Fluent UI's theme for an appearance; the pane's own colours stand in look/tokens.css under the same names. */
export const themeOf = (appearance: Appearance): Theme =>
  createTheme({
    palette: appearance === "dark" ? DARK : LIGHT,
    isInverted: appearance === "dark",
    defaultFontStyle: { fontFamily: FONT },
  });
