/** Univer's editor takes the keyboard when cells are selected, now or a little later. */
const LATER_MS = [0, 50, 200, 500];

let lastInput = 0;

for (const kind of ["pointerdown", "keydown"])
  document.addEventListener(kind, () => (lastInput = performance.now()), true);

const hasEditor = (): boolean => document.activeElement?.getAttribute("data-u-comp") === "editor";

/** In Excel the keyboard stays in the pane while the add-in selects cells: gives it back when Univer's editor took it,
 *  unless a person went to the grid meanwhile. */
export async function keepingKeyboard<Value>(work: () => Promise<Value>): Promise<Value> {
  const frame = document.activeElement;
  const within = frame instanceof HTMLIFrameElement ? frame.contentDocument?.activeElement : undefined;
  const begun = performance.now();
  const value = await work();
  if (!within || !("focus" in within)) return value;
  const giveBack = (): void => {
    if (hasEditor() && lastInput < begun && within.isConnected) (within as HTMLElement).focus();
  };
  for (const pause of LATER_MS) setTimeout(giveBack, pause);
  return value;
}
