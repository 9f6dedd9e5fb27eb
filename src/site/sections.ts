/** The parts of the site, as its header and footer name them. */
import type { Address } from '../archive/identity.ts';
import * as addresses from './addresses.ts';

/** A part of the site with its name. */
export interface SiteSection {
  readonly name: string;
  readonly address: Address;
}

/** The parts that every page leads to from its header. */
export const siteSections: readonly SiteSection[] = [
  { name: 'التقارير', address: addresses.reports },
  { name: 'الأرقام', address: addresses.figures },
  { name: 'الفصائل', address: addresses.factions },
  { name: 'الأماكن', address: addresses.places },
  { name: 'الأشخاص', address: addresses.persons },
  { name: 'المصادر', address: addresses.sources },
  { name: 'المنهج', address: addresses.about },
  { name: 'البحث', address: addresses.search },
];

/** Those, and what the footer leads to besides. */
export const allSections: readonly SiteSection[] = [
  ...siteSections,
  { name: 'الخطّ الزمني', address: addresses.timeline },
  { name: 'المذكور وغير المذكور', address: addresses.coverage },
  { name: 'التسميات', address: addresses.naming },
  { name: 'المصطلحات', address: addresses.glossary },
  { name: 'الإصدارات', address: addresses.editions },
  { name: 'فهرس الكلمات', address: addresses.words },
  { name: 'التحقّق من اقتباس', address: addresses.verify },
  { name: 'القراءة دون اتصال', address: addresses.offline },
  { name: 'البيانات المفتوحة', address: addresses.data },
  { name: 'التصويبات', address: addresses.corrections },
];

/** Where a page stands in a part of the site: on its first page, or below it. For `aria-current`. */
export function standing(here: string, address: Address): 'page' | 'true' | undefined {
  if (here === address) return 'page';
  return here.startsWith(address) ? 'true' : undefined;
}
