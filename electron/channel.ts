/** The one IPC channel, in both directions. What goes over it is oRPC's message-port protocol. */
export const CHANNEL = 'adal';
