import { setClock } from "~/platform/clock.server";

/** Does `work` as if it were `moment`: what the demo tells of happened when it was still to come. */
export async function atTime<T>(moment: Date, work: () => Promise<T>): Promise<T> {
  setClock(() => moment);
  try {
    return await work();
  } finally {
    setClock();
  }
}
