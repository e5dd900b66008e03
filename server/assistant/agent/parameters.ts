import { z } from "zod";

const properties = z.record(z.string(), z.looseObject({}));

/** The input of a tool as JSON Schema, in the form that strict function calling takes. */
export function toParameters(input: z.ZodObject) {
  const schema = z.toJSONSchema(input, { target: "draft-7", io: "input" });
  return {
    type: "object" as const,
    properties: properties.parse(schema.properties ?? {}),
    required: schema.required ?? [],
    additionalProperties: false as const,
  };
}

/** More than a few faults at once say no more than that the call was built wrongly. */
const faultsTold = 5;

/** What is wrong with the arguments of a call, field by field, so that a model can mend it. */
export function explainInput({ issues }: z.ZodError): string {
  const faults = issues
    .slice(0, faultsTold)
    .map(({ path, message }) => `${path.join(".") || "arguments"}: ${message}`);
  return `The arguments do not fit the tool. ${faults.join("; ")}.`;
}
