import { Toaster as Sonner } from "sonner";

/** Where notes appear: above the phone's bottom bar, at the bottom centre of the page's own part elsewhere. */
export function Toaster({ label }: { label: string }) {
  return (
    <Sonner
      position="bottom-center"
      className="md:left-[calc(50%+(var(--side-bar)-var(--chat-panel,0px))/2)]!"
      containerAriaLabel={label}
      visibleToasts={3}
      offset={{ bottom: "calc(1.25rem + var(--bulk-bar, 0px))" }}
      mobileOffset={{ bottom: "calc(var(--bottom-bar) + 0.75rem + var(--bulk-bar, 0px))" }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full font-sans min-h-11 items-center gap-3 rounded-lg bg-raised px-4 py-2 text-ink text-sm shadow-high md:w-(--width)",
          content: "min-w-0 flex-1",
          title: "line-clamp-2",
          description: "text-ink-muted",
          icon: "text-danger",
          actionButton:
            "target shrink-0 rounded-md px-2.5 h-8 font-semibold text-accent hover:bg-hover active:bg-press",
        },
      }}
    />
  );
}
