import { useEffect, useRef, type ReactNode, type RefObject } from "react";
import type { Option } from "~/ui/select-field";
import { useToast } from "~/ui/toast";
import type { NoteCondition } from "../../note/wire";
import { useAboveKeyboard } from "./above-keyboard";
import { useAnnouncement } from "./announcements";
import { FromTableList, PassageList } from "./beside-note";
import { KeyboardHelp } from "./keyboard-help";
import { MarkdownActions } from "./markdown-actions";
import { NoteBars } from "./note-bars";
import { NoteDialogs } from "./note-dialogs";
import { NoteHead } from "./note-head";
import { NoteNotices } from "./note-notices";
import { NoteSkeleton } from "./note-skeleton";
import { mayType } from "./note-status";
import { useOthers } from "./people-here";
import { useNews, type NoteNews } from "./use-news";
import { useNote, type OpenNote } from "./use-note";
import { useNoteActions } from "./use-note-actions";
import { passagesOf } from "./writing/passage-labels";
import { passageAt } from "./writing/passages";

export type NotePageProps = {
  groupId: string;
  title: string;
  question: string;
  /** Of this page, and of the one on which one only reads. */
  path: string;
  reader: string;
  writes: boolean;
  condition: NoteCondition;
  /** The note to begin with (firstState); null when it comes over its own line. */
  given: string | null;
  news: NoteNews;
  sectors: readonly Option[];
  themes: readonly Option[];
};

/** The page on which a group writes its note. */
export function NotePage(props: NotePageProps) {
  const { groupId, title, path, reader, writes, condition, given } = props;
  const place = useRef<HTMLDivElement>(null);
  const bars = useRef<HTMLDivElement>(null);
  useAboveKeyboard(bars);
  const say = useToast();
  const actions = useNoteActions(say);
  const note = useNote(
    place,
    { groupId, path, label: `Nota van ${title}`, writes, condition, given },
    {
      onPassage: actions.openDetails,
      onMarkdown: (text) => void actions.insertMarkdown(text),
      openLink: actions.openLink,
      openPassage: actions.openDetailsHere,
      toToolbar: () =>
        onceDrawn(() => bars.current?.querySelector<HTMLElement>("[role=toolbar] [tabindex='0']")?.focus()),
      leave: () => {},
      say,
    },
  );
  const { viewRef } = actions;
  useEffect(() => {
    viewRef.current = note.view;
  }, [viewRef, note.view]);
  const { ready } = note.status;
  return (
    <NoteFrame {...{ props, note, actions, bars }}>
      <div className="note-paper" aria-busy={!ready}>
        {!ready && <NoteSkeleton reader={reader} />}
        <div ref={place} hidden={!ready} />
      </div>
    </NoteFrame>
  );
}

/** After what the last key changed is drawn too: the buttons for a list that one just left would go with the focus. */
const onceDrawn = (work: () => void) => requestAnimationFrame(() => requestAnimationFrame(work));

type NoteFrameProps = {
  props: NotePageProps;
  note: OpenNote;
  actions: ReturnType<typeof useNoteActions>;
  bars: RefObject<HTMLDivElement>;
  children: ReactNode;
};

/** Everything round the text. */
function NoteFrame({ props, note, actions, bars, children }: NoteFrameProps) {
  const { groupId, title, question, path, reader, sectors, themes } = props;
  const { status, view, link } = note;
  const { news, refresh } = useNews(groupId, path, props.news);
  const others = useOthers(link);
  const said = useAnnouncement(status, others);
  const typing = mayType(status);
  const passages = view ? passagesOf(view.state) : [];
  const inNote = new Set(passages.map(({ id }) => id));
  const waiting = news.fromTable.filter(({ id }) => !inNote.has(id));
  const here = view ? passageAt(view.state, passages) : null;
  const { copyMarkdown, insertMarkdown } = actions;
  return (
    <div className="note-page">
      <div className="note-top">
        <NoteHead {...{ title, question, reader, status, others, step: news.step }} me={link?.name ?? ""} />
        <NoteBars {...{ view, here, actions, innerRef: bars }} off={!typing} />
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <div className="note-body">
        <div className="note-desk">
          <NoteNotices status={status} reader={reader} onCopy={copyMarkdown} />
          {children}
        </div>
        <aside className="note-aside" aria-label="Bij de nota">
          <FromTableList list={waiting} mayType={typing} onTake={actions.take} />
          <PassageList passages={passages} here={here?.id} onGo={actions.goTo} />
          <MarkdownActions
            mayType={typing}
            off={!view}
            onCopy={copyMarkdown}
            onFile={(text) => void insertMarkdown(text)}
          />
          <KeyboardHelp />
        </aside>
      </div>
      <NoteDialogs
        {...{ passages, actions, sectors, themes, described: news.described }}
        group={reader}
        mayType={typing}
        online={status.line === "online"}
        onSaved={refresh}
      />
    </div>
  );
}
