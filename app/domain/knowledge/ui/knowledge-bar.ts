import type { Bar } from "~/ui/beheer-bar";

/** The pages of who edits the knowledge base; what words mean the same is for administrators only. */
export const knowledgeBar = (administrator: boolean): Bar => ({
  title: "Kennis",
  to: "/beheer/kennis",
  links: [
    { to: "/beheer/kennis/verhalen", label: "Verhalen" },
    { to: "/beheer/kennis/vragen", label: "Vragen" },
    { to: "/beheer/kennis/naslag", label: "Naslag" },
    { to: "/beheer/kennis/contactpunten", label: "Contactpunten" },
    { to: "/beheer/kennis/organisaties", label: "Organisaties" },
    { to: "/beheer/kennis/collecties", label: "Collecties" },
    ...(administrator ? [{ to: "/beheer/kennis/zoekwoorden", label: "Zoekwoorden" }] : []),
    { to: "/beheer/kennis/invoer", label: "Verhalen invoeren" },
  ],
});
