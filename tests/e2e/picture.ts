/** `npm run picture`: takes the README's picture from the running workbench, after the first two steps of the work. */
import { join } from "node:path";
import { openWorkbench } from "./open-workbench";

const PICTURE = join(__dirname, "../../docs/picture.png");

const main = async (): Promise<void> => {
  const workbench = await openWorkbench({ width: 1700, height: 940 });
  try {
    for (const step of ["Load the sample", "Show on the sheet"]) {
      await workbench.pane.getByRole("button", { name: step }).click();
    }
    await workbench.pane.getByText("are on the sheets").waitFor();
    await workbench.page.screenshot({ path: PICTURE });
  } finally {
    await workbench.close();
  }
};

void main();
