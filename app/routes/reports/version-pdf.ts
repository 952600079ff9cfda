/** The same file, of the version that the address says. */
export { loader } from "./pdf";
