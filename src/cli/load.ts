import { cliWords, failed, type LooksFor } from "../core";
import type { Io } from "./io";
import { openFile } from "./open-file";
import type { Where } from "./asked";
import { reconcileSource } from "./reconcile-source";
import type { ReconciledFile } from "./reconciled-file";
import { openNotice, type Outcome } from "./trouble";

/** A FILE of the command line, read and reconciled; the notice is the whole line about it. Fonts,
 *  rules and fills are read only where the file shall be shown again. */
export const load = async (
  file: string,
  where: Where,
  io: Io,
  purpose: LooksFor = "labels",
): Promise<Outcome<ReconciledFile>> => {
  io.progress(cliWords.reading(file));
  const source = await openFile(file, io, purpose);
  if (!source.ok) return failed(openNotice(file, source.error));
  const reconciled = await reconcileSource(source.value, where);
  if (reconciled.ok) return reconciled;
  const { code, message } = reconciled.error;
  return failed({ code, message: cliWords.aboutFile(file, message) });
};
