import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Package {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly hasInstallScript?: boolean;
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
/** Where Node would look for a package from another's folder: `a/node_modules/b` before `node_modules/b`. */
function stands(packages: Readonly<Record<string, Package>>, from: string, name: string): boolean {
  for (let folder = from; ;) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
    const end = folder.lastIndexOf('/node_modules/');
    folder = end < 0 ? '' : folder.slice(0, end);
  }
}

/** The project's own, and those of the benches, whose packages are no part of the project. */
describe.each(['', 'tests/bench/', 'tests/bench/search/engines/'])('%spackage-lock.json', (folder) => {
  const lock = read(`${folder}package-lock.json`) as { packages: Readonly<Record<string, Package>> };
  const own = read(`${folder}package.json`) as Package & { overrides?: Readonly<Record<string, string>> };
  const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

  test('has no holes: whatever a package needs stands in it, for every platform', () => {
    const holes = Object.entries(lock.packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !stands(lock.packages, path, name))
        .map((name) => `${path} needs ${name}`),
    );
    expect(installed.length).toBeGreaterThan(0);
    expect(holes).toEqual([]);
  });

  test('names no host, so that every registry serves', () => {
    expect(installed.filter(([, { resolved, link }]) => resolved !== undefined || link === true)).toEqual([]);
  });

  test('has the checksum of every package that npm fetches', () => {
    expect(installed.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([path]) => path)).toEqual(
      [],
    );
  });

  test('names what package.json names, in the same version', () => {
    const { dependencies, devDependencies, optionalDependencies } = lock.packages[''] ?? {};
    expect({ dependencies, devDependencies, optionalDependencies }).toEqual({
      dependencies: own.dependencies,
      devDependencies: own.devDependencies,
      optionalDependencies: own.optionalDependencies,
    });
  });

  test('stands beside a package.json that pins every version exactly', () => {
    const wanted = Object.entries({
      ...own.dependencies,
      ...own.devDependencies,
      ...own.optionalDependencies,
      ...own.overrides,
    });
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  });
});
