import { Button } from "~/ui/button";
import { Icon } from "~/ui/icon";
import type { DoorActions, Message } from "./use-door";

type AnnouncementProps = { message: Message | null; actions: DoorActions };

/** What just happened, large and read out. The region is always there: only then do screen readers notice its words. */
export function Announcement({ message, actions }: AnnouncementProps) {
  return (
    <div className="door-said" role="status" aria-live="polite" tabIndex={-1}>
      {message && (
        <div className={`door-said__box door-said__box--${message.tone}`} key={message.key}>
          <Icon name={message.tone} className="door-said__icon" />
          <div className="door-said__words">
            <p className="door-said__title">{message.title}</p>
            {message.detail && <p>{message.detail}</p>}
          </div>
          {message.undo && (
            <Button type="button" variant="quiet" onClick={() => actions.undo(message.undo!)}>
              Maak ongedaan
            </Button>
          )}
          {message.admit && (
            <Button type="button" onClick={() => actions.admit(message.admit!)}>
              Laat binnen
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
