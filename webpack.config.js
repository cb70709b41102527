const { join } = require("node:path");
const { BannerPlugin } = require("webpack");
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
  entry: { crossfoot: "./src/cli/crossfoot.ts" },
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

module.exports = [cli];
