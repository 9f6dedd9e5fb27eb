/** What a browser installs the site by (W3C, Web Application Manifest). */
import * as addresses from './addresses.ts';
import { manifestIcons } from './app-icons.ts';
import { lightColour } from './colours.ts';
import { siteDescription, siteName } from './wording.ts';

/**
 * The manifest as JSON. Every address in it is relative to it, so that the site is installed from where it stands; it has
 * no `id`, which browsers read from the origin's root: two archives of one origin would be one.
 *
 * @param css The style sheet that has the site's colours.
 */
export function manifestText(css: string): string {
  const paper = lightColour(css, 'paper');
  const home = addresses.link(addresses.manifest, addresses.home);
  return JSON.stringify({
    name: `${siteName}: أرشيف تقارير صحفية عربية`,
    short_name: siteName,
    description: siteDescription,
    lang: 'ar',
    dir: 'rtl',
    start_url: home,
    scope: home,
    display: 'standalone',
    theme_color: paper,
    background_color: paper,
    icons: manifestIcons.map(({ name, size, form }) => ({
      src: addresses.link(addresses.manifest, addresses.appIcon(name)),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: form === 'maskable' ? 'maskable' : 'any',
    })),
  });
}
