/** A fill of one colour. */
export const solid = (rgb: string) =>
  ({ type: "pattern", pattern: "solid", fgColor: { rgb }, bgColor: { rgb } }) as const;

/** A font without a name would be drawn in whatever the reader's program falls back to. */
export const TYPEFACE = { name: "Calibri", size: 11 };
