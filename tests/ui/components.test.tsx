import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BeheerBar } from "~/ui/beheer-bar";
import { CheckboxField } from "~/ui/checkbox-field";
import { RadioGroup } from "~/ui/choice-group";
import { DataTable } from "~/ui/data-table";
import { ErrorPage } from "~/ui/error-page";
import { ErrorSummary } from "~/ui/error-summary";
import { Facts } from "~/ui/facts";
import { Meter } from "~/ui/meter";
import { MonthTable } from "~/ui/month-table";
import { Pager } from "~/ui/pager";
import { SelectField } from "~/ui/select-field";
import { isCurrent } from "~/ui/site-header";
import { SiteLayout } from "~/ui/site-layout";
import { StyleGuide, styleGuideView } from "~/ui/style-guide";
import { TextProvider } from "~/ui/text/text-provider";
import { EmailField, TextArea, TextField } from "~/ui/text-field";
import { Time } from "~/ui/time";
import { ToastProvider } from "~/ui/toast";
import { unavailablePage } from "~/ui/unavailable-page";

const html = (element: ReactElement, locale: "nl" | "en" = "nl") =>
  renderToStaticMarkup(<TextProvider locale={locale}>{element}</TextProvider>);

/** The first tag of that name. */
const tag = (markup: string, name: string) => markup.match(new RegExp(`<${name}\\b[^>]*>`))?.[0] ?? "";

test("a field is tied to its label, hint and error, and keeps what was filled in", () => {
  const markup = html(
    <EmailField name="email" label="E-mail" hint="Hint" error="Fout" defaultValue="jan@" />,
  );
  expect(tag(markup, "label")).toContain('for="email"');
  const input = tag(markup, "input");
  for (const part of [
    'id="email"',
    'name="email"',
    'value="jan@"',
    'aria-invalid="true"',
    'autoComplete="email"',
  ])
    expect(input).toContain(part);
  expect(input).toContain('aria-describedby="email-hint email-error"');
  expect(markup).toContain('id="email-hint"');
  expect(markup).toContain('id="email-error"');
});

test("an optional field says so in words and in the reader's language", () => {
  expect(html(<TextField name="a" label="A" optional />)).toContain("(niet verplicht)");
  expect(html(<TextField name="a" label="A" optional />, "en")).toContain("(optional)");
  expect(html(<TextField name="a" label="A" />)).toContain('aria-required="true"');
});

test("every kind of field comes back filled", () => {
  expect(html(<TextArea name="t" label="T" defaultValue={"een\ntwee"} />)).toContain("een\ntwee</textarea>");
  const options = [
    { value: "a", label: "A" },
    { value: "b", label: "B" },
  ];
  expect(html(<SelectField name="s" label="S" options={options} defaultValue="b" />)).toContain(
    '<option value="b" selected="">',
  );
  const radios = html(<RadioGroup name="r" label="R" options={options} defaultValue="b" />).match(
    /<input[^>]*>/g,
  );
  expect(radios?.map((radio) => radio.includes("checked"))).toEqual([false, true]);
  expect(html(<CheckboxField name="c" label="C" defaultChecked />)).toContain("checked");
  expect(html(<CheckboxField name="c" label="C" />)).not.toContain("checked");
});

test("the error summary leads to the first control of each field", () => {
  const markup = html(<ErrorSummary errors={{ email: "Vul in", r: "Kies", form: "Te groot" }} />);
  expect([...markup.matchAll(/href="(#[^"]+)"/g)].map((match) => match[1])).toEqual(["#email", "#r"]);
  expect(html(<RadioGroup name="r" label="R" options={[{ value: "a", label: "A" }]} />)).toContain('id="r"');
  expect(markup).toContain("3 dingen");
  expect(html(<ErrorSummary errors={{}} />)).toBe("");
});

test("what people typed is text, never markup", () => {
  const evil = '"><script>alert(1)</script>';
  const markup = html(<TextField name="n" label={evil} defaultValue={evil} error={evil} />);
  expect(markup).not.toContain("<script>");
});

test("a table names its rows and columns and repeats the heading for the phone", () => {
  const markup = html(
    <DataTable
      caption="Wie komt"
      rows={[{ id: "1", name: "Els", hours: 6 }]}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          header: "Naam",
          rowHeader: true,
          cell: (row) => row.name,
          sort: { to: "?s=naam", now: "ascending" },
        },
        { key: "hours", header: "Uren", end: true, cell: (row) => row.hours },
      ]}
    />,
  );
  expect(markup).toContain('scope="row"');
  expect(markup).toContain('aria-sort="ascending"');
  expect(markup).toContain('data-label="Uren"');
  expect(markup).toContain("<caption>Wie komt</caption>");
});

