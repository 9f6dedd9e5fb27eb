/** What is used of a package that brings no types. */
declare module 'datapackage' {
  export interface Resource {
    readonly name: string;
    readonly descriptor: { readonly schema?: object };
    /** Rows as cells cast by the table schema. @throws Where a cell or a key does not fit it. */
    read(options?: { readonly relations?: boolean }): Promise<readonly (readonly unknown[])[]>;
  }
  export class Package {
    static load(descriptor: object): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
}
