/** Functions newer than the file format's first edition; a file names them with a prefix, Excel shows them
 *  without (Office Open XML, Excel's "future functions"). */
const FUTURE = /"(?:[^"]|"")*"|\b(?:NUMBERVALUE|UNICHAR)(?=\()/g;

/** A formula as a file holds it: without `=`, newer functions with their prefix; text in quotes is left alone.
 *  @example fileFormula('=UNICHAR(160)&"UNICHAR(1)"') // => '_xlfn.UNICHAR(160)&"UNICHAR(1)"' */
export const fileFormula = (formula: string): string =>
  formula.replace(/^=/, "").replace(FUTURE, (found) => (found.startsWith('"') ? found : `_xlfn.${found}`));
