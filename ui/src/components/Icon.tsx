// Drawn on a 20-unit grid, stroke 1.7, round ends. Always beside a word and hidden from screen readers.
import type { ReactNode } from "react";

const drawings = {
  back: <path d="M12 5l-5 5 5 5"/>,
  chart: <><path d="M3 3v14h14"/><path d="M6 13l3.500-4 3 2L17 5.500"/></>,
  clock: <><circle cx="10" cy="10" r="7.500"/><path d="M10 5.800V10l2.800 1.800"/></>,
  cog: <><circle cx="10" cy="10" r="2.6"/><path d="M10 2.8v2.2M10 15v2.2M2.8 10H5M15 10h2.2M4.9 4.9l1.6 1.6M13.5 13.5l1.6 1.6M15.1 4.9l-1.6 1.6M6.5 13.5l-1.6 1.6"/></>,
  copy: <><rect x="7" y="7" width="10" height="10" rx="2"/><path d="M13 7V5a2 2 0 00-2-2H5a2 2 0 00-2 2v6a2 2 0 002 2h2"/></>,
  diary: <><rect x="3" y="4" width="14" height="13" rx="2"/><path d="M3 8h14M7 2v3M13 2v3M8 8v9"/></>,
  down: <path d="M6 8l4 5 4-5z" fill="currentColor"/>,
  draft: <circle cx="10" cy="10" r="7" strokeDasharray="2.600 2.900"/>,
  eye: <><path d="M2.300 10c.9-1.800 3.700-5 7.700-5s6.800 3.200 7.700 5c-.9 1.800-3.700 5-7.700 5s-6.800-3.200-7.700-5z"/><circle cx="10" cy="10" r="2.400"/></>,
  "eye-off": <path d="M3 3l14 14M8.300 5.200A8 8 0 0110 5c4 0 6.800 3.200 7.700 5-.4.900-1.200 2-2.300 3M5.500 6.400C4 7.500 2.800 8.900 2.300 10c.9 1.800 3.700 5 7.700 5 1.200 0 2.300-.3 3.200-.7M8.300 8.300a2.400 2.400 0 003.400 3.400"/>,
  file: <><path d="M5 2.500h6.500L16 7v10.500H5z"/><path d="M11.500 2.500V7H16"/></>,
  filter: <path d="M3 5h14M6 10h8M8.500 15h3"/>,
  help: <><circle cx="10" cy="10" r="7.5"/><path d="M7.9 7.8A2.2 2.2 0 0110 6.200c1.300 0 2.200.8 2.200 1.900 0 1.500-2.200 1.700-2.200 3.200M10 13.800v.01"/></>,
  home: <path d="M3 9.500L10 3.500l7 6M5 8.500V16.500h10V8.500M8.500 16.500v-4h3v4"/>,
  import: <path d="M10 3v8.500M6.800 8.500L10 11.700l3.200-3.200M3.500 12.500V16.500h13v-4"/>,
  "in-file": <><circle cx="10" cy="10" r="7"/><path d="M10 3a7 7 0 000 14z" fill="currentColor"/></>,
  info: <><circle cx="10" cy="10" r="7.5"/><path d="M10 9.3v4M10 6.5v.01" strokeWidth="2"/></>,
  laptop: <><rect x="4" y="4" width="12" height="9" rx="1.500"/><path d="M2 16h16"/></>,
  list: <><path d="M7 5h10M7 10h10M7 15h10"/><path d="M3 5h.01M3 10h.01M3 15h.01" strokeWidth="2.4"/></>,
  lock: <><rect x="4" y="9" width="12" height="8" rx="2"/><path d="M6.500 9V6.500a3.500 3.500 0 017 0V9"/></>,
  note: <><path d="M4 3h12v9l-4.500 5H4z"/><path d="M16 12h-4.500v5"/></>,
  pencil: <path d="M4 16l.8-3.300L13.500 4l2.500 2.500-8.700 8.700z"/>,
  phone: <path d="M5.500 3h2.300l1.400 3.800-1.800 1.300a9 9 0 004.500 4.500l1.300-1.800L17 12.200v2.300A2.500 2.500 0 0114.500 17 11.500 11.500 0 013 5.500 2.500 2.500 0 015.500 3z"/>,
  plus: <path d="M10 4v12M4 10h12"/>,
  print: <><path d="M6 7V3h8v4M6 14H3V8a1 1 0 011-1h12a1 1 0 011 1v6h-3"/><rect x="6" y="12" width="8" height="5"/></>,
  ready: <><circle cx="10" cy="10" r="7"/><path d="M10 13.500v-7M7 9.200l3-3 3 3"/></>,
  received: <><circle cx="10" cy="10" r="7.500" fill="currentColor" stroke="none"/><path d="M6.500 10.200l2.400 2.400 4.600-5" stroke="#fff" strokeWidth="2"/></>,
  refused: <><circle cx="10" cy="10" r="7.500" fill="currentColor" stroke="none"/><path d="M7.200 7.200l5.600 5.600M12.800 7.200l-5.600 5.600" stroke="#fff" strokeWidth="2"/></>,
  right: <path d="M8 5l5 5-5 5"/>,
  ring: <circle cx="10" cy="10" r="7"/>,
  scale: <><rect x="3" y="4" width="14" height="13" rx="3"/><path d="M6.5 8.5a5 5 0 017 0L11.5 11h-3z"/></>,
  school: <><path d="M2 8l8-4 8 4-8 4z"/><path d="M5.5 10v4c1.2 1.2 2.7 1.8 4.5 1.8s3.300-.6 4.500-1.800v-4"/></>,
  search: <><circle cx="9" cy="9" r="5.500"/><path d="M13.200 13.200L17 17"/></>,
  shield: <path d="M10 2.5l6 2.2v4.6c0 4-2.5 6.7-6 8.2-3.5-1.5-6-4.2-6-8.2V4.7z"/>,
  "shield-mark": <><path d="M10 2.5l6 2.2v4.6c0 4-2.5 6.7-6 8.2-3.5-1.5-6-4.2-6-8.2V4.7z"/><path d="M10 6.5v4M10 13.3v.01" strokeWidth="2"/></>,
  "sort-down": <path d="M10 4v12M5.5 11.5L10 16l4.5-4.5"/>,
  "sort-up": <path d="M10 16V4M5.5 8.500L10 4l4.500 4.500"/>,
  star: <path d="M10 3l2.100 4.500 4.900.6-3.600 3.400.9 4.900L10 14l-4.300 2.400.9-4.900L3 8.100l4.900-.6z"/>,
  steps: <path d="M3 16h4v-4h4V8h4V4h2"/>,
  supervision: <><path d="M3 4h8.500v6H7.500L5 12.500V10H3z"/><path d="M14 7.500h3v6.500h-2v2.500L12.500 14H8.500v-1.500"/></>,
  sync: <path d="M4 9a6 6 0 0110.500-3L17 8M17 4v4h-4M16 11a6 6 0 01-10.500 3L3 12M3 16v-4h4"/>,
  tick: <path d="M4.500 10.500l3.500 3.500 7.500-8"/>,
  today: <><rect x="3" y="4" width="14" height="13" rx="2"/><path d="M3 8h14M7 2v3M13 2v3"/><circle cx="10" cy="12.4" r="1.4" fill="currentColor" stroke="none"/></>,
  transfer: <><circle cx="7.500" cy="7" r="3"/><path d="M2 16.500c.4-3 2.600-4.500 5.500-4.500 1.100 0 2 .2 2.800.6M12.500 14.500h5.500M15.500 12l2.500 2.500-2.500 2.500"/></>,
  undo: <path d="M4 8h8a4.500 4.500 0 010 9H8M4 8l4-4M4 8l4 4"/>,
  user: <><circle cx="10" cy="7" r="3.200"/><path d="M4 17c.5-3.200 2.900-5 6-5s5.500 1.800 6 5"/></>,
  users: <><circle cx="7.500" cy="7" r="3"/><path d="M2 16.500c.4-3 2.600-4.500 5.500-4.500s5.100 1.500 5.500 4.500M13 4.300a3 3 0 010 5.400M15 12.500c1.700.6 2.700 2 3 4"/></>,
  video: <><rect x="2.500" y="5.500" width="10" height="9" rx="2"/><path d="M12.500 9l5-2.500v7l-5-2.500"/></>,
  voice: <path d="M3 4h14v9.500H9L5.500 17v-3.500H3z"/>,
  warn: <><path d="M10 3l7.500 13.500h-15z"/><path d="M10 8v4M10 14.300v.01" strokeWidth="2"/></>,
  x: <path d="M5 5l10 10M15 5L5 15"/>,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

type Props = {
  name: IconName;
  /** "tag" draws it at 13, everything else at 16. */
  size?: "tag" | "normal" | "large";
};

export function Icon({ name, size = "normal" }: Props) {
  return (
    <svg className={`icon icon--${size}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}
