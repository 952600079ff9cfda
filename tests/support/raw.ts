import net from "node:net";

/** Sends bytes as no library would and answers all that comes back, until the other side closes or stays silent. */
export async function raw(origin: string, request: string, silence = 3000): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(port), hostname === "localhost" ? "127.0.0.1" : hostname);
    let answer = "";
    socket.setTimeout(silence, () => socket.destroy());
    socket.on("data", (data) => (answer += data.toString()));
    socket.on("error", reject);
    socket.on("close", () => resolve(answer));
    socket.write(request);
  });
}

/** One request with exactly this line, on a connection that ends after it. */
export const rawLine = (origin: string, line: string, headers: string[] = []) =>
  raw(
    origin,
    [`${line} HTTP/1.1`, `Host: ${new URL(origin).host}`, "Connection: close", ...headers, "", ""].join(
      "\r\n",
    ),
  );

export const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
