import { useLayoutEffect } from 'preact/hooks';
import type { ModalView } from '../../page-protocol.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { SurfaceProvider, useNewSurface } from '../blocks/surface.tsx';
import { useWorkspace } from '../workspace-context.ts';
import { useDialog } from './use-dialog.ts';

/** The app's topmost modal. The browser's own dialog keeps the focus in it and closes on Escape. */
export function Modal({ modal }: { modal: ModalView }) {
  const { act } = useWorkspace();
  const surface = useNewSurface({ view: modal.id }, modal.blocks);
  const dialog = useDialog();
  useLayoutEffect(() => {
    dialog.current?.querySelector<HTMLElement>('.wrong :is(input, select, textarea)')?.focus();
  }, [modal.errors]);
  const close = () => void act({ type: 'close', view: modal.id });
  const submit = (event: Event) => {
    event.preventDefault();
    void act({ type: 'submit', view: modal.id, values: surface.values });
  };
  return (
    <dialog
      ref={dialog}
      class="modal"
      aria-labelledby="modal-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <form noValidate onSubmit={submit}>
        <header>
          <h2 id="modal-title">{modal.title}</h2>
          <button type="button" class="icon-button close" aria-label="Close" onClick={close}>
            ✕
          </button>
        </header>
        <div class="modal-body">
          <SurfaceProvider surface={surface}>
            <Blocks blocks={modal.blocks} errors={modal.errors} />
          </SurfaceProvider>
        </div>
        <footer>
          <button type="button" class="button" onClick={close}>
            {modal.close ?? 'Cancel'}
          </button>
          {modal.submit !== null && (
            <button type="submit" class="button primary">
              {modal.submit}
            </button>
          )}
        </footer>
      </form>
    </dialog>
  );
}
