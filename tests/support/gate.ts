import net from "node:net";

/** A way to a server of one's own that can be shut: a phone behind it has no network, whatever its browser does. */
export type Gate = { origin: string; shut(): void; open(): void; close(): Promise<void> };

export async function openGate(to: string): Promise<Gate> {
  const { port } = new URL(to);
  const sockets = new Set<net.Socket>();
  let shut = false;
  const server = net.createServer((phone) => {
    if (shut) return void phone.destroy();
    const there = net.connect(Number(port), "localhost");
    for (const [one, other] of [
      [phone, there],
      [there, phone],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const drop = () => sockets.forEach((socket) => socket.destroy());
  return {
    origin: `http://localhost:${(server.address() as net.AddressInfo).port}`,
    shut: () => {
      shut = true;
      drop();
    },
    open: () => {
      shut = false;
    },
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      drop();
      return closed;
    },
  };
}
