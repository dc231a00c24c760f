// The whole page takes a drop. While something is dragged over it, it says so.

/** @param {(transfer: DataTransfer) => void} take */
export function acceptDrops(take) {
  const root = document.documentElement;
  /** Depth of elements entered and not left. */
  let inside = 0;

  /** @param {DragEvent} event */
  const carries = (event) => {
    const types = event.dataTransfer?.types ?? [];
    // A drag that began in the page is the reader moving a selection.
    return !dragging && (types.includes('Files') || types.includes('text/plain') || types.includes('text/html'));
  };
  let dragging = false;
  addEventListener('dragstart', () => { dragging = true; });
  addEventListener('dragend', () => { dragging = false; });

  const done = () => {
    inside = 0;
    root.classList.remove('is-dropping');
  };
  addEventListener('dragenter', (event) => {
    if (!carries(event)) return;
    inside += 1;
    root.classList.add('is-dropping');
  });
  addEventListener('dragleave', (event) => {
    if (!carries(event)) return;
    inside -= 1;
    if (inside <= 0) done();
  });
  addEventListener('dragover', (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  });
  addEventListener('drop', (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    done();
    if (event.dataTransfer) take(event.dataTransfer);
  });
}
