/** `npm run build`: pages and server into build/. */
import { build, checkNode, generate, install } from "./steps.mjs";

checkNode();
install();
generate();
build();
