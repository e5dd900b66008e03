/** Holds the place of rows to come, so that nothing jumps when they do. */
export function LoadingRows({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="flex animate-breathe flex-col gap-3 py-2">
      {["w-2/3", "w-1/2", "w-3/5", "w-2/5"].map((width) => (
        <div key={width} className="flex items-center gap-3">
          <span className="size-4.75 rounded-full bg-press" />
          <span className={`h-3.5 rounded-sm bg-press ${width}`} />
        </div>
      ))}
    </div>
  );
}
