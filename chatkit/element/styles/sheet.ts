import base from "./base.css?inline";
import choices from "./choices.css?inline";
import composer from "./composer.css?inline";
import controls from "./controls.css?inline";
import layout from "./layout.css?inline";
import markdown from "./markdown.css?inline";
import popup from "./popup.css?inline";
import reducedMotion from "./reduced-motion.css?inline";
import sizes from "./sizes.css?inline";
import thread from "./thread.css?inline";
import widgets from "./widgets.css?inline";

let sheet: CSSStyleSheet | undefined;

/**
 * The element's styles, made once and shared by all elements of the page. All but the last are in a
 * layer, so that the rules for reduced motion win over every one of them.
 */
export function elementSheet(): CSSStyleSheet {
  if (!sheet) {
    const layered = [
      base,
      layout,
      thread,
      markdown,
      composer,
      popup,
      widgets,
      controls,
      sizes,
      choices,
    ];
    sheet = new CSSStyleSheet();
    sheet.replaceSync(`@layer chat { ${layered.join("\n")} }\n${reducedMotion}`);
  }
  return sheet;
}
