// Lists all numbers of a server into an array with Sinch's own SDK, and prints how many and how many milliseconds it
// took. Started by bench_inventory with the folder that has node_modules and the server's address.
'use strict';

const { createRequire } = require('node:module');
const path = require('node:path');

const [folder, url] = process.argv.slice(2);
const { NumbersService } = createRequire(path.join(folder, 'x.cjs'))('@sinch/sdk-core');

const service = new NumbersService({
  projectId: 'p', keyId: 'k', keySecret: 's', authHostname: url, numbersHostname: url,
});

async function list() {
  const numbers = [];
  for await (const number of service.activeNumber.list({ pageSize: 1000 })) numbers.push(number);
  return numbers.length;
}

async function main() {
  const begin = process.hrtime.bigint();
  const count = await list();
  const milliseconds = Number(process.hrtime.bigint() - begin) / 1e6;
  console.log(`${count} ${milliseconds.toFixed(1)}`);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
