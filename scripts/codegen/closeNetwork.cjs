/** Loaded with `--require`, it makes every connection attempt fail, so that a step which needs the network can't pass. */
const net = require('node:net')

net.Socket.prototype.connect = () => {
  throw new Error('this step must not open a connection')
}
