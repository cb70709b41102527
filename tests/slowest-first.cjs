const Sequencer = require("@jest/test-sequencer").default;

/** What waits for browsers, builds and whole workbooks, the longest first: one of these begun last is waited for
 *  alone. On a new machine nothing is known yet of how long a file takes. */
const SLOWEST = ["e2e", "taskpane/first-load", "excel", "cli", "contract", "xlsx"].map(
  (part) => `/tests/${part}`,
);

const turnOf = ({ path }) => {
  const turn = SLOWEST.findIndex((part) => path.replaceAll("\\", "/").includes(part));
  return turn < 0 ? SLOWEST.length : turn;
};

module.exports = class extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => turnOf(a) - turnOf(b));
  }
};
