import { jsonResponse } from '../../components/json-response.ts';
import { readJurisdictions } from '../../components/jurisdictions.ts';

export const GET = async () => jsonResponse(await readJurisdictions());
