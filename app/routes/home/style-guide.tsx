import { useSearchParams } from "@remix-run/react";
import { NotFound } from "~/platform/errors";
import { isDemo } from "~/platform/running.server";
import { StyleGuide, styleGuideView } from "~/ui/style-guide";
import { read } from "../handle.server";

/** Every component on one page, for who builds; a demo shows it. */
export const loader = read(async () => {
  if (!isDemo()) throw new NotFound();
  return null;
});

export default function StyleGuideRoute() {
  const [search] = useSearchParams();
  return <StyleGuide view={styleGuideView(search)} />;
}
