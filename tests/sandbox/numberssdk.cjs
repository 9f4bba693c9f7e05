// Drives the sandbox through every method of NumbersService of Sinch's own SDK, unchanged. Started by
// tst_sandboxsdk with the folder that has node_modules, and the sandbox's JSON line in the environment.
// Prints the methods it called, one a line; anything that is not as expected ends it with an error.
'use strict';

const assert = require('node:assert/strict');
const http = require('node:http');
const { createRequire } = require('node:module');
const path = require('node:path');

const folder = process.argv[2];
const { NumbersService, NumbersCallbackWebhooks } = createRequire(path.join(folder, 'x.cjs'))('@sinch/sdk-core');
const sandbox = JSON.parse(process.env.SANDBOX);

const service = new NumbersService({
  projectId: sandbox.project,
  keyId: sandbox.keyId,
  keySecret: sandbox.keySecret,
  authHostname: sandbox.auth,
  numbersHostname: sandbox.numbers,
});

const called = new Set();
// Remembers what is called, and changes nothing else.
const watched = (name, target) => new Proxy(target, {
  get: (object, member) => {
    if (typeof object[member] === 'function') called.add(name + '.' + String(member));
    const value = object[member];
    return typeof value === 'function' ? value.bind(object) : value;
  },
});
const numbers = watched('NumbersService', service);
const regions = watched('availableRegions', service.availableRegions);
const available = watched('availableNumber', service.availableNumber);
const active = watched('activeNumber', service.activeNumber);
const callbacks = watched('callbacks', service.callbacks);

const control = async (verb, what, body) => {
  const answer = await fetch(sandbox.control + what, { method: verb, body: body && JSON.stringify(body) });
  assert.ok(answer.status < 300, `${verb} ${what}: ${answer.status} ${await answer.clone().text()}`);
  return answer.status === 204 ? undefined : answer.json();
};
const refused = async (call, status) => {
  await assert.rejects(call, (error) => {
    assert.equal(error.statusCode, status, error.message);
    return true;
  });
};

const address = {
  displayName: 'Front desk',
  address: { streetNumber: '3500', streetInfo: 'Lenox Rd NE', city: 'Atlanta', state: 'GA', postalCode: '30326' },
};

