const input = {
  content: [{ type: "input_text", text: "hi" }],
  attachments: [],
  inference_options: {},
};

/** A new thread with a short message, which is answered with a stream of 204 events. */
export const create = { type: "threads.create", params: { input } };
/** The first page of threads. */
export const list = { type: "threads.list", params: {} };
