import { Blocks } from './blocks/blocks.tsx';
import { SurfaceProvider, useNewSurface } from './blocks/surface.tsx';

/** The app's Home tab, as it was last published. */
export function Home({ blocks }: { blocks: readonly unknown[] }) {
  const surface = useNewSurface({ home: true }, blocks);
  return (
    <div class="home">
      <SurfaceProvider surface={surface}>
        <Blocks blocks={blocks} />
      </SurfaceProvider>
    </div>
  );
}
