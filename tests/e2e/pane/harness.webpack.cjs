const HtmlPlugin = require("html-webpack-plugin");
const { pane } = require("../../../webpack.config.js");

/** The pane's own build with the test page in the place of its entry point. */
const built = pane("development");
module.exports = {
  ...built,
  name: "harness",
  devtool: false,
  entry: { taskpane: "./tests/e2e/pane/harness.tsx" },
  plugins: [
    ...built.plugins.filter((plugin) => !(plugin instanceof HtmlPlugin)),
    new HtmlPlugin({
      template: "src/taskpane/taskpane.html",
      chunks: ["taskpane"],
      officeJs: "no-office.js",
    }),
  ],
};
