import { existingAccountLetter, resetLetter, verificationLetter } from "./letters.ts";
import type { SendMail } from "./send-mail.ts";

type Person = { email: string };
const hour = 3600;

/**
 * What Better Auth does when it can send mail: addresses are confirmed before an account is used,
 * passwords can be reset, and signing up with a known address looks like any other sign-up.
 * Without mail none of this can be: an account is usable at once and a lost password stays lost.
 */
export function mailOptions(sendMail: SendMail | undefined) {
  if (!sendMail) return { emailAndPassword: {}, emailVerification: {} };
  return {
    emailAndPassword: {
      requireEmailVerification: true,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: hour,
      sendResetPassword: ({ user, url, token }: { user: Person; url: string; token: string }) =>
        sendMail(
          resetLetter({ to: user.email, url: `${originOf(url)}/reset-password?token=${token}` }),
        ),
      onExistingUserSignUp: ({ user }: { user: Person }, request?: Request) =>
        sendMail(
          existingAccountLetter({ to: user.email, url: `${originOf(request?.url)}/sign-in` }),
        ),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      expiresIn: hour,
      sendVerificationEmail: ({ user, url }: { user: Person; url: string }) =>
        sendMail(verificationLetter({ to: user.email, url })),
    },
  };
}

const originOf = (url: string | undefined) => (url ? new URL(url).origin : "");
