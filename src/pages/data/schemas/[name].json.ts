import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonResponse } from '../../../components/json-response.ts';
import { jsonSchemaOf, schemas, type SchemaName } from '../../../model/json-schemas.ts';

export const getStaticPaths: GetStaticPaths = () =>
  Object.keys(schemas).map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) =>
  jsonResponse(jsonSchemaOf(params['name'] as SchemaName));
