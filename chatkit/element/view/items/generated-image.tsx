import type { GeneratedImageItem } from "#chatkit/protocol/items.ts";
import { useSession, useText } from "../context.ts";

/** An image the assistant makes: a place for it, then how far it is, then the image. */
export function GeneratedImage({ item }: { item: GeneratedImageItem }) {
  const t = useText();
  const progress = useSession((state) => state.view.progress[item.id]);
  const making = useSession((state) => state.view.open.has(item.id));
  return (
    <figure className="generated" aria-busy={making}>
      {item.image && (
        <img src={item.image.url} alt={t("imageMade")} data-making={making || undefined} />
      )}
      {(making || !item.image) && (
        <progress
          aria-label={t("imageMaking")}
          {...(progress !== undefined && { value: progress })}
        />
      )}
    </figure>
  );
}
