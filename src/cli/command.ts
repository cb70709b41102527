import { Command as Program, CommanderError, InvalidArgumentError, Option } from "commander";
import { cliWords, failed, LANGUAGES, ok, type Result } from "../core";

/** What the person asked for, taken from the command line and found well formed. */
export type Command = Asked & Limits;

/** What reading one file may take. */
export interface Limits {
  /** Seconds that one file may take; by its size where it is not said. */
  readonly timeLimit?: number;
  /** Megabytes that reading one file may take; a share of the machine's where it is not said. */
  readonly memoryLimit?: number;
}

type Asked =
  | {
      readonly name: "check";
      readonly files: readonly string[];
      readonly sheet?: string;
      readonly range?: string;
      readonly json: boolean;
      readonly strict: boolean;
      /** How many files are checked at once; as many as the machine has cores where it is not said. */
      readonly jobs?: number;
      /** A file of JSON lines that is gone on with. */
      readonly resume?: string;
    }
  | {
      readonly name: "annotate";
      readonly file: string;
      readonly out: string;
      readonly sheet?: string;
      readonly priorities?: string;
      /** A copy for donors, with the review log only where that is asked for. */
      readonly donor: boolean;
      readonly withLog: boolean;
      readonly force: boolean;
    }
  | { readonly name: "explain"; readonly file: string; readonly cell: string; readonly sheet?: string }
  /** Help or version: the text is the result. */
  | { readonly name: "say"; readonly text: string };

type Keep = (command: Asked) => void;

interface CheckOptions {
  readonly sheet?: string;
  readonly range?: string;
  readonly json?: true;
  readonly strict?: true;
  readonly jobs?: number;
  readonly resume?: string;
}

const wholeNumber = (text: string): number => {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError("");
  return Number(text);
};

const addCheck = (program: Program, keep: Keep): void => {
  program
    .command("check")
    .description(cliWords.check.summary)
    .argument("<file...>", cliWords.file)
    .option("--sheet <name>", cliWords.sheet)
    .option("--range <A1:H21>", cliWords.range)
    .option("--json", cliWords.check.json)
    .option("--strict", cliWords.check.strict)
    .option("--jobs <count>", cliWords.check.jobs, wholeNumber)
    .option("--resume <file.jsonl>", cliWords.check.resume)
    .action((files: string[], { json, strict, ...more }: CheckOptions) =>
      keep({
        name: "check",
        files,
        ...more,
        json: json === true || more.resume !== undefined,
        strict: strict === true,
      }),
    );
};

interface AnnotateOptions {
  readonly output: string;
  readonly sheet?: string;
  readonly priorities?: string;
  readonly donor?: true;
  readonly withLog?: true;
  readonly force?: true;
}

const addAnnotate = (program: Program, keep: Keep): void => {
  program
    .command("annotate")
    .description(cliWords.annotate.summary)
    .argument("<file>", cliWords.file)
    .addOption(new Option("-o, --output <out.xlsx>", cliWords.annotate.output).makeOptionMandatory())
    .option("--sheet <name>", cliWords.sheet)
    .option("--priorities <chapter>", cliWords.annotate.priorities)
    .option("--donor", cliWords.annotate.donor)
    .option("--with-log", cliWords.annotate.withLog)
    .option("--force", cliWords.annotate.force)
    .action((file: string, { output, donor, withLog, force, ...more }: AnnotateOptions) =>
      keep({
        name: "annotate",
        file,
        out: output,
        ...more,
        donor: donor === true,
        withLog: withLog === true,
        force: force === true,
      }),
    );
};

const addExplain = (program: Program, keep: Keep): void => {
  program
    .command("explain")
    .description(cliWords.explain.summary)
    .argument("<file>", cliWords.file)
    .argument("<cell>", cliWords.explain.cell)
    .option("--sheet <name>", cliWords.sheet)
    .action((file: string, cell: string, where: { readonly sheet?: string }) =>
      keep({ name: "explain", file, cell, ...where }),
    );
};

/** What is wrong with the arguments, in the words of the run: commander knows English only, and quotes the names. */
const misuse = ({ code, message }: CommanderError): string => {
  const says: Readonly<Partial<Record<string, (...names: string[]) => string>>> = cliWords.misuse;
  const names = [...message.matchAll(/'([^']*)'/g)].map(([, name = ""]) => name);
  const like = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(message)?.[1];
  const said = says[code.replace("commander.", "")]?.(...names) ?? message.replace(/^error: /, "");
  return like === undefined ? said : `${said} ${cliWords.didYouMean(like)}`;
};

/** The frame of the help, which commander would say in English. */
const helpInWords = (program: Program): void => {
  const { usage, options, commands } = cliWords.helpTitles;
  const titles = new Map([
    ["Usage:", usage],
    ["Arguments:", cliWords.helpTitles.arguments],
    ["Options:", options],
    ["Commands:", commands],
  ]);
  program.helpOption("-h, --help", cliWords.helpSummary).configureHelp({
    styleTitle: (title) => titles.get(title) ?? title,
    optionDescription: ({ description, argChoices }) =>
      argChoices ? `${description} ${cliWords.choices(argChoices)}` : description,
  });
};

/** Help and version are results and go where results go; a wrong word is one line of trouble. */
const outcomeOf = (error: unknown, said: string): Result<Command, string> => {
  if (!(error instanceof CommanderError)) throw error;
  if (error.exitCode === 0) return ok({ name: "say", text: said });
  if (error.code === "commander.help") return failed(cliWords.noCommand);
  return failed(cliWords.wrongUse(misuse(error)));
};

const asIs = (text: string): string => text;

/**
 * Reads the arguments after `crossfoot`.
 * The error is the one line for the person.
 * @example readCommand(["check", "a.csv"], "1.0.0") // => { ok: true, value: { name: "check", files: ["a.csv"], … } }
 */
export const readCommand = (argv: readonly string[], version: string): Result<Command, string> => {
  let command: Asked | undefined;
  let said = "";
  const keep: Keep = (found) => (command = found);
  const program = new Program("crossfoot")
    .description(cliWords.description)
    .version(version, "-V, --version", cliWords.versionSummary)
    .helpCommand("help [command]", cliWords.helpSummary);
  helpInWords(program);
  program.addOption(new Option("--language <language>", cliWords.language).choices(LANGUAGES));
  program.option("--time-limit <seconds>", cliWords.timeLimit, wholeNumber);
  program.option("--memory-limit <megabytes>", cliWords.memoryLimit, wholeNumber);
  program.addHelpText("after", `\n${cliWords.exitStatus}`);
  program.configureOutput({ writeOut: (text) => (said += text), writeErr: asIs }).exitOverride();
  program.showSuggestionAfterError();
  for (const add of [addCheck, addAnnotate, addExplain]) add(program, keep);
  for (const one of program.commands) {
    one.copyInheritedSettings(program);
    one.helpOption("-h, --help", cliWords.helpSummary);
  }
  try {
    program.parse(argv, { from: "user" });
  } catch (error) {
    return outcomeOf(error, said);
  }
  return command ? ok({ ...command, ...program.opts<Limits>() }) : failed(cliWords.noCommand);
};
