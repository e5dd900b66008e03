import { JSDOM } from "jsdom";

/**
 * A browser's globals beside Node's own, for tests in which a page talks to a real database:
 * imported first, it adds what Node lacks and leaves what Node has.
 */
const { window } = new JSDOM("<!doctype html><html><body></body></html>", {
  url: "http://localhost/",
  pretendToBeVisual: true,
});

for (const name of Object.getOwnPropertyNames(window)) {
  if (name in globalThis) continue;
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get: () => Reflect.get(window, name),
    set: (value: unknown) => Reflect.set(window, name, value),
  });
}
// Node's own FormData knows no forms, and its events are none to a page.
Object.assign(globalThis, {
  window,
  FormData: window.FormData,
  Event: window.Event,
  CustomEvent: window.CustomEvent,
  IS_REACT_ACT_ENVIRONMENT: true,
});

const noEvents = {
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
};

// What jsdom leaves out because it draws nothing.
Object.assign(window, {
  matchMedia: (media: string) => ({ ...noEvents, media, matches: false, onchange: null }),
  scrollTo: () => undefined,
});
Object.assign(window.Element.prototype, {
  setPointerCapture: () => undefined,
  scrollIntoView: () => undefined,
});
Object.assign(globalThis, {
  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
});
