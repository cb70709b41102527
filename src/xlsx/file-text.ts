/** What a file cannot hold as it is: control characters, and text that reads like the escape of one. */
const ESCAPED = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text as a file holds it, so that it reads back to the character (Office Open XML, ST_Xstring).
 *  @example fileText("a\rb_x0041_") // => "a_x000D_b_x005F_x0041_" */
export const fileText = (text: string): string =>
  text.replace(ESCAPED, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
