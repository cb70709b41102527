import { existsSync } from "node:fs";
import { serve } from "./serve";

/** `npm start`: serves the workbench and prints where. */
const DEFAULT_PORT = 8200;

async function start(): Promise<void> {
  if (!existsSync("dist/web/taskpane.html"))
    throw new Error("The add-in is not built. Run `npm start`, which builds it first.");
  const { address } = await serve({ port: Number(process.env["PORT"] ?? DEFAULT_PORT) });
  process.stdout.write(`Crossfoot's workbench is at ${address} (Ctrl+C stops it).\n`);
}

start().catch((error: unknown) => {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  const hint = taken
    ? " Another program uses this port: set PORT to another number, like PORT=8300 npm start."
    : "";
  process.stderr.write(
    `The workbench could not start: ${error instanceof Error ? error.message : String(error)}${hint}\n`,
  );
  process.exitCode = 1;
});
