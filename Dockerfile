# 安监知识库 as a container: built with Node, served by nginx without root on port 8080.
#   docker build -t anjian .                                  at the root of a host
#   docker build -t anjian --build-arg BASE_PATH=/anjian/ .   below a path
# A local overlay in content-local/overlay.yaml goes in with the rest.
#   docker run --rm --read-only --tmpfs /tmp -p 8080:8080 anjian

FROM node:24-bookworm-slim AS build
ARG BASE_PATH=/
ARG SITE_URL=
ARG SITE_NAME=
ARG SITE_DOMAIN=
ARG SITE_ID_CODE=
ENV ASTRO_TELEMETRY_DISABLED=1
WORKDIR /site
COPY package.json package-lock.json .npmrc ./
# Not npm ci: it refuses packages with one optional binary a platform. What may run scripts is listed in package.json.
RUN npm install --omit=dev
COPY . .
RUN npm run build \
 && mkdir -p "/srv/anjian${BASE_PATH}" \
 && cp -a dist/. "/srv/anjian${BASE_PATH}" \
 && sed "s#404 /404.html#404 ${BASE_PATH}404.html#" docs/deploy/nginx.conf > nginx.conf

FROM nginxinc/nginx-unprivileged:1.28-alpine
COPY --from=build /site/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /srv/anjian /srv/anjian
ARG BASE_PATH=/
ENV BASE_PATH=${BASE_PATH}
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s CMD wget -q -O /dev/null "http://127.0.0.1:8080${BASE_PATH}" || exit 1
