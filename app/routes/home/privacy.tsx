import type { MetaFunction } from "@remix-run/node";
import { Page, PageHeader } from "~/ui/page";
import { useLocale } from "~/ui/text/text-provider";

export const meta: MetaFunction = () => [{ title: "Privacy - Netwerf" }];

type Row = [what: string, why: string, who: string, kept: string];

const words = {
  nl: {
    title: "Wat we met je gegevens doen",
    lead: "We vragen weinig, we zeggen waarom, en we wissen het op tijd.",
    headings: ["Wat", "Waarom", "Wie ziet het", "Hoe lang"],
    rows: [
      [
        "Naam, e-mailadres, organisatie, soort organisatie",
        "Om je in te schrijven en je te mailen over de dag",
        "De organisator van die dag",
        "24 maanden. Daarna blijft alleen een telling over, zonder naam.",
      ],
      [
        "Wat je nodig hebt (toegang, eten)",
        "Om de dag voor jou in orde te brengen. Alleen met je toestemming.",
        "Alleen de organisator van die dag",
        "Tot 14 dagen na de dag. Dan wissen we het.",
      ],
      [
        "Je keuze over foto's",
        "Om ze te respecteren",
        "De organisator en het onthaal",
        "24 maanden. Je verandert ze wanneer je wilt.",
      ],
      ["Of je er was", "Voor je attest en voor het verslag, als telling", "De organisator", "24 maanden"],
      [
        "De code om je aan te melden",
        "Om te weten dat jij het bent",
        "Niemand: we bewaren alleen een afdruk",
        "10 minuten",
      ],
      [
        "Waar je aangemeld bent",
        "Zodat je niet elke keer een code nodig hebt",
        "Alleen jij",
        "30 dagen na je laatste bezoek",
      ],
    ] as Row[],
    rights: "Jouw rechten",
    rightsText:
      "Met de link in je mail bekijk en verbeter je je inschrijving, of schrijf je je uit. Wil je al je gegevens zien, meenemen of laten wissen? Antwoord op een mail van ons.",
    none: "Wat we niet doen",
    noneText:
      "We volgen je niet. We gebruiken geen cookies van anderen. Er staan geen advertenties, kaarten of filmpjes van andere bedrijven op deze site. De cookies die we wel gebruiken, onthouden je taal en je aanmelding.",
  },
  en: {
    title: "What we do with your data",
    lead: "We ask little, we say why, and we erase it in time.",
    headings: ["What", "Why", "Who sees it", "How long"],
    rows: [
      [
        "Name, e-mail address, organisation and its kind",
        "To register you and to mail you about the day",
        "The organiser of that day",
        "24 months. After that only a count remains, without a name.",
      ],
      [
        "What you need (access, food)",
        "To prepare the day for you. Only with your consent.",
        "Only the organiser of that day",
        "Until 14 days after the day. Then we erase it.",
      ],
      [
        "Your choice about photos",
        "To respect it",
        "The organiser and the door",
        "24 months. You change it whenever you want.",
      ],
      [
        "Whether you were there",
        "For your certificate, and for the report as a count",
        "The organiser",
        "24 months",
      ],
      [
        "The code to log in",
        "To know that it is you",
        "Nobody: we keep only a fingerprint of it",
        "10 minutes",
      ],
      [
        "Where you are logged in",
        "So that you do not need a code each time",
        "Only you",
        "30 days after your last visit",
      ],
    ] as Row[],
    rights: "Your rights",
    rightsText:
      "With the link in your mail you see, correct or cancel your registration. Do you want to see, take or erase all your data? Answer one of our mails.",
    none: "What we do not do",
    noneText:
      "We do not follow you. We use no cookies of others. There are no advertisements, maps or films of other companies on this site. The cookies we do use remember your language and your log-in.",
  },
};

export default function Privacy() {
  const t = words[useLocale()];
  return (
    <>
      <PageHeader narrow title={t.title} lead={t.lead} />
      <Page narrow>
        <div className="stack stack--wide">
          {t.rows.map(([what, ...rest]) => (
            <section key={what}>
              <h2>{what}</h2>
              <dl className="facts facts--beside">
                {rest.map((value, i) => (
                  <div key={value}>
                    <dt>{t.headings[i + 1]}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
          <section>
            <h2>{t.rights}</h2>
            <p>{t.rightsText}</p>
          </section>
          <section>
            <h2>{t.none}</h2>
            <p>{t.noneText}</p>
          </section>
        </div>
      </Page>
    </>
  );
}
