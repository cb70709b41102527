/**
 * French sets a space before : ; ! ? % and inside « », and a line must never break there. Nobody sees in an editor
 * which space it is, so the rule does, and `eslint --fix` puts it right.
 */
const NO_BREAK = [
  [/ (?=[:»])/g, "\u00a0"],
  [/(?<=«) /g, "\u00a0"],
  [/ (?=[;!?%])/g, "\u202f"],
];

const kept = (text) => NO_BREAK.reduce((said, [plain, space]) => said.replace(plain, space), text);

export const frenchSpaces = {
  meta: {
    type: "problem",
    fixable: "whitespace",
    messages: { breaks: "A line could break before the sign: eslint --fix sets the no-break space." },
  },
  create: (context) => {
    const look = (node) => {
      const text = context.sourceCode.getText(node);
      if (kept(text) !== text)
        context.report({
          node,
          messageId: "breaks",
          fix: (fixer) => fixer.replaceText(node, kept(text)),
        });
    };
    return {
      Literal: (node) => typeof node.value === "string" && look(node),
      TemplateElement: look,
    };
  },
};
