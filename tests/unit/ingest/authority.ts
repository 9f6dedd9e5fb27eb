/** The authority files of the invented archive that the checker's fixtures begin from. */
import { join } from 'node:path';
import { readContent } from '../../../src/archive/read.ts';
import { authorityOf } from '../../../src/ingest/index.ts';
import { fixtures } from '../archive/fixture.ts';

export const invented = authorityOf((await readContent(join(fixtures, 'base'))).content);
