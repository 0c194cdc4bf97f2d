// What no page of this app may do, whatever it loads: go elsewhere, open windows, embed others, ask for permissions,
// download, or reach the network.
import { app, type Session } from 'electron';
import { isOwn } from './page-address.ts';

/** For every page that will ever be; before the first one. */
export function lockDownPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    const stay = (event: { preventDefault: () => void }) => event.preventDefault();
    contents.on('will-navigate', stay);
    contents.on('will-frame-navigate', stay);
    contents.on('will-redirect', stay);
    contents.on('will-attach-webview', stay);
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** @param developing lets the developer tools load their own files */
export function lockDownSession(session: Session, developing: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !isOwn(url) && !(developing && url.startsWith('devtools:')) }),
  );
}
