/** A thread that checks nothing, and ends at files whose names say so, each in another way. */
const slowly = (result, milliseconds) => new Promise((done) => setTimeout(() => done(result), milliseconds));

module.exports = async ({ file }) => {
  if (file.includes("exits")) process.exit(7);
  if (file.includes("hangs")) for (;;);
  if (file.includes("throws")) throw new Error("broken");
  if (file.includes("exhausts")) {
    const kept = [];
    for (;;) kept.push(new Array(1_000_000).fill({}));
  }
  const result = { file, status: "agrees", text: JSON.stringify({ file }) };
  return file.includes("slow") ? slowly(result, 60) : result;
};
