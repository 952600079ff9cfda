import { redirect, type HeadersFunction, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeAlt } from "~/domain/knowledge/stories/change-pictures.server";
import { PictureForm } from "~/domain/knowledge/stories/picture-form";
import { storyPicture } from "~/domain/knowledge/stories/pictures.server";
import { authorDesk } from "~/domain/knowledge/stories/ui/picture-desk";
import { OwnPicturePage } from "~/domain/knowledge/stories/ui/pictures-page";
import { parseForm } from "~/platform/http/form.server";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read, write, type Refused } from "../handle.server";
import { ownPath } from "./back.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ params, locale }) => ({
  ...(await storyPicture({ token: params.token! }, params.pictureId!)),
  path: ownPath(params),
  locale,
}));

export const action = write(async ({ params, request }) => {
  const [door, pictureId] = [{ token: params.token! }, params.pictureId!];
  await storyPicture(door, pictureId);
  await changeAlt(door, pictureId, await parseForm(request, PictureForm));
  return redirect(`${authorDesk(ownPath(params)).path}?gedaan=veranderd`);
});

export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${textFor(data.locale, "storyPictures").wordsTitle} - Netwerf` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function OwnPicture() {
  const { locale: _locale, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <OwnPicturePage {...page} refused={refused} />;
}
