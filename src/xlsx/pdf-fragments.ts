/** A piece of text on a page, where it stands: points from the left and from the bottom. */
export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

interface Line {
  readonly baseline: number;
  readonly size: number;
  readonly fragments: Fragment[];
}

/** Figures and the marks that stand for none. */
const FIGURE = /^[\s\d.,'’()*+\-–—−%/]+$/;

const sameBaseline = (line: Line, fragment: Fragment): boolean =>
  Math.abs(line.baseline - fragment.baseline) <= Math.max(1, line.size * 0.2);

/** A figure belongs to the row whose height it stands at, wherever in the file it is drawn; words keep the
 *  file's order, since two columns of prose share their baselines. */
const lineOf = (lines: readonly Line[], fragment: Fragment): Line | undefined => {
  const last = lines.at(-1);
  if (last && sameBaseline(last, fragment)) return last;
  return FIGURE.test(fragment.text) ? lines.find((line) => sameBaseline(line, fragment)) : undefined;
};

/** A wide gap parts two cells, a narrower one two words; around figures less is wide, since the spaces within a
 *  figure are narrow. A gap below that is only spacing of letters. */
const gapText = (gap: number, { size, besideFigure }: { size: number; besideFigure: boolean }): string => {
  if (gap > size * (besideFigure ? 0.6 : 0.9)) return "\t";
  return gap > size * 0.15 ? " " : "";
};

const join = (before: string, fragment: Fragment, gap: string): string =>
  gap === " " && (/\s$/u.test(before) || /^\s/u.test(fragment.text)) ? "" : gap;

const lineText = ({ fragments, size }: Line): string => {
  let text = "";
  let last: Fragment | undefined;
  for (const fragment of [...fragments].sort((a, b) => a.left - b.left)) {
    const besideFigure = FIGURE.test(fragment.text) || (last !== undefined && FIGURE.test(last.text));
    const gap = last ? gapText(fragment.left - last.right, { size, besideFigure }) : "";
    text += join(text, fragment, gap) + fragment.text;
    last = fragment;
  }
  return text;
};

/**
 * The lines of a page from its fragments, in the file's order, the cells of a table's row parted by tabs.
 * @example linesOf([turkey, amountBesideIt]) // => ["Turkey\t3 209 216\u00a0"]
 */
export const linesOf = (fragments: readonly Fragment[]): readonly string[] => {
  const lines: Line[] = [];
  for (const fragment of fragments) {
    if (fragment.text.trim() === "" && !fragment.text.includes("\u00a0")) continue;
    const line = lineOf(lines, fragment);
    if (line) line.fragments.push(fragment);
    else lines.push({ baseline: fragment.baseline, size: fragment.size, fragments: [fragment] });
  }
  return lines.map(lineText);
};
