import type { NoteSocket } from "./note-link";

type Listener = Parameters<NoteSocket["on"]>[1];

/**
 * A socket of which the code is fetched when it is first asked to connect. When that fails it says so as a socket
 * that cannot connect does, and tries again.
 */
export function laterSocket(load: () => Promise<() => NoteSocket>, againMs = 2000): NoteSocket {
  const listeners: [name: string, listener: Listener][] = [];
  let socket: NoteSocket | null = null;
  let loading = false;
  let wanted = false;
  const fetchIt = async () => {
    loading = true;
    try {
      const made = (await load())();
      for (const [name, listener] of listeners) made.on(name, listener);
      socket = made;
      if (wanted) socket.connect();
    } catch {
      for (const [name, listener] of listeners) if (name === "connect_error") (listener as () => void)();
      setTimeout(() => wanted && !loading && void fetchIt(), againMs);
    } finally {
      loading = false;
    }
  };
  return {
    get connected() {
      return socket?.connected ?? false;
    },
    on: (name, listener) => (socket ? socket.on(name, listener) : listeners.push([name, listener])),
    emit: (name, ...given) => socket?.emit(name, ...given),
    connect() {
      wanted = true;
      if (socket) socket.connect();
      else if (!loading) void fetchIt();
    },
    disconnect() {
      wanted = false;
      socket?.disconnect();
    },
  };
}
