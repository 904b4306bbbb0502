import { build } from 'vite'

/** Builds the desk's pages into a folder; `index.html` answers every address below `/desk/`. */
export const buildDesk = async (outDir: string): Promise<void> => {
  await build({
    configFile: `${import.meta.dirname}/vite.config.ts`,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  })
}
