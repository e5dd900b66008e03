import base from "./base.css?inline";
import composer from "./composer.css?inline";
import controls from "./controls.css?inline";
import layout from "./layout.css?inline";
import markdown from "./markdown.css?inline";
import popup from "./popup.css?inline";
import thread from "./thread.css?inline";
import widgets from "./widgets.css?inline";

let sheet: CSSStyleSheet | undefined;

/** The element's styles, made once and shared by all elements of the page. */
export function elementSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(
      [base, layout, thread, markdown, composer, popup, widgets, controls].join("\n"),
    );
  }
  return sheet;
}
