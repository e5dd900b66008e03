import type { Ref } from "react";
import { Form, type FormProps } from "react-router";
import { leavePage } from "#app/api/link.ts";

type LeavingFormProps = FormProps & { intent: string; ref?: Ref<HTMLFormElement> };

/**
 * What ends the session is sent by the browser itself, so that a whole new page comes: nothing of the
 * account stays in this one's memory.
 */
export function LeavingForm({ intent, onSubmit, children, ...rest }: LeavingFormProps) {
  return (
    <Form
      {...rest}
      method="post"
      action="/settings"
      reloadDocument
      onSubmit={(event) => {
        onSubmit?.(event);
        if (!event.defaultPrevented) leavePage();
      }}
    >
      <input type="hidden" name="intent" value={intent} />
      {children}
    </Form>
  );
}
