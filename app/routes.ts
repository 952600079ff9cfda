import { index, prefix, route, type RouteConfig } from "@remix-run/route-config";

/** Every address of Netwerf: Dutch path, English file. */
export default [
  index("routes/home/home.tsx"),

  route("evenementen", "routes/events/list.tsx"),
  route("evenementen.ics", "routes/events/calendar-feed.ts"),
  route("evenementen.atom", "routes/events/atom.ts"),
  route("evenementen.rss", "routes/events/rss.ts"),
  route("evenementen/:slug", "routes/events/event.tsx"),
  route("evenementen/:slug/:occurrenceId/agenda.ics", "routes/events/date-calendar.ts"),
  route("reeksen/:slug", "routes/events/series.tsx"),
  route("reeksen/:slug/volgers", "routes/events/series-followers.tsx"),
  route("reeksen/:slug/afmelding/:token", "routes/events/series-stop.tsx"),

  route("evenementen/:slug/inschrijven", "routes/registrations/register.tsx"),
  ...prefix("inschrijving/:token", [
    index("routes/registrations/manage.tsx"),
    route("annulering", "routes/registrations/cancellation.tsx"),
    route("aanbod", "routes/registrations/offer.ts"),
    route("doorgave", "routes/registrations/offer-passed.ts"),
    route("workshopaanbod/:waitId", "routes/registrations/workshop-offer.ts"),
    route("workshopaanbod/:waitId/doorgave", "routes/registrations/workshop-offer-passed.ts"),
    route("keuzes", "routes/registrations/choices.tsx"),
    route("datum", "routes/registrations/date.tsx"),
    route("gegevens", "routes/registrations/details.tsx"),
    route("agenda.ics", "routes/registrations/calendar.ts"),
    route("evaluatie", "routes/registrations/evaluation.tsx"),
    route("online", "routes/registrations/online.tsx"),
  ]),
  route("uitnodiging/:token/afzegging", "routes/registrations/invitation-declined.tsx"),
  route("organisaties", "routes/registrations/organisations.ts"),

  route("t/:code", "routes/door/ticket.tsx"),
  ...prefix("beheer/datums/:occurrenceId/onthaal", [
    index("routes/door/door.tsx"),
    route("gasten", "routes/door/guests.ts"),
    route("scans", "routes/door/scans.ts"),
    route("aankomsten", "routes/door/arrivals.ts"),
    route("vertrekken", "routes/door/departures.ts"),
    route("toelatingen", "routes/door/admissions.ts"),
    route("herstellingen", "routes/door/corrections.ts"),
    route("sw.js", "routes/door/service-worker.ts"),
    route("manifest.webmanifest", "routes/door/web-manifest.ts"),
  ]),

  route("beheer", "routes/organise/area.tsx", [
    // The event: its facts, dates, programme, and who does what.
    route("evenementen/:eventId", "routes/organise/event-area.tsx", []),
    // The people who come to one date.
    route("datums/:occurrenceId", "routes/organise/date-area.tsx", [
      route("uitnodigingen", "routes/outreach/invitations.tsx"),
      route("uitnodigingen/voorbeeld", "routes/outreach/invitations-preview.tsx"),
      route("uitnodigingen/verzending", "routes/outreach/invitations-sent.tsx"),
      route("uitnodigingen/herinneringen", "routes/outreach/invitation-reminders.ts"),
      route("berichten", "routes/outreach/messages.tsx"),
      route("berichten/voorbeeld", "routes/outreach/messages-preview.tsx"),
      route("berichten/verzending", "routes/outreach/messages-sent.tsx"),
      route("evaluaties", "routes/outreach/evaluations.tsx"),
    ]),
  ]),

  route("aanmelden", "routes/account/login.tsx"),
  route("aanmelden/code", "routes/account/code.tsx"),
  route("aanmelden/link/:secret", "routes/account/link.tsx"),
  route("afmelden", "routes/account/logout.ts"),
  route("afmelden/overal", "routes/account/logout-everywhere.ts"),
  route("mijn", "routes/account/mine.tsx"),
  route("mijn/gegevens", "routes/account/profile.tsx"),
  route("mijn/gegevens.json", "routes/account/my-data.ts"),
  route("mijn/verwijdering", "routes/account/forget-me.tsx"),
  route("mijn/sessies", "routes/account/sessions.tsx"),
  route("mijn/sessies/:hash/afmelding", "routes/account/session-end.ts"),

  route("postvak", "routes/mail/outbox.tsx"),
  route("postvak/:id", "routes/mail/letter.tsx"),

  route("privacy", "routes/home/privacy.tsx"),
  route("toegankelijkheid", "routes/home/accessibility.tsx"),
  route("stijl", "routes/home/style-guide.tsx"),
  route("robots.txt", "routes/home/robots.ts"),
  route("sitemap.xml", "routes/home/sitemap.ts"),

  route("healthz", "routes/system/health.ts"),
  route("readyz", "routes/system/readiness.ts"),
  route("taal", "routes/system/language.ts"),
  route("*", "routes/system/not-found.tsx"),
] satisfies RouteConfig;
