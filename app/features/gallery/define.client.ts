// By its name the server's bundle leaves it out: the element is for browsers alone.
export { defineChatKitElement } from "#chatkit/element/define.ts";
