/** `npm start`: installs, builds what changed, and serves. The server itself opens the database and seeds the demo. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build, checkNode, generate, install, root } from "./steps.mjs";

try {
  process.chdir(root);
  checkNode();
  install();
  generate();
  build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.env.NODE_ENV ||= "production";
// In this very process, so that signals reach the server without a middleman.
await import(pathToFileURL(path.join(root, "build/server.js")).href);
