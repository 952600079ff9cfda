import { Form, useInRouterContext } from "@remix-run/react";
import type { FormHTMLAttributes, ReactNode } from "react";

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
export function AppForm({ method = "post", reload, stay, children, ...rest }: AppFormProps) {
  const routed = useInRouterContext();
  if (!routed)
    return (
      <form method={method} noValidate {...rest}>
        {children}
      </form>
    );
  return (
    <Form method={method} noValidate reloadDocument={reload} preventScrollReset={stay} {...rest}>
      {children}
    </Form>
  );
}
