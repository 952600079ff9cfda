import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from "react";
import { useText } from "./text/text-provider";

type Toast = { id: number; text: string };

const MOST = 3;
const ToastContext = createContext<(text: string) => void>(() => {});

/** Says something in passing: `const say = useToast(); say("Er kwam een plaats vrij")`. Never the only place it stands. */
export function useToast(): (text: string) => void {
  return useContext(ToastContext);
}

/** Holds the toasts. They stay until closed, for not everybody reads fast; a fourth pushes out the first. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useText("common");
  const [toasts, setToasts] = useState<Toast[]>([]);
  const next = useRef(1);
  const say = useCallback((text: string) => {
    setToasts((before) => [...before, { id: next.current++, text }].slice(-MOST));
  }, []);
  const close = (id: number) => setToasts((before) => before.filter((toast) => toast.id !== id));
  return (
    <ToastContext.Provider value={say}>
      {children}
      <div className="toasts" role="status" aria-live="polite" aria-label={t.newsRegion}>
        {toasts.map(({ id, text }) => (
          <div className="toast" key={id}>
            <p>{text}</p>
            <button type="button" onClick={() => close(id)}>
              {t.close}
            </button>
          </div>
        ))}
      </div>
    </ToastContext.Provider>
  );
}
