export const builtCommand: string;
export const isBuilt: () => boolean;
