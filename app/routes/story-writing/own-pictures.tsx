import { redirect, type HeadersFunction, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MOST_BYTES } from "~/domain/files/file";
import { addPicture } from "~/domain/knowledge/stories/change-pictures.server";
import { NewPictureForm } from "~/domain/knowledge/stories/picture-form";
import { storyPictures } from "~/domain/knowledge/stories/pictures.server";
import { authorDesk } from "~/domain/knowledge/stories/ui/picture-desk";
import { OwnPicturesPage } from "~/domain/knowledge/stories/ui/pictures-page";
import { limit, networkOf } from "~/domain/people/rate-limits.server";
import { withFileForm } from "~/platform/http/file-form.server";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read, write, type Refused } from "../handle.server";
import { ownPath } from "./back.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ params, url, locale }) => ({
  ...(await storyPictures({ token: params.token! })),
  path: ownPath(params),
  done: url.searchParams.get("gedaan"),
  locale,
}));

/** Adds a picture, of somebody who needs no account: counted before a byte of it is read. */
export const action = write(async ({ params, request, ip }) => {
  const door = { token: params.token! };
  const { story } = await storyPictures(door);
  await Promise.all([limit("picture-network", networkOf(ip)), limit("picture-story", story.id)]);
  await withFileForm(request, { schema: NewPictureForm, most: MOST_BYTES }, (input, upload) =>
    addPicture(door, input, upload),
  );
  return redirect(`${authorDesk(ownPath(params)).path}?gedaan=bewaard`);
});

export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${textFor(data.locale, "storyPictures").title} - Netwerf` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function OwnPictures() {
  const { locale: _locale, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <OwnPicturesPage {...page} refused={refused} />;
}
