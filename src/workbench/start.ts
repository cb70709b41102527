import { existsSync } from "node:fs";
import { serve } from "./serve";

/** `npm start`: serves the workbench and prints where. */
const DEFAULT_PORT = 8200;

/** `npm start -- --language fr`: the display language that the stand-in tells the add-in. */
const languageAsked = (words: readonly string[]): string | undefined =>
  words[0] === "--language" ? words[1] : undefined;

async function start(): Promise<void> {
  if (!existsSync("dist/web/taskpane.html"))
    throw new Error("The add-in is not built. Run `npm start`, which builds it first.");
  const { address } = await serve({ port: Number(process.env["PORT"] ?? DEFAULT_PORT) });
  const language = languageAsked(process.argv.slice(2));
  const page = language === undefined ? address : `${address}?language=${encodeURIComponent(language)}`;
  process.stdout.write(`Crossfoot's workbench is at ${page} (Ctrl+C stops it).\n`);
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
