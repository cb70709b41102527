import type { Ribbon, RibbonButton } from "./manifest";

const drawing = (path: string): string =>
  `<svg width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="#107c41" stroke-width="1.5"><path d="${path}"/></svg>`;

const OPEN_SIGN = drawing("M3 6h6l2 2h10v11H3z M3 11h18");
const SAVE_SIGN = drawing("M4 4h13l3 3v13H4z M8 4v5h8V4 M7 20v-7h10v7");

export interface FileButtons {
  open(): void;
  save(): void;
}

/** Draws the buttons: those of the workbench itself, then the groups of the manifest. */
export function drawRibbon(
  place: HTMLElement,
  { groups }: Ribbon,
  files: FileButtons,
  press: (button: RibbonButton) => void,
): void {
  const own = group("Workbook", [
    drawn({ label: "Open .xlsx", tip: "Open a workbook from a file", sign: OPEN_SIGN }, () => files.open()),
    drawn({ label: "Save .xlsx", tip: "Save this workbook as a file", sign: SAVE_SIGN }, () => files.save()),
  ]);
  const theirs = groups.map(({ label, buttons }) =>
    group(
      label,
      buttons.map((button) => {
        const made = drawn(button, () => press(button));
        made.id = button.id;
        return made;
      }),
    ),
  );
  place.replaceChildren(own, ...theirs);
}

function group(label: string, buttons: readonly HTMLButtonElement[]): HTMLElement {
  const row = document.createElement("div");
  row.append(...buttons);
  const name = document.createElement("span");
  name.textContent = label;
  const element = document.createElement("div");
  element.className = "group";
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", label);
  element.append(row, name);
  return element;
}

function drawn(
  { label, tip, icon, sign }: { label: string; tip: string; icon?: string; sign?: string },
  press: () => void,
): HTMLButtonElement {
  const button = document.createElement("button");
  button.title = tip;
  if (icon) button.append(Object.assign(document.createElement("img"), { src: icon, alt: "" }));
  else if (sign) button.append(hiddenSign(sign));
  button.append(label);
  button.addEventListener("click", press);
  return button;
}

function hiddenSign(sign: string): HTMLElement {
  const element = document.createElement("span");
  element.innerHTML = sign; // one of the two drawings above
  element.setAttribute("aria-hidden", "true");
  return element;
}
