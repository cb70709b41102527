import type { Plan } from "../core";

/** The bytes of the workbook that the plan describes, made at this moment. */
export const workbookBytes = async (plan: Plan): Promise<Uint8Array> => {
  const { writeWorkbook } = await import("../xlsx/write");
  return writeWorkbook(plan, { created: new Date() });
};
