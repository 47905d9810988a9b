import { spawn } from 'node:child_process';

/** Shows the address in the person's browser; where there is none nothing happens, the address was printed. */
export function openBrowser(address: string): void {
  const command = commandFor(process.platform, process.env);
  if (!command) return;
  const [program, ...rest] = command;
  const started = spawn(program, [...rest, address], { detached: true, stdio: 'ignore' });
  started.on('error', () => undefined);
  started.unref();
}

export function commandFor(platform: string, env: NodeJS.ProcessEnv): readonly [string, ...string[]] | null {
  if (platform === 'darwin') return ['open'];
  // Not `start`, which is no program: it would need a shell, and a shell reads the address.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  // Without a screen xdg-open starts a browser of the terminal that nobody sees.
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : null;
}
