// One station's network cable: a TCP proxy to the hub that can be cut (connections destroyed, new ones reset) and
// restored. It keeps its port while cut, so that nobody else can take the address.

import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

export class Cable {
  readonly port: number;
  readonly #server: Server;
  readonly #sockets: Set<Socket>;
  #cut = false;

  private constructor(server: Server, port: number, sockets: Set<Socket>) {
    this.#server = server;
    this.port = port;
    this.#sockets = sockets;
  }

  /** @param port 0 for a free one. Throws EADDRINUSE when it is taken. */
  static async lay(port: number, target: () => number): Promise<Cable> {
    const sockets = new Set<Socket>();
    const server = createServer();
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the proxy got no port');
    const cable = new Cable(server, address.port, sockets);
    server.on('connection', (socket) => cable.#carry(socket, target()));
    return cable;
  }

  get isCut(): boolean {
    return this.#cut;
  }

  cut(): void {
    this.#cut = true;
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  restore(): void {
    this.#cut = false;
  }

  async remove(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #carry(near: Socket, port: number): void {
    this.#track(near);
    if (this.#cut) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    this.#track(far);
    near.on('close', () => far.destroy());
    // what the hub does to its end happens to the station's end too: a refused or reset hub is a reset cable
    far.on('error', () => near.resetAndDestroy());
    far.on('close', () => near.destroy());
    near.pipe(far);
    far.pipe(near);
  }

  #track(socket: Socket): void {
    this.#sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(socket));
  }
}
