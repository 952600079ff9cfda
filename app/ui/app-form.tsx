import { Form, useInRouterContext, useNavigation } from "@remix-run/react";
import { useRef, type FormEvent, type FormHTMLAttributes, type ReactNode } from "react";

export type AppFormProps = Omit<FormHTMLAttributes<HTMLFormElement>, "method" | "encType"> & {
  encType?: "multipart/form-data";
  method?: "get" | "post";
  children: ReactNode;
  /** Let the browser send it as if there were no script: for answers that are files, or new log-ins. */
  reload?: boolean;
  /** Leave the page where it is scrolled to, for a form in the middle of a list. */
  stay?: boolean;
};

/** A form. Our own messages stand at the fields, in the reader's language, so the browser's are off. */
export function AppForm(props: AppFormProps) {
  const routed = useInRouterContext();
  if (routed) return <RoutedForm {...props} />;
  const { method = "post", reload: _, stay: __, children, ...rest } = props;
  return (
    <form method={method} noValidate {...rest}>
      {children}
    </form>
  );
}

function RoutedForm({ method = "post", reload, stay, children, onSubmit, ...rest }: AppFormProps) {
  const { state, formMethod } = useNavigation();
  const sent = useRef(false);
  // Sent, and not answered yet; or answered, and on the way to the page that says so.
  const underWay = state === "submitting" || (state === "loading" && !!formMethod && !stay);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (sent.current && underWay) return event.preventDefault();
    onSubmit?.(event);
    sent.current = !event.defaultPrevented && method === "post";
  };
  return (
    <Form
      method={method}
      noValidate
      reloadDocument={reload}
      preventScrollReset={stay}
      onSubmit={submit}
      {...rest}
    >
      {children}
    </Form>
  );
}
