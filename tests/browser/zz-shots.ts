import { serve } from '../../src/distribution/serve.ts';
import { startChromium } from './chromium.ts';
import { connect, visit } from './visits.ts';
const site = await serve(process.env['ZZ'] ?? 'dist', { port: 0 });
const c = await startChromium(); const b = await connect(c.endpoint);
const list = process.argv.slice(2);
for (const spec of list) {
  const [addr='', w='390', way='light', sel=''] = spec.split('|');
  await visit(b, site.address, addr, async ({page}) => {
    await page.waitForLoadState('networkidle');
    const name = `/tmp/w/shots-graph/${addr.replaceAll('/','-')}${w}-${way}.png`;
    if (sel) await page.locator(sel).filter({visible:true}).first().screenshot({path:name}); else await page.screenshot({path:name, fullPage:true});
    console.log(name);
  }, {viewport:{width:Number(w),height:900}, colorScheme: way==='dark'?'dark':'light'}, way==='print'?(p)=>p.emulateMedia({media:'print'}):undefined);
}
await b.close(); await c.close(); await site.close();
