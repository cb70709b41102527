/** The code that the system gives a failed call ("ENOENT"), or the error in words where it gives none. */
export const systemCode = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
