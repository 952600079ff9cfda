import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const source = [
  "app/**/*.{ts,tsx}",
  "server.ts",
  "prisma/**/*.ts",
  "tests/**/*.{ts,tsx}",
  "bench/**/*.ts",
  "scripts/**/*.ts",
];

export default tseslint.config(
  {
    ignores: [
      "node_modules/",
      "build/",
      "data/",
      "app/platform/prisma/",
      "tests/architecture/planted/",
      "public/",
    ],
  },
  {
    files: source,
    extends: [...tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      complexity: ["error", 15],
      eqeqeq: "error",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "max-params": ["error", 6],
      "no-console": "error",
      "no-restricted-exports": ["error", { restrictDefaultExports: { defaultFrom: true } }],
      "no-restricted-properties": [
        "error",
        {
          object: "process",
          property: "env",
          message: "Only app/platform/env.server.ts reads the environment.",
        },
      ],
      "prefer-const": "error",
    },
  },
  {
    files: ["app/**/*.tsx"],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { "react-hooks": reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  // The composition root hands the environment on; the shell and the tools run before there is a log.
  {
    files: [
      "app/boot.server.ts",
      "server.ts",
      "scripts/**",
      "tests/**",
      "bench/**",
      "app/platform/embedded-postgres/**",
    ],
    rules: { "no-restricted-properties": "off" },
  },
  { files: ["server.ts", "scripts/**", "bench/**", "tests/**"], rules: { "no-console": "off" } },
  { files: ["tests/**", "bench/**"], rules: { "max-lines-per-function": "off", complexity: "off" } },
  // Every address on one page: a table that is read by searching.
  { files: ["app/routes.ts"], rules: { "max-lines": "off" } },
  // A demo world is data, written out.
  { files: ["prisma/seed/**"], rules: { "max-lines-per-function": "off", "max-lines": "off" } },
);
