/**
 * One configuration for each thing that is built, by name: `webpack --config-name pane`.
 *
 *   cli   the command, for Node   -> dist/cli
 *   pane  the task pane, the ribbon's commands and the manifest -> dist/web
 */
const { join } = require("node:path");
const { gzipSync } = require("node:zlib");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { BannerPlugin, WebpackError } = require("webpack");
const { dependencies } = require("./package.json");

/** What every build of ours has in common; types are checked by `npm run types`, not here. */
const common = {
  mode: "production",
  devtool: "source-map",
  resolve: { extensions: [".ts", ".tsx", ".js", ".mjs"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "ts-loader",
        options: { transpileOnly: true, compilerOptions: { noEmit: false, sourceMap: true } },
      },
    ],
  },
};

const isDependency = (request) =>
  Object.keys(dependencies).some((name) => request === name || request.startsWith(`${name}/`));

/** The command for Node: our own sources in a few files; the packages that `npm install` brings along stay out. */
const cli = {
  ...common,
  name: "cli",
  target: "node20",
  entry: {
    crossfoot: "./src/cli/crossfoot.ts",
    worker: { import: "./src/cli/worker.ts", library: { type: "commonjs2" } },
  },
  node: { __dirname: false }, // where the built files stand
  output: {
    path: join(__dirname, "dist", "cli"),
    filename: "[name].js",
    chunkFilename: "[name].js",
    clean: true,
  },
  externals: [({ request }, done) => (isDependency(request) ? done(null, `commonjs ${request}`) : done())],
  optimization: { minimize: false, chunkIds: "named" },
  plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true })],
  performance: { hints: false },
};

/** Production pages load office.js from Microsoft's CDN (the Marketplace requires it); in development the server of
 *  the page serves the dist folder of @microsoft/office-js under office/. */
const OFFICE_JS = {
  production: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  development: "office/office.js",
};

/** What a page of the add-in may load, and from where: itself, and office.js from its one host. No script in the page,
 *  no `eval`. Fluent UI writes its styles into the page, which takes 'unsafe-inline' for styles alone. */
const policy = (mode) => {
  const office = mode === "production" ? [new URL(OFFICE_JS.production).origin] : [];
  return [
    "default-src 'none'",
    ["script-src 'self'", ...office].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join("; ");
};

/** What a person waits for on opening the pane: all scripts of the first load, gzipped, without office.js. */
const FIRST_LOAD_BUDGET = 250 * 1024;

/** Reports the gzipped first load of an entry point, and fails a production build that is over the budget. */
class FirstLoadBudget {
  constructor(entry) {
    this.entry = entry;
  }

  apply(compiler) {
    compiler.hooks.done.tap("FirstLoadBudget", ({ compilation }) => {
      const names = (compilation.entrypoints.get(this.entry)?.getFiles() ?? []).filter((name) =>
        name.endsWith(".js"),
      );
      const files = names.map((name) =>
        compiler.outputFileSystem.readFileSync(join(compiler.outputPath, name)),
      );
      const bytes = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
      const line = `${this.entry}: first load ${Math.ceil(bytes / 1024)} KB gzipped of ${FIRST_LOAD_BUDGET / 1024} KB`;
      if (bytes > FIRST_LOAD_BUDGET) compilation.errors.push(new WebpackError(`${line}: too heavy`));
      else compiler.getInfrastructureLogger("crossfoot").info(line);
    });
  }
}

const DEVELOPMENT_HOME = "https://localhost:3000";

/** Where the add-in will be served: CROSSFOOT_URL, without a slash at its end; this computer if it is not set. */
const home = () => {
  const url = (process.env.CROSSFOOT_URL ?? DEVELOPMENT_HOME).replace(/\/+$/, "");
  if (!url.startsWith("https://"))
    throw new Error(`CROSSFOOT_URL is ${url}: Office loads add-ins over https only.`);
  return url;
};

/** The manifest for that address. An AppDomain is scheme and host alone, whatever folder the pages stand in. */
const servedFrom = (url, manifest) =>
  manifest
    .toString()
    .replace(/<AppDomain>[^<]*</, `<AppDomain>${new URL(url).origin}<`)
    .replaceAll(`"${DEVELOPMENT_HOME}/`, `"${url}/`);

/** A page with its script and office.js. */
const page = (template, name, mode) =>
  new HtmlPlugin({
    template,
    filename: `${name}.html`,
    chunks: [name],
    scriptLoading: "defer",
    officeJs: OFFICE_JS[mode],
    policy: policy(mode),
  });

/** The task pane, as a page of its own. */
const pane = (mode) => ({
  ...common,
  name: "pane",
  mode,
  target: ["web", "es2022"],
  entry: {
    taskpane: "./src/taskpane/main.tsx",
    commands: "./src/commands/commands.ts",
    notice: "./src/commands/notice.ts",
  },
  output: {
    path: join(__dirname, "dist", "web"),
    filename: mode === "production" ? "[name].[contenthash:8].js" : "[name].js",
    chunkFilename: mode === "production" ? "[name].[contenthash:8].js" : "[name].js",
    clean: true,
  },
  optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] }, // a third of terser's time, the same size
  experiments: { css: true },
  module: { rules: [...common.module.rules, { test: /\.css$/, type: "css" }] },
  plugins: [
    page("src/taskpane/taskpane.html", "taskpane", mode),
    page("src/commands/commands.html", "commands", mode),
    page("src/commands/notice.html", "notice", mode),
    new CopyPlugin({
      patterns: [
        { from: "assets", to: "assets" },
        { from: "manifest.xml", to: "manifest.xml", transform: (content) => servedFrom(home(), content) },
      ],
    }),
    ...(mode === "production" ? [new FirstLoadBudget("taskpane")] : []),
  ],
  performance: { hints: false }, // FirstLoadBudget measures what is sent, not what is unpacked
});

module.exports = (_env, { mode }) => [cli, pane(mode === "development" ? "development" : "production")];
module.exports.pane = pane;
module.exports.servedFrom = servedFrom;
module.exports.policy = policy;
