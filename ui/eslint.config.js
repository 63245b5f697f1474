// The window's own rules, held by the linter; the reason is in each message.
import { readdirSync } from "node:fs";

import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const tauri = {
  group: ["@tauri-apps/*"],
  message: "Only src/ipc talks to the shell, so that every call is looked up in the table of commands.",
};
const features = readdirSync(new URL("./src/features", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** Forbids imports by pattern in some files. A later entry for the same file replaces an earlier one, so each names all. */
function zone(files, patterns) {
  return { files, rules: { "no-restricted-imports": ["error", { patterns: [tauri, ...patterns] }] } };
}

export default tseslint.config(
  { ignores: ["dist", "node_modules", "src/ipc/bindings.ts"] },
  {
    files: ["src/**/*.{ts,tsx}", "vite.config.ts"],
    extends: [...tseslint.configs.strictTypeChecked],
    plugins: { "react-hooks": reactHooks },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "no-console": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      // A failure of a command is a plain value of the generated type.
      "@typescript-eslint/prefer-promise-reject-errors": "off",
      "@typescript-eslint/only-throw-error": "off",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "One name for one thing: export it by name." },
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: "Record text is only ever text.",
        },
      ],
    },
  },
  zone(["src/**/*.{ts,tsx}"], []),
  zone(["src/text/**"], [
    { group: ["**/components/**", "**/clinical/**", "**/features/**", "**/app/**"], message: "Words know only the generated types." },
  ]),
  zone(["src/components/**"], [
    { group: ["**/clinical/**", "**/features/**", "**/app/**"], message: "Components know nothing clinical." },
  ]),
  zone(["src/clinical/**"], [
    { group: ["**/features/**", "**/app/**"], message: "Clinical pieces are used by features, not the other way." },
  ]),
  ...features.map((name) =>
    zone([`src/features/${name}/**`], [
      {
        // From inside a feature another one is always reached through its folder's name.
        group: ["**/app/**", "**/features/**", ...features.filter((other) => other !== name).map((other) => `../${other}/**`)],
        message: "A feature imports from components, clinical, ipc and text, never from another feature; app puts them together.",
      },
    ]),
  ),
  {
    files: ["src/ipc/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["**/components/**", "**/clinical/**", "**/features/**", "**/app/**"], message: "The line to Rust knows no screens." }] },
      ],
    },
  },
  { files: ["vite.config.ts"], rules: { "no-restricted-syntax": "off" } },
  {
    files: ["src/**/*.test.{ts,tsx}", "src/test/**"],
    rules: { "@typescript-eslint/unbound-method": "off" },
  },
);
