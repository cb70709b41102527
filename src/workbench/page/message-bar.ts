/** One line to the person at the workbench, until it is put away or followed by another. */
export function say(text: string): void {
  const bar = document.getElementById("message");
  if (bar === null) return;
  const close = document.createElement("button");
  close.textContent = "✕";
  close.setAttribute("aria-label", "Put the message away");
  close.addEventListener("click", () => {
    bar.hidden = true;
  });
  bar.replaceChildren(text, close);
  bar.hidden = text === "";
}
