import { useId } from "react";
import type { StructuredQuestion } from "#chatkit/protocol/structured-input.ts";
import { useText } from "../context.ts";

/** One question with its options and room for an answer of one's own. */
export function Question(props: {
  question: StructuredQuestion;
  values: readonly string[];
  onChange: (values: string[]) => void;
}) {
  const { question, values, onChange } = props;
  const t = useText();
  const name = useId();
  if (question.type === "freeform") {
    return (
      <label className="question">
        <span className="question-text" dir="auto">
          {question.question}
        </span>
        {question.description && <small dir="auto">{question.description}</small>}
        <textarea
          className="input"
          rows={3}
          dir="auto"
          placeholder={t("typeAnswer")}
          value={values[0] ?? ""}
          onChange={(event) => onChange([event.target.value])}
        />
      </label>
    );
  }
  const offered = question.options.map(({ value }) => value);
  const own = values.find((value) => !offered.includes(value)) ?? "";
  const chosen = values.filter((value) => offered.includes(value));
  const toggle = (value: string) => {
    if (!question.multiple) return onChange([value]);
    const without = values.filter((one) => one !== value);
    onChange(without.length < values.length ? without : [...values, value]);
  };
  const write = (text: string) =>
    onChange([...(question.multiple ? chosen : []), ...(text ? [text] : [])]);
  return (
    <fieldset className="question">
      <legend className="question-text" dir="auto">
        {question.question}
      </legend>
      {question.multiple && <small>{t("chooseSome")}</small>}
      {offered.map((value) => (
        <label key={value} className="choice">
          <input
            type={question.multiple ? "checkbox" : "radio"}
            name={name}
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
          />
          <span dir="auto">{value}</span>
        </label>
      ))}
      <input
        className="input"
        dir="auto"
        aria-label={t("ownAnswer")}
        placeholder={t("ownAnswer")}
        value={own}
        onChange={(event) => write(event.target.value)}
      />
    </fieldset>
  );
}
