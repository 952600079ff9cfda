import { index, prefix, route, type RouteConfig } from "@remix-run/route-config";

/** Every address of Netwerf: Dutch path, English file. */
export default [
  index("routes/home/home.tsx"),

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
  ]),

  route("healthz", "routes/system/health.ts"),
  route("readyz", "routes/system/readiness.ts"),
  route("taal", "routes/system/language.ts"),
  route("*", "routes/system/not-found.tsx"),
] satisfies RouteConfig;
