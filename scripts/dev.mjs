/** `npm run dev`: pages with hot reload on the same port as the sockets; the shell restarts when it changes itself. */
import { checkNode, generate, install, run, tool } from "./steps.mjs";

checkNode();
install();
generate();
run(
  tool("tsx"),
  ["watch", "--include", "server.ts", "--exclude", "app/**", "--exclude", "data/**", "server.ts"],
  { NODE_ENV: "development" },
);
