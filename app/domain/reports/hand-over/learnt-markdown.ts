import { formatMonth } from "~/ui/months";
import { formatDate } from "~/ui/dates";
import type { Locale } from "~/ui/locale";
import type { Texts } from "~/ui/text/catalogue";
import { bySector, type HeldConclusion } from "./by-sector";
import { inMarkdown } from "./in-markdown";
import type { Learnt, LearntTheme } from "./learnt.server";

type Words = {
  locale: Locale;
  learnt: Texts["learnt"];
  trace: Texts["trace"];
  /** An address of ours with its host: the file is read elsewhere. */
  url: (path: string) => string;
};

/** What a network learnt as one Markdown file: the same as its page, with whole addresses. */
export function learntMarkdown({ network, sessions, themes, retired, loose }: Learnt, words: Words): string {
  const { learnt: t } = words;
  const parts = [
    `# ${t.title}: ${oneLine(network.name)}`,
    oneLine(t.lead(network.name, sessions)),
    ...themes.map((theme) => themeText(theme, words)),
    loose.length > 0 && `## ${t.loose}\n\n${t.looseText}\n\n${conclusionsText(loose, words)}`,
    retired.length > 0 && `# ${t.retired}`,
    ...retired.map((theme) => themeText(theme, words)),
    network.fundingLine && `---\n\n${oneLine(network.fundingLine)}`,
  ];
  return `${paragraphs(parts)}\n`;
}

const oneLine = (text: string) => inMarkdown(text, " ");
const paragraphs = (parts: readonly (string | false | null)[]) => parts.filter(Boolean).join("\n\n");
const linked = (text: string, to: string) => `[${oneLine(text)}](${to})`;

function themeText(theme: LearntTheme, words: Words): string {
  const { learnt: t, locale, url } = words;
  const named = (one: { name: string; nameEn: string }) => (locale === "nl" ? one.name : one.nameEn);
  const { description, merged, conclusions, sessions, held, coming, planned } = theme;
  return paragraphs([
    `## ${linked(named(theme), url(`/themas/${theme.id}`))}`,
    description && inMarkdown(description),
    merged.length > 0 && oneLine(t.merged(merged.map(named).join(", "))),
    `### ${t.concluded}`,
    conclusions.length > 0 ? conclusionsText(conclusions, words) : t.noConclusions,
    sessions.length > 0 && `### ${t.came}`,
    sessions
      .map(({ slug, title, count }) => `- ${linked(title, url(`/evenementen/${slug}`))} (${t.times(count)})`)
      .join("\n"),
    held.length > 0 && `### ${held.length === 1 ? t.heldOne : t.held}`,
    ...held.map((session) => heldText(session, words)),
    coming.length + planned.length > 0 && `### ${t.planned}`,
    [
      ...coming.map(({ slug, title, startsAt }) => {
        const day = startsAt ? `, ${formatDate(startsAt, locale)}` : "";
        return `- ${linked(title, url(`/evenementen/${slug}`))}${day}`;
      }),
      ...planned.map((one) => plannedText(one, named(theme), words)),
    ].join("\n"),
  ]);
}

function plannedText({ title, month }: LearntTheme["planned"][number], theme: string, words: Words): string {
  const name = oneLine(title || words.trace.plannedSession(theme));
  return `- ${name}${month ? `, ${formatMonth(month, words.locale)}` : ""}`;
}

function conclusionsText(conclusions: readonly HeldConclusion[], { learnt: t, locale, url }: Words): string {
  const groups = bySector(conclusions);
  const alone = groups.length === 1 && groups[0]!.sector === null;
  return paragraphs(
    groups.flatMap(({ sector, conclusions: list }) => [
      !alone && `**${sector ? oneLine(locale === "nl" ? sector.name : sector.nameEn) : t.allSectors}**`,
      list
        .map(({ id, text, translation }) =>
          [
            `- ${linked(text, url(`/besluiten/${id}`))}`,
            ...(translation ? [`  ${t.business} ${oneLine(translation)}`] : []),
          ].join("\\\n"),
        )
        .join("\n"),
    ]),
  );
}

function heldText(session: LearntTheme["held"][number], { learnt: t, trace, locale, url }: Words): string {
  const { slug, title, startsAt, report, kinds, open } = session;
  const day = startsAt ? ` (${formatDate(startsAt, locale)})` : "";
  return paragraphs([
    `**${linked(title, url(`/evenementen/${slug}`))}**${day}`,
    report && `${t.report} ${linked(report.title, url(`/verslagen/${report.slug}`))}`,
    kinds.map(({ kind, count }) => `${trace.kinds[kind]}: ${count}`).join(" · "),
    open.length > 0 &&
      `${t.open}:\n\n${open
        .map(({ id, kind, text }) => `- ${trace.kinds[kind]}: ${linked(text, url(`/bijdragen/${id}`))}`)
        .join("\n")}`,
  ]);
}
