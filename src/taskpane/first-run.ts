const KEY = "crossfoot.has-loaded-a-chapter";

/** What of the browser's storage is used; it may be forbidden by policy, and then every run is a first run. */
export type Memory = Pick<Storage, "getItem" | "setItem">;

/** Whether nobody has loaded a chapter of their own on this machine yet. */
export const isFirstRun = (memory: Memory): boolean => {
  try {
    return memory.getItem(KEY) === null;
  } catch {
    return true; // storage is switched off here
  }
};

/** Remembers that a chapter was loaded. */
export const rememberLoading = (memory: Memory): void => {
  try {
    memory.setItem(KEY, "yes");
  } catch {
    return; // storage is switched off here: the sample stays the first offer
  }
};
