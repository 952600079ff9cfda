import type { Activity } from "~/domain/activity/activity";
import { writeLetters, type NewLetter } from "~/domain/activity/outbox.server";
import type { Scribe } from "~/domain/activity/record.server";
import { unsafeFollower, unsafeFollowersOf, type Follower } from "~/domain/events/followers.server";
import { unsafeEditorsOf } from "~/domain/knowledge/articles/letter-facts.server";
import { unsafePerson } from "~/domain/people/grant-facts.server";
import { unsafeInvited } from "~/domain/registrations/invitation-facts.server";
import { unsafeExpertsOf } from "~/domain/reports/conclusions/letter-facts.server";
import { unsafeAffected, unsafeRecipients, type Recipient } from "~/domain/registrations/letter-facts.server";
import { lettersOfQuestions } from "./letters/question-letters.server";
import { lettersToAuthors } from "./letters/story-letters.server";
import { lettersOfWaiting } from "./letters/waiting-letters.server";

/** Happenings to one registration that its holder hears of, and the letter that tells it. */
const TO_HOLDER: Record<string, string> = {
  "registration.confirmed": "confirmed",
  "registration.waitlisted": "waitlisted",
  "registration.offered": "offered",
  "registration.offer-expired": "offer-expired",
  "registration.cancelled": "cancelled",
  "registration.moved": "moved",
  "registration.choices-changed": "choices-changed",
  "registration.link-requested": "link",
  "registration.link-sent": "link-sent",
  "registration.link-renewed": "link-renewed",
  "registration.reminded": "reminder",
  "registration.thanked": "thanks",
  "workshop.offered": "workshop-offered",
  "workshop.offer-expired": "workshop-offer-expired",
  "workshop.taken": "workshop-taken",
};

/** Happenings to a whole date, told to everybody whom they touch. */
const TO_AFFECTED: Record<string, string> = {
  "occurrence.changed": "date-changed",
  "occurrence.cancelled": "date-cancelled",
};

/** Writes the letters of what happened, in the transaction in which it happens: both exist or neither does. */
export const mailScribe: Scribe = async (tx, activities) => {
  const personal = activities.filter((activity) => TO_HOLDER[activity.kind]);
  const recipients = personal.length > 0 ? await unsafeRecipients(tx, personal.map(registrationOf)) : [];
  const byId = new Map(recipients.map((recipient) => [recipient.registrationId, recipient]));
  const letters = personal.flatMap((activity) => {
    const recipient = byId.get(registrationOf(activity));
    return recipient ? [letterTo(recipient, TO_HOLDER[activity.kind]!, activity)] : [];
  });
  for (const activity of activities.filter((one) => TO_AFFECTED[one.kind] && one.occurrenceId)) {
    const { itemIds, what } = activity.data;
    const affected = await unsafeAffected(tx, activity.occurrenceId!, {
      itemIds: Array.isArray(itemIds) && itemIds.length > 0 ? itemIds : null,
      seatedOnly: Array.isArray(what) && what.length > 0 && what.every((code) => code === "online"),
    });
    letters.push(...affected.map((recipient) => letterTo(recipient, TO_AFFECTED[activity.kind]!, activity)));
  }
  for (const activity of activities.filter(
    (one) => one.kind === "message.sent" && Array.isArray(one.data.registrationIds),
  )) {
    const chosen = await unsafeRecipients(tx, activity.data.registrationIds as string[]);
    letters.push(...chosen.map((recipient) => letterTo(recipient, "message", activity)));
  }
  await writeLetters(tx, [
    ...letters,
    ...(await lettersToFollowers(tx, activities)),
    ...(await lettersToInvited(tx, activities)),
    ...(await lettersToGranted(tx, activities)),
    ...(await lettersToHelpers(tx, activities)),
    ...(await lettersToExperts(tx, activities)),
    ...(await lettersOfQuestions(tx, activities)),
    ...(await lettersToAuthors(tx, activities)),
    ...(await lettersOfWaiting(tx, activities)),
    ...(await lettersToEditors(tx, activities)),
  ]);
};

/** Who receives a role hears what it is for; not who takes one for themselves. */
async function lettersToGranted(tx: Parameters<Scribe>[0], activities: Activity[]): Promise<NewLetter[]> {
  const letters: NewLetter[] = [];
  for (const { id, kind, actorId, subjectId, eventId, data } of activities) {
    if (kind !== "role.granted" || actorId === subjectId) continue;
    const person = await unsafePerson(tx, subjectId);
    if (person)
      letters.push({
        key: `role-granted:${id}`,
        letter: "role-granted",
        toEmail: person.email,
        toName: person.name,
        locale: person.locale,
        data: { personId: subjectId, role: String(data.role), eventId, networkId: data.networkId ?? null },
      });
  }
  return letters;
}

