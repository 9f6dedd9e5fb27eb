/** Where the annotations of a report stand, and what they lead to. */
import type { AnnotationAddresses } from '../exports/annotations.ts';
import type { Archive } from '../archive/archive.ts';
import * as addresses from './addresses.ts';
import { eventAddress } from './timeline-pages.ts';

/** Addresses for the annotations of a report: with the site's origin where that is known, else relative to their file. */
export function annotationAddresses(archive: Archive, report: string): AnnotationAddresses {
  const file = addresses.annotations(report);
  return {
    file,
    text: addresses.plainText(report),
    data: addresses.data,
    event: (id) => eventAddress(archive, id),
    locate: (address) => addresses.absolute(address) ?? addresses.link(file, address),
  };
}
