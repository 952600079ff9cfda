/** The y-websocket server as its README has it: everything in memory. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import { setupWSConnection } from "@y/websocket-server/utils";
import { WebSocketServer } from "ws";

const server = http.createServer();
const sockets = new WebSocketServer({ server });
sockets.on("connection", setupWSConnection);
server.listen(0, "127.0.0.1", () => process.send!({ port: (server.address() as AddressInfo).port }));
process.on("SIGTERM", () => process.exit());
