import type { Activity } from "~/domain/activity/activity";
import { sweepUndispatched } from "~/domain/activity/dispatch.server";
import { eraseOldLetters } from "~/domain/activity/outbox.server";
import { eraseUnused } from "~/domain/files/erase-unused.server";
import { readWaiting } from "~/domain/files/read-waiting.server";
import { keepPauses, projectBehind } from "~/domain/focus-groups/note/sweep.server";
import { forgetTables } from "~/domain/focus-groups/table/retention.server";
import { forgetOldPersons } from "~/domain/people/forget.server";
import { forgetOldRequests } from "~/domain/people/login.server";
import { eraseStoryImports } from "~/domain/knowledge/stories/import/imports.server";
import { askWhetherStoriesHold } from "~/domain/knowledge/stories/review.server";
import { askToCheck } from "~/domain/knowledge/articles/check.server";
import { eraseImports } from "~/domain/reports/import/imports.server";
import { inviteCores } from "~/domain/registrations/core-invite.server";
import { remindDue, settleDate, settleDue, thankDue } from "~/domain/registrations/due.server";
import { followMovedDate } from "~/domain/registrations/follow-moved-date.server";
import { anonymiseOld, eraseInvitations, eraseNeeds } from "~/domain/registrations/retention.server";
import { citeLately } from "~/domain/reports/citations.server";
import { forgetCommenters } from "~/domain/reports/personal-data.server";
import { indexAll, indexNotes } from "~/search/index.server";
import { remindExperts } from "~/domain/reports/conclusions/reminders.server";
import type { Post } from "~/mail/post.server";
import type { Job } from "~/platform/jobs.server";

/** All work that runs without anybody asking. Each bears being run twice, and late. */
export function jobs(post: Post): Job[] {
  return [
    { name: "deliver-mail", cron: "* * * * *", run: () => post.deliver() },
    { name: "sweep-activities", cron: "* * * * *", run: async () => void (await sweepUndispatched()) },
    { name: "settle-seats", cron: "* * * * *", run: settleDue },
    { name: "project-notes", cron: "* * * * *", run: async () => void (await projectBehind()) },
    { name: "keep-note-versions", cron: "* * * * *", run: async () => void (await keepPauses()) },
    { name: "cite-lately", cron: "* * * * *", run: async () => void (await citeLately()) },
    { name: "invite-cores", cron: "* * * * *", run: inviteCores },
    { name: "remind", cron: "*/5 * * * *", run: remindDue },
    { name: "thank", cron: "*/15 * * * *", run: thankDue },
    { name: "remind-experts", cron: "*/15 * * * *", run: remindExperts },
    { name: "read-files", cron: "* * * * *", run: async () => void (await readWaiting()) },
    { name: "index-notes", cron: "* * * * *", run: indexNotes },
    { name: "ask-whether-stories-hold", cron: "35 * * * *", run: askWhetherStoriesHold },
    { name: "ask-to-check", cron: "*/15 * * * *", run: askToCheck },
    { name: "index-all", cron: "0 4 * * *", run: indexAll },
    { name: "forget-logins", cron: "10 3 * * *", run: forgetOldRequests },
    { name: "erase-needs", cron: "20 3 * * *", run: async () => void (await eraseNeeds()) },
    { name: "erase-invitations", cron: "30 3 * * *", run: async () => void (await eraseInvitations()) },
    { name: "anonymise", cron: "40 3 * * *", run: async () => void (await anonymiseOld()) },
    { name: "forget-tables", cron: "45 3 * * *", run: async () => void (await forgetTables()) },
    { name: "forget-commenters", cron: "47 3 * * *", run: async () => void (await forgetCommenters()) },
    { name: "forget-persons", cron: "50 3 * * *", run: async () => void (await forgetOldPersons()) },
    { name: "erase-files", cron: "57 3 * * *", run: async () => void (await eraseUnused()) },
    { name: "erase-imports", cron: "25 3 * * *", run: async () => void (await eraseImports()) },
    { name: "erase-story-imports", cron: "27 3 * * *", run: async () => void (await eraseStoryImports()) },
    { name: "erase-letters", cron: "55 3 * * *", run: async () => void (await eraseOldLetters()) },
  ];
}

/** After these there is a file whose words nobody read yet. */
const BRINGS_WORDS = ["file.added", "file.replaced"];

/** The jobs that have work after these happenings. */
export function wakeAfter(activities: Activity[]): string[] {
  const reads = activities.some(({ kind }) => BRINGS_WORDS.includes(kind));
  return ["deliver-mail", ...(reads ? ["read-files"] : [])];
}

/** An organiser added seats: whoever is in line hears at once, not at the next round. */
export async function serveLines(activities: Activity[]): Promise<void> {
  const dates = activities.filter((activity) => activity.kind === "occurrence.seats-changed");
  for (const { occurrenceId } of dates) if (occurrenceId) await settleDate(occurrenceId);
}

/** Happenings after which somebody of a fixed core may be invited. */
const OPENS_TO_CORE = ["event.published", "group-member.added"];

/** A session went online, or somebody joined a fixed core: who is to be invited hears at once. */
export async function inviteAtOnce(activities: Activity[]): Promise<void> {
  if (activities.some(({ kind }) => OPENS_TO_CORE.includes(kind))) await inviteCores();
}

/** An organiser moved a date: what hangs from its day moves along. */
export async function followMovedDates(activities: Activity[]): Promise<void> {
  for (const { kind, occurrenceId, data } of activities)
    if (
      kind === "occurrence.changed" &&
      occurrenceId &&
      Array.isArray(data.what) &&
      data.what.includes("time")
    )
      await followMovedDate(occurrenceId);
}
