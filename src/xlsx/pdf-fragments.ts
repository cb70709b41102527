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

/** A wide gap parts two cells, a narrow one two words; a gap narrower than that is only spacing of letters. */
const gapText = (gap: number, size: number): string =>
  gap > size * 0.9 ? "\t" : gap > size * 0.15 ? " " : "";

const lineText = ({ fragments, size }: Line): string => {
  let text = "";
  let end: number | undefined;
  for (const fragment of [...fragments].sort((a, b) => a.left - b.left)) {
    text += (end === undefined ? "" : gapText(fragment.left - end, size)) + fragment.text;
    end = fragment.right;
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
