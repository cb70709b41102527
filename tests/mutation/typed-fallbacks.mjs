/**
 * What the type checker asks for and no run can reach is not mutated. With `noUncheckedIndexedAccess` every `list[at]`
 * may be undefined to the compiler; where the place is known to be there, `list[at]?.total ?? -1` names a value that
 * is never taken. Left out are only a literal behind `??` whose left side reads by index (or one that stands for a
 * property of what is read so), and the `?.` right behind such a reading; the reading itself and the `??` are mutated
 * like all else.
 */
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

const REASON = "a value for the compiler alone: the place that is read by index is always there";

const inner = (node) => (node.type.startsWith("TS") ? inner(node.expression) : node);

/** `list[at]`, or a property of it. */
const readsByIndex = (node) => {
  const own = inner(node);
  if (own.type !== "MemberExpression" && own.type !== "OptionalMemberExpression") return false;
  return own.computed || (own.type === "OptionalMemberExpression" && readsByIndex(own.object));
};

const isPlainValue = ({ type, elements = [], argument }) =>
  /Literal$/.test(type) ||
  (type === "UnaryExpression" && isPlainValue(argument)) ||
  (type === "ArrayExpression" && elements.length === 0);

const isFallback = ({ node, parent }) =>
  parent?.type === "LogicalExpression" &&
  parent.operator === "??" &&
  parent.right === node &&
  isPlainValue(node) &&
  readsByIndex(parent.left);

/** `{ parts = [] }` of `list[at] ?? {}`. */
const isDefault = ({ node, parent, parentPath }) =>
  parent?.type === "AssignmentPattern" &&
  parent.right === node &&
  isPlainValue(node) &&
  isFallbackOf(parentPath?.findParent((path) => path.isVariableDeclarator())?.node);

const isFallbackOf = (declared) =>
  declared?.type === "VariableDeclarator" &&
  declared.init?.type === "LogicalExpression" &&
  declared.init.operator === "??" &&
  readsByIndex(declared.init.left);

const isAccess = ({ node }) =>
  node.type === "OptionalMemberExpression" &&
  node.optional &&
  !node.computed &&
  inner(node.object).type === "MemberExpression" &&
  inner(node.object).computed;

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "typed-fallbacks", {
    shouldIgnore: (path) => (isFallback(path) || isDefault(path) || isAccess(path) ? REASON : undefined),
  }),
];
