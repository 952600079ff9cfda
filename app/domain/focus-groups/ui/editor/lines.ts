/**
 * What makes lines to the server, which is not needed to begin typing: fetched once one can. One file, for both are
 * made of the same library.
 */
export { noteSocket } from "./note-socket";
export { io } from "socket.io-client";