/** Who is asked to help a group hears which one and where its page is; not who names themselves. */
async function lettersToHelpers(tx: Parameters<Scribe>[0], activities: Activity[]): Promise<NewLetter[]> {
  const letters: NewLetter[] = [];
  for (const { id, kind, actorId, subjectId, data } of activities) {
    if (kind !== "group.helper-named" || actorId === subjectId) continue;
    const person = await unsafePerson(tx, subjectId);
    if (person)
      letters.push({
        key: `group-helper:${id}`,
        letter: "group-helper",
        toEmail: person.email,
        toName: person.name,
        locale: person.locale,
        data: { personId: subjectId, groupId: String(data.groupId), role: String(data.role) },
      });
  }
  return letters;
}

/** Happenings to a round of the expert group, and the letter that each of them gets who still has to answer. */
const TO_EXPERTS: Record<string, string> = {
  "verdict-round.sent": "verdict-round",
  "verdict-round.reminded": "verdict-reminder",
};

async function lettersToExperts(tx: Parameters<Scribe>[0], activities: Activity[]): Promise<NewLetter[]> {
  const letters: NewLetter[] = [];
  for (const { kind, subjectId: roundId } of activities) {
    const letter = TO_EXPERTS[kind];
    if (!letter) continue;
    for (const { id: personId, email, name, locale, waiting } of await unsafeExpertsOf(tx, roundId))
      if (waiting > 0)
        letters.push({
          key: `${letter}:${roundId}:${personId}`,
          letter,
          toEmail: email,
          toName: name,
          locale,
          data: { roundId, personId },
        });
  }
  return letters;
}

/** Who edits a reference page hears once that the day has passed by which somebody had to look at it. */
async function lettersToEditors(tx: Parameters<Scribe>[0], activities: Activity[]): Promise<NewLetter[]> {
  const letters: NewLetter[] = [];
  for (const { kind, subjectId: articleId, data } of activities) {
    if (kind !== "article.check-due") continue;
    const checkBy = String(data.checkBy);
    for (const { id: personId, email, name, locale } of await unsafeEditorsOf(tx, articleId))
      letters.push({
        key: `article-check:${articleId}:${checkBy}:${personId}`,
        letter: "article-check",
        toEmail: email,
        toName: name,
        locale,
        data: { articleId, checkBy, personId },
      });
  }
  return letters;
}

/** Happenings to invitations, and the letter that each of them gets. */
const TO_INVITED: Record<string, string> = {
  "invitations.sent": "invitation",
  "invitations.reminded": "invitation-reminder",
};

/** Who is invited has no registration yet, so their letters go by the invitation. */
async function lettersToInvited(tx: Parameters<Scribe>[0], activities: Activity[]): Promise<NewLetter[]> {
  const letters: NewLetter[] = [];
  for (const { kind, data } of activities) {
    const letter = TO_INVITED[kind];
    if (!letter || !Array.isArray(data.invitationIds)) continue;
    for (const { id, email, name, locale, reminders } of await unsafeInvited(tx, data.invitationIds))
      letters.push({
        key: `invitation:${id}:${reminders}`,
        letter,
        toEmail: email,
        toName: name,
        locale,
        data: { invitationId: id },
      });
  }
  return letters;
}

/** Who follows a series hears that they do, and once of each edition that goes online. */
async function lettersToFollowers(tx: Parameters<Scribe>[0], activities: Activity[]): Promise<NewLetter[]> {
  const letters: NewLetter[] = [];
  for (const { kind, subjectId } of activities) {
    if (kind === "series.followed") {
      const follower = await unsafeFollower(tx, subjectId);
      if (follower) letters.push(letterToFollower(follower, "series-followed", null));
    }
    if (kind === "event.published")
      for (const follower of await unsafeFollowersOf(tx, subjectId))
        letters.push(letterToFollower(follower, "series-edition", subjectId));
  }
  return letters;
}

function letterToFollower(
  { id, email, locale }: Follower,
  letter: string,
  eventId: string | null,
): NewLetter {
  return {
    key: `${letter}:${id}:${eventId ?? ""}`,
    letter,
    toEmail: email,
    toName: "",
    locale,
    data: { followerId: id, eventId },
  };
}

/** The registration an activity is about: its subject, or named in its data where the subject is a place in line. */
function registrationOf(activity: Activity): string {
  return typeof activity.data.registrationId === "string" ? activity.data.registrationId : activity.subjectId;
}

function letterTo(recipient: Recipient, letter: string, activity: Activity): NewLetter {
  const { registrationIds: _many, ...facts } = activity.data;
  return {
    key: `${activity.id}:${recipient.registrationId}`,
    letter,
    toEmail: recipient.email,
    toName: recipient.name,
    locale: recipient.locale,
    data: { ...facts, registrationId: recipient.registrationId, subjectId: activity.subjectId },
  };
}
