// Seconds to wait, counted down to nothing.
import { useEffect, useState } from "react";

export function useCountdown(seconds: number): [left: number, wait: (seconds: number) => void] {
  const [until, setUntil] = useState(() => Date.now() + seconds * 1000);
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const count = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    const timer = window.setInterval(count, 250);
    return () => window.clearInterval(timer);
  }, [until]);
  const wait = (more: number) => {
    setUntil(Date.now() + more * 1000);
    setLeft(more);
  };
  return [left, wait];
}
