import { Form } from "react-router";
import { Button } from "#app/ui/controls/button.tsx";
import { useAccountText } from "#app/ui/text/account.ts";

export type SocialProvider = "github" | "google";

type SocialButtonsProps = {
  providers: readonly SocialProvider[];
  /** The intent of the form that is on its way. */
  submitted: unknown;
};

/** Signs in or up with an account at another site. Works without script. */
export function SocialButtons({ providers, submitted }: SocialButtonsProps) {
  const t = useAccountText().social;
  if (providers.length === 0) return null;
  return (
    <Form method="post" className="mt-3 flex flex-col gap-3">
      {providers.map((provider) => (
        <Button
          key={provider}
          type="submit"
          name="intent"
          value={provider}
          size="large"
          busy={submitted === provider}
        >
          {t[provider]}
        </Button>
      ))}
    </Form>
  );
}
