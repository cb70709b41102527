import { excelWorkbook } from "../excel/excel-workbook";
import { officeHost } from "../excel/host";
import { chooseLanguage } from "../workbook/choose-language";
import { createSession } from "../workbook/create-session";
import { ribbonCommands } from "./ribbon";

/** Percent of the screen that the notice takes. */
const NOTICE = { height: 20, width: 30, displayInIframe: true };

/** Says a sentence in a small dialog: a ribbon command has no page of its own that a person could see. */
const tell = (sentence: string): Promise<void> =>
  new Promise((resolve) => {
    if (!Office.context.requirements.isSetSupported("DialogApi", "1.1")) {
      resolve();
      return;
    }
    const page = new URL("notice.html", window.location.href);
    page.hash = encodeURIComponent(sentence);
    Office.context.ui.displayDialogAsync(page.href, NOTICE, () => resolve());
  });

void Office.onReady(() => {
  const { displayLanguage, contentLanguage } = Office.context;
  const chosen = chooseLanguage({ language: displayLanguage, figures: contentLanguage });
  const workbook = excelWorkbook(officeHost());
  const commands = ribbonCommands({ session: () => createSession(workbook), tell });
  for (const [name, run] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void chosen.then(() => run(event)));
  }
});
