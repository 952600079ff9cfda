import type { Bar } from "~/ui/beheer-bar";

export const networkPath = (networkId: string) => `/beheer/netwerken/${networkId}`;

/** The pages of one network. */
export function networkBar({ id, name }: { id: string; name: string }): Bar {
  const path = networkPath(id);
  return {
    title: name,
    links: [
      { to: path, label: "Overzicht" },
      { to: `${path}/gegevens`, label: "Gegevens" },
      { to: `${path}/planning`, label: "Fasen en planning" },
      { to: `${path}/groepen`, label: "Groepen" },
      { to: `${path}/besluiten`, label: "Besluiten" },
      { to: `${path}/themas`, label: "Thema's" },
      { to: `${path}/verslagen`, label: "Verslagen" },
    ],
  };
}
