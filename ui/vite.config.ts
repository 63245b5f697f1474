// Vite wants its configuration as a default export; nothing else here has one.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  clearScreen: false,
  server: { port: 1420, strictPort: true, fs: { allow: [".."] } },
  build: {
    // The oldest web view in use: WebKitGTK 2.44 speaks Safari 17, macOS 13 speaks Safari 16.
    target: "safari16",
    // A font inside the style sheet would need `font-src data:`, which the content policy does not allow.
    assetsInlineLimit: 0,
    // Read from the disk, not fetched over a network.
    chunkSizeWarningLimit: 800,
  },
  css: {
    preprocessorOptions: { scss: { loadPaths: ["node_modules"], quietDeps: true } },
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    css: false,
  },
});
