import { describe, expect, test } from 'vitest';
import { hostPolicy, pagePolicy } from '../../../src/distribution/policy.ts';

const http =
  "style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'";
const disk = "style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self' file:; base-uri 'none'";

describe('pagePolicy(place)', () => {
  test.each([
    [{ wasm: false }, `default-src 'none'; script-src 'self'; ${http}`],
    [{ wasm: true }, `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; ${http}`],
    [{ wasm: false, fromDisk: true }, `default-src 'none'; script-src 'self'; ${disk}`],
    [{ wasm: true, fromDisk: true }, `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; ${disk}`],
  ])('gives for %j the whole policy', (place, policy) => {
    expect(pagePolicy(place)).toBe(policy);
  });
});

describe('hostPolicy', () => {
  test('lets through what any page does, with inline styles for pictures, and no frame around a page', () => {
    expect(hostPolicy).toBe(
      `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; ${http.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")}; frame-ancestors 'none'`,
    );
  });
});
