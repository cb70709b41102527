import { failed, ok } from "../core";
import type { Outcome } from "../workbook/problem";
import { FEATURES, has } from "./features";
import type { ExcelHost } from "./host";

/** Bytes turned into base64 at a time: the arguments of one call are limited. */
const AT_ONCE = 0x8000;

const base64Of = (bytes: Uint8Array): string => {
  let binary = "";
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    binary += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(binary);
};

/** Opens the bytes of a file as a new workbook, in a window of its own. Not to be tried again: where Excel's answer is lost
 *  the window may stand there already. */
export const openCopy = async (host: ExcelHost, bytes: Uint8Array): Promise<Outcome<void>> => {
  if (!has(host, "createWorkbook"))
    return failed({ code: "not-supported", requirement: `ExcelApi ${FEATURES.createWorkbook}` });
  await host.createWorkbook(base64Of(bytes));
  return ok(undefined);
};
