import type { AtWork } from "./at-work";

/** The grid can drop keys that are typed while it draws what a check has changed: then they are typed again. */
export const typeUntilItStands = async (
  { workbench }: AtWork,
  sheet: string,
  address: string,
  amount: number,
): Promise<void> => {
  for (let tried = 0; tried < 4; tried += 1) {
    await workbench.typeInto(address, String(amount));
    const stands = async (): Promise<boolean> => (await workbench.valueOf(sheet, address)) === amount;
    let looks = 0;
    await workbench.secondsUntil(async () => (await stands()) || ++looks > 100, true);
    if (await stands()) return;
  }
};
