import { type FormEvent, useState } from "react";
import { answerQuestions } from "#chatkit/element/session/act.ts";
import type { StructuredInputItem } from "#chatkit/protocol/items.ts";
import type { StructuredSubmission } from "#chatkit/protocol/structured-input.ts";
import { useChat, useSession, useText } from "../context.ts";
import { Question } from "./question.tsx";

/** Questions of the assistant in the composer's place, one after another; any can be skipped. */
export function Questions({ item }: { item: StructuredInputItem }) {
  const t = useText();
  const { session } = useChat();
  const busy = useSession((state) => state.turn !== undefined);
  const [step, setStep] = useState(0);
  const [answers, setAnswers] = useState<Record<string, string[]>>({});
  const question = item.inputs[step];
  if (!question) return null;
  const last = step === item.inputs.length - 1;
  const values = answers[question.id] ?? [];

  const submit = (all: Record<string, string[]>) => {
    const given = Object.entries(all).map(([id, chosen]) => {
      const clean = chosen.filter((value) => value.trim() !== "");
      return [id, { values: clean, skipped: clean.length === 0 }];
    });
    const input: StructuredSubmission = { status: "answered", answers: Object.fromEntries(given) };
    void answerQuestions(session, item.id, input);
  };
  const goOn = (event?: FormEvent) => {
    event?.preventDefault();
    if (last) submit(answers);
    else setStep(step + 1);
  };
  const skip = () => {
    const without = { ...answers, [question.id]: [] };
    setAnswers(without);
    if (last) submit(without);
    else setStep(step + 1);
  };
  const skipAll = () => answerQuestions(session, item.id, { status: "skipped", answers: {} });
  return (
    <form className="composer questions" onSubmit={goOn}>
      <header>
        <small>{t("questionOf", { number: step + 1, count: item.inputs.length })}</small>
        <button type="button" className="link-button" disabled={busy} onClick={skipAll}>
          {t("skipAll")}
        </button>
      </header>
      <Question
        key={question.id}
        question={question}
        values={values}
        onChange={(chosen) => setAnswers({ ...answers, [question.id]: chosen })}
      />
      <footer>
        {step > 0 && (
          <button type="button" className="button" onClick={() => setStep(step - 1)}>
            {t("back")}
          </button>
        )}
        <span className="grow" />
        <button type="button" className="button" disabled={busy} onClick={skip}>
          {t("skip")}
        </button>
        <button
          type="submit"
          className="button primary"
          disabled={busy || values.every((value) => value.trim() === "")}
        >
          {last ? t("submit") : t("next")}
        </button>
      </footer>
    </form>
  );
}
