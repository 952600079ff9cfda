import { tableData } from "~/domain/focus-groups/table/personal-data.server";
import { answerLinkData, followedQuestionData } from "~/domain/knowledge/questions/personal-data.server";
import { storyData } from "~/domain/knowledge/stories/personal-data.server";
import { membershipData } from "~/domain/networks/group-members.server";
import { personalData } from "~/domain/people/profile.server";
import { commentData } from "~/domain/reports/personal-data.server";
import { invitationData, registrationData } from "~/domain/registrations/personal-data.server";
import { verdictData } from "~/domain/reports/conclusions/personal-data.server";
import { readFile } from "../handle.server";
import { mustBeLoggedIn } from "./logged-in.server";

/** Everything we keep about the viewer, as a file that another program can read. */
export const loader = readFile(async (call) => {
  mustBeLoggedIn(call);
  const { viewer } = call;
  const data = {
    ...(await personalData(viewer)),
    registrations: await registrationData(viewer),
    invitations: await invitationData(viewer),
    tables: await tableData(viewer),
    networkGroups: await membershipData(viewer),
    comments: await commentData(viewer),
    stories: await storyData(viewer),
    expertGroup: await verdictData(viewer),
    questions: await followedQuestionData(viewer),
    answerLinks: await answerLinkData(viewer),
  };
  return new Response(JSON.stringify(data, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="netwerf-mijn-gegevens.json"',
      "cache-control": "no-store",
    },
  });
});
