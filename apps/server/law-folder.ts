import { join } from 'node:path'

/** Where an installation keeps its statutes. */
export const lawFolder = (dataDir: string): string => join(dataDir, 'law')