test("a meter never runs over its edge", () => {
  const width = (value: number, max: number) =>
    html(<Meter value={value} max={max} text="x" />).match(/meter__value" width="([^"]+)"/)?.[1];
  expect([width(3, 4), width(9, 4), width(-1, 4), width(1, 0)]).toEqual(["75.0%", "100.0%", "0.0%", "0.0%"]);
});

test("a pager shows only the ways that exist", () => {
  const hrefs = (page: number, pages: number) =>
    [...html(<Pager page={page} pages={pages} to={(n) => `?p=${n}`} />).matchAll(/href="([^"]+)"/g)].map(
      (m) => m[1],
    );
  expect([hrefs(1, 1), hrefs(1, 3), hrefs(2, 3), hrefs(3, 3)]).toEqual([
    [],
    ["?p=2"],
    ["?p=1", "?p=3"],
    ["?p=2"],
  ]);
});

test("facts without a value are left out", () => {
  const markup = html(
    <Facts
      facts={[
        { term: "Zaal", value: "" },
        { term: "Uren", value: 0 },
      ]}
    />,
  );
  expect(markup).not.toContain("Zaal");
  expect(markup).toContain("Uren");
});

test("a moment is words for people and an instant for machines", () => {
  expect(html(<Time at="2026-11-12T08:00:00Z" />)).toBe(
    '<time dateTime="2026-11-12T08:00:00.000Z">donderdag 12 november 2026 om 9.00 uur</time>',
  );
});

test("the menu marks the page itself and the part it is in", () => {
  expect(isCurrent("/evenementen", "/evenementen?sector=groen")).toBe("page");
  expect(isCurrent("/evenementen", "/evenementen/lde-dagen")).toBe("true");
  expect(isCurrent("/evenementen", "/evenementen?periode=voorbij")).toBe(undefined);
  expect(isCurrent("/evenementen?periode=voorbij", "/evenementen?periode=voorbij&p=2")).toBe("page");
  expect(isCurrent("/evenementen?periode=voorbij", "/evenementen")).toBe(undefined);
  expect(isCurrent("/evenementen", "/evenementenlijst")).toBe(undefined);
});

test("the organiser's menu marks one link, the nearest", () => {
  const links = [
    { to: "/beheer", label: "Start" },
    { to: "/beheer/a", label: "A" },
    { to: "/beheer/a/b", label: "B" },
  ];
  const bar = html(<BeheerBar title="Beheer" path="/beheer/a/b/c" links={links} />);
  expect([...bar.matchAll(/<a[^>]*aria-current[^>]*>([^<]*)/g)].map((match) => match[1])).toEqual(["B"]);
});

test("the organiser's menu marks the link to which a page elsewhere belongs", () => {
  const links = [
    { to: "/beheer/datums/1", label: "Inschrijvingen", also: ["/beheer/inschrijvingen"] },
    { to: "/beheer/datums/1/gegevens", label: "Dag en plaats", also: ["/beheer/datums/1/afgelasting"] },
  ];
  const marked = (path: string) =>
    html(<BeheerBar title="Beheer" path={path} links={links} />).match(/aria-current="(\w+)"[^>]*>([^<]*)/);
  expect(marked("/beheer/datums/1")?.slice(1)).toEqual(["page", "Inschrijvingen"]);
  expect(marked("/beheer/inschrijvingen/7/gegevens")?.slice(1)).toEqual(["true", "Inschrijvingen"]);
  expect(marked("/beheer/datums/1/afgelasting")?.slice(1)).toEqual(["true", "Dag en plaats"]);
  expect(marked("/beheer/reeksen")).toBeNull();
});

test("each kind of error has its page, and only a broken one gives a number to pass on", () => {
  expect(html(<ErrorPage error={{ code: "not-found", reason: "link" }} />)).toContain("bestaat niet");
  expect(html(<ErrorPage error={{ code: "not-allowed", reason: "x" }} />)).toContain("niet voor jou");
  expect(html(<ErrorPage error={{ code: "conflict", reason: "date-full" }} />)).toContain("volzet");
  expect(html(<ErrorPage requestId="abc123" />)).toContain("abc123");
});

test("the page for a database that is away needs nothing but itself and one file", () => {
  expect(unavailablePage).toContain('<html lang="nl-BE">');
  expect(unavailablePage).not.toMatch(/<script|<style|style=|undefined/);
  expect([...unavailablePage.matchAll(/href="([^"]*)"/g)].map((match) => match[1])).toEqual([
    "/even-geduld.css",
    "",
  ]);
});

test("no component needs an inline style or handler, which our policy would block", () => {
  for (const view of ["bouwstenen", "evenement", "inschrijven"] as const) {
    const markup = html(
      <ToastProvider>
        <SiteLayout path="/stijl" user={{ name: "Els", organises: true }}>
          <StyleGuide view={view} />
        </SiteLayout>
      </ToastProvider>,
    );
    expect(markup).not.toMatch(/ style=| on[a-z]+=|https?:\/\/(?!www\.w3\.org)/);
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids).toEqual([...new Set(ids)]);
    expect(markup.match(/<h1/g)).toHaveLength(1);
  }
});

test("the style page shows its parts when an address asks for something it has not", () => {
  const asked = (query: string) => styleGuideView(new URLSearchParams(query));
  expect([asked(""), asked("toon=evenement"), asked("toon=toString")]).toEqual([
    "bouwstenen",
    "evenement",
    "bouwstenen",
  ]);
});

test("a month puts each event on its own day and leaves the neighbours' days apart", () => {
  const entries = [{ day: "2026-11-12", label: "LDE-dagen", to: "/e" }];
  const markup = html(<MonthTable month="2026-11" caption="November" entries={entries} today="2026-11-05" />);
  const cells = markup.match(/<td[^>]*>.*?<\/td>/g) ?? [];
  expect(cells).toHaveLength(42);
  expect(
    cells.filter((cell) => cell.includes("<a ")).map((cell) => cell.match(/number">(\d+)/)?.[1]),
  ).toEqual(["12"]);
  expect(cells.filter((cell) => cell.includes("month__other"))).toHaveLength(12);
  expect(cells.filter((cell) => cell.includes("month__today"))).toHaveLength(1);
});
