import { ActionParts } from "./style-guide-parts/action-parts";
import { ContentParts } from "./style-guide-parts/content-parts";
import { EventComposition } from "./style-guide-parts/event-composition";
import { FieldParts } from "./style-guide-parts/field-parts";
import { FormComposition } from "./style-guide-parts/form-composition";
import { MessageParts } from "./style-guide-parts/message-parts";
import { Page, PageHeader } from "./page";
import { Tabs } from "./tabs";
import { TypeParts } from "./style-guide-parts/type-parts";

const VIEWS = {
  bouwstenen: "Bouwstenen",
  evenement: "Een evenement",
  inschrijven: "Inschrijven",
};

export type StyleGuideView = keyof typeof VIEWS;

/**
 * Every building block of the house, and two screens made of them with invented content. Stands inside a
 * SiteLayout.
 * @param path address of the page; the views hang under it as `?toon=…`.
 */
export function StyleGuide({
  view = "bouwstenen",
  path = "/stijl",
}: {
  view?: StyleGuideView;
  path?: string;
}) {
  const tabs = Object.entries(VIEWS).map(([key, label]) => ({
    label,
    to: `${path}?toon=${key}`,
    current: key === view,
  }));
  if (view === "evenement") return <EventComposition />;
  if (view === "inschrijven") return <FormComposition />;
  return (
    <>
      <PageHeader
        deep
        title="De stijl van het huis"
        lead="Alle bouwstenen op één pagina. Wie een scherm bouwt, begint hier."
      />
      <Page>
        <div className="section">
          <Tabs label="Delen van deze gids" tabs={tabs} />
        </div>
        <div className="stack stack--wide">
          <TypeParts />
          <ActionParts />
          <FieldParts />
          <MessageParts />
          <ContentParts />
        </div>
      </Page>
    </>
  );
}

/** The view that an address asks for; the first when it asks for none we have. */
export function styleGuideView(search: URLSearchParams): StyleGuideView {
  const asked = search.get("toon") ?? "";
  return Object.hasOwn(VIEWS, asked) ? (asked as StyleGuideView) : "bouwstenen";
}