async function main() {
  // Events arrive at a server of this script.
  const events = [];
  const receiver = http.createServer((request, response) => {
    let body = '';
    request.on('data', (part) => { body += part; });
    request.on('end', () => { events.push({ headers: request.headers, body }); response.end(); });
  });
  await new Promise((resolve) => { receiver.listen(0, '127.0.0.1', resolve); });
  const callbackUrl = `http://127.0.0.1:${receiver.address().port}/events`;

  const found = await regions.list({ types: ['TOLL_FREE', 'MOBILE'] });
  assert.ok(found.availableRegions.some((region) => region.regionCode === 'SE'));
  assert.ok((await regions.list({})).availableRegions.length > found.availableRegions.length);

  const search = {
    regionCode: 'US', type: 'LOCAL', capabilities: ['SMS', 'VOICE'], size: 5,
    'numberPattern.pattern': '+1208', 'numberPattern.searchPattern': 'START',
  };
  const offer = await available.list(search);
  assert.equal(offer.availableNumbers.length, 5);
  assert.deepEqual(await numbers.searchForAvailableNumbers(search), offer);
  const [first, second] = offer.availableNumbers.map((number) => number.phoneNumber);
  assert.match(first, /^\+1208/);
  assert.equal((await available.checkAvailability({ phoneNumber: first })).phoneNumber, first);
  assert.equal((await numbers.checkAvailability({ phoneNumber: first })).monthlyPrice.amount, '0.50');
  await refused(available.checkAvailability({ phoneNumber: '+12025550134' }), 404);

  const secret = '0123456789abcdef-0123456789ABCDEF';
  await callbacks.update({ updateCallbackConfigurationRequestBody: { hmacSecret: secret } });
  assert.equal((await callbacks.get({})).hmacSecret, secret);
  await refused(callbacks.update({ updateCallbackConfigurationRequestBody: { hmacSecret: 'short' } }), 400);

  const rentNumberRequestBody = {
    smsConfiguration: { servicePlanId: 'plan', campaignId: 'CAMPAIGN' },
    voiceConfiguration: { appId: 'app' },
    callbackUrl,
  };
  const rented = await available.rent({ phoneNumber: first, rentNumberRequestBody });
  assert.equal(rented.smsConfiguration.scheduledProvisioning.status, 'WAITING');
  assert.ok(rented.nextChargeDate instanceof Date && !Number.isNaN(rented.nextChargeDate.getTime()));
  await numbers.rent({ phoneNumber: second, rentNumberRequestBody: {} });
  await refused(available.rent({ phoneNumber: first, rentNumberRequestBody: {} }), 404);
  const rentAnyNumberRequestBody = {
    regionCode: 'US', type: 'LOCAL', numberPattern: { pattern: '77', searchPattern: 'END' },
  };
  assert.match((await available.rentAny({ rentAnyNumberRequestBody })).phoneNumber, /77$/);
  assert.match((await numbers.rentAny({ rentAnyNumberRequestBody })).phoneNumber, /77$/);

  await control('POST', '/clock', { advance: 'PT2M' });
  const provisioned = await active.get({ phoneNumber: first });
  assert.equal(provisioned.smsConfiguration.servicePlanId, 'plan');
  assert.equal(provisioned.voiceConfiguration.appId, 'app');
  for (let patience = 0; events.length < 3 && patience < 400; ++patience)
    await new Promise((resolve) => { setTimeout(resolve, 25); });
  const webhooks = new NumbersCallbackWebhooks(secret);
  const types = events.map(({ headers, body }) => {
    assert.ok(webhooks.validateAuthenticationHeader(headers, body), 'the signature does not fit');
    const event = webhooks.parseEvent(body);
    assert.equal(event.resourceId, first);
    assert.equal(event.status, 'SUCCEEDED');
    assert.ok(!Number.isNaN(event.timestamp.getTime()));
    return event.eventType;
  });
  assert.deepEqual(types.sort(),
    ['PROVISIONING_TO_CAMPAIGN', 'PROVISIONING_TO_SMS_PLATFORM', 'PROVISIONING_TO_VOICE_PLATFORM']);

  const updated = await active.update({
    phoneNumber: first,
    updateActiveNumberRequestBody: {
      displayName: 'Reception', voiceConfiguration: { type: 'FAX', serviceId: 'fax' },
    },
  });
  assert.equal(updated.displayName, 'Reception');
  assert.equal(updated.voiceConfiguration.scheduledVoiceProvisioning.serviceId, 'fax');
  await numbers.update({
    phoneNumber: first, updateActiveNumberRequestBody: { smsConfiguration: { servicePlanId: 'another' } },
  });
  assert.equal((await numbers.get({ phoneNumber: first })).displayName, 'Reception');
  await refused(active.get({ phoneNumber: '+12025550134' }), 404);

  // All pages in one loop, by hand, and with each filter.
  const all = [];
  for await (const number of active.list({ pageSize: 30 })) all.push(number.phoneNumber);
  assert.equal(all.length, new Set(all).size);
  const count = (await control('GET', '/numbers')).count;
  assert.equal(all.length, count);
  let page = await numbers.list({ pageSize: 30, orderBy: 'displayName' });
  let turned = page.data.length;
  while (page.hasNextPage) {
    page = await page.nextPage();
    turned += page.data.length;
  }
  assert.equal(turned, count);
  const filtered = await active.list({
    regionCode: 'US', type: 'LOCAL', capability: ['SMS', 'VOICE'],
    numberPattern: { pattern: '+1208', searchPattern: 'START' },
  });
  assert.ok(filtered.data.some((number) => number.phoneNumber === first));

  await refused(active.getEmergencyAddress({ phoneNumber: first }), 404);
  const near = structuredClone(address);
  near.address.streetInfo = 'Lenox Road NE';
  const validation = await active.validateEmergencyAddress({
    phoneNumber: first, emergencyAddressRequestBody: near,
  });
  assert.equal(validation.validationResult, 'NEAR_MATCH');
  assert.equal(validation.correctedAddress.streetInfo, 'Lenox Rd NE');
  const data = { phoneNumber: first, emergencyAddressRequestBody: address };
  assert.equal((await numbers.validateEmergencyAddress(data)).validationResult, 'EXACT_MATCH');
  assert.equal((await active.provisionEmergencyAddress(data)).city, 'Atlanta');
  await numbers.provisionEmergencyAddress(data);
  assert.equal((await active.getEmergencyAddress({ phoneNumber: first })).postalCode, '30326');
  assert.equal((await numbers.getEmergencyAddress({ phoneNumber: first })).location, '');
  assert.deepEqual(await active.deprovisionEmergencyAddress({ phoneNumber: first }), {});
  await active.provisionEmergencyAddress(data);
  await numbers.deprovisionEmergencyAddress({ phoneNumber: first });

  const released = await active.release({ phoneNumber: first });
  assert.deepEqual(released.expireAt, released.nextChargeDate);
  await numbers.release({ phoneNumber: second });

  // A token that has expired is fetched anew by the SDK, unseen.
  await control('POST', '/clock', { advance: 'PT2H' });
  assert.equal((await active.get({ phoneNumber: first })).phoneNumber, first);

  // Nothing of the service was left out but what only sets the client up.
  const setUp = ['constructor', 'setApiClientConfig', 'setHostname', 'setCredentials', 'setNumbersHostname'];
  const parts = { NumbersService: service, availableRegions: service.availableRegions, callbacks: service.callbacks,
    availableNumber: service.availableNumber, activeNumber: service.activeNumber };
  for (const [name, part] of Object.entries(parts)) {
    for (const method of Object.getOwnPropertyNames(Object.getPrototypeOf(part)).filter((it) => !setUp.includes(it)))
      assert.ok(called.has(`${name}.${method}`), `${name}.${method} was not called`);
  }
  console.log([...called].sort().join('\n'));
  receiver.close();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
