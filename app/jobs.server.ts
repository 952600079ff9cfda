import { sweepUndispatched } from "~/domain/activity/dispatch.server";
import type { Post } from "~/mail/post.server";
import type { Job } from "~/platform/jobs.server";

/** All work that runs without anybody asking. Each bears being run twice, and late. */
export function jobs(post: Post): Job[] {
  return [
    { name: "deliver-mail", cron: "* * * * *", run: () => post.deliver() },
    { name: "sweep-activities", cron: "* * * * *", run: async () => void (await sweepUndispatched()) },
  ];
}
