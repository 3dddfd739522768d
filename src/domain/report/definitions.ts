/** Changes whenever a figure comes to mean something else; a stored report keeps the one it was made with (docs/analytics.md). */
export const DEFINITIONS_VERSION = '2026-11-21';
