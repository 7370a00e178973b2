/** Loaded before a build (`node --import`): every folder lists its entries backwards. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { readdirSync, readdir } = fs;
const promised = fs.promises.readdir;
fs.readdirSync = (...given) => readdirSync(...given).reverse();
fs.promises.readdir = async (...given) => (await promised(...given)).reverse();
fs.readdir = (...given) => {
  const done = given.pop();
  readdir(...given, (error, entries) => done(error, entries?.reverse()));
};
syncBuiltinESMExports();
