import type { LoaderFunctionArgs } from "@remix-run/node";
import { doorPath } from "./plain-entry.server";

const icon = (size: number) => ({ src: `/onthaal-${size}.png`, sizes: `${size}x${size}`, type: "image/png" });

/** Lets a phone put the door of one date on its home screen. Says nothing of the event: no log-in is asked here. */
export function loader({ params }: LoaderFunctionArgs) {
  const path = doorPath(encodeURIComponent(params.occurrenceId!));
  const manifest = {
    id: path,
    name: "Netwerf onthaal",
    short_name: "Onthaal",
    lang: "nl-BE",
    start_url: path,
    scope: path,
    display: "standalone",
    background_color: "#f7f4ed",
    theme_color: "#0b4650",
    icons: [icon(192), icon(512)],
  };
  return Response.json(manifest, { headers: { "content-type": "application/manifest+json" } });
}
