import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { experiencesToDecide } from "~/domain/knowledge/stories/experiences.server";
import { ExperiencesPage } from "~/domain/knowledge/stories/ui/organise/experiences-page";
import { read } from "../handle.server";

export const loader = read(({ viewer }) => experiencesToDecide(viewer));

export const meta: MetaFunction = () => [{ title: "Ervaringen van lezers - Netwerf" }];

export default function Experiences() {
  return <ExperiencesPage {...useLoaderData<typeof loader>()} />;
}
