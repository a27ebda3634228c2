/** The API of the Frictionless validator used in tests; the package has no types. */
declare module 'datapackage' {
  export class Package {
    static load(descriptor: string, options?: { strict?: boolean }): Promise<Package>;
    readonly errors: Error[];
    readonly resources: {
      descriptor: { name: string; bytes: number };
      read(options: { keyed: boolean; relations: boolean }): Promise<unknown[]>;
    }[];
  }
}
