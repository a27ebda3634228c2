/** What the tests use of the Frictionless validator, which comes without types. */
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
