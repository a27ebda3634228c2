/** Which addresses of the site a build makes, and which it finds made. What is neither is left to other builds. */
export interface Share {
  makes: (address: string) => boolean;
  /** Lies in the folder of the data already, as another build made it. */
  has: (address: string) => boolean;
}

/** A build that makes the whole site. */
export const wholeSite: Share = { makes: () => true, has: () => false };
