import type { Env } from "~/platform/env.server";

export type Post = {
  /** Sends every letter that is due. */
  deliver(): Promise<void>;
  close(): void;
};

/** Opens the way out for letters: SMTP, or only the outbox page. */
export function openPost(_env: Env): Post {
  return { deliver: async () => {}, close: () => {} };
}
