import { useSearchParams } from "react-router";
import { Gallery } from "#app/features/gallery/gallery.tsx";

/**
 * Every kind of item and component of the chat element, for developers: `?scheme=light` or `dark`
 * for one scheme, both side by side without it (on a phone one above the other); `?locale=ar` from right to left.
 */
export default function GalleryPage() {
  const [search] = useSearchParams();
  const asked = search.get("scheme");
  const all = ["light", "dark"] as const;
  const schemes = all.filter((scheme) => asked === null || asked === scheme);
  const locale = search.get("locale") === "ar" ? "ar" : "en";
  return (
    <main className="fills-page grid h-dvh auto-cols-fr auto-rows-fr md:grid-flow-col">
      <title>Gallery</title>
      <h1 className="sr-only">Gallery</h1>
      {schemes.map((scheme) => (
        <Gallery key={scheme} scheme={scheme} locale={locale} />
      ))}
    </main>
  );
}
