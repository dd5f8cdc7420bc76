# docker build --tag ibid . && docker run --rm --volume "$PWD:/book" ibid audit chapter.md
FROM swift:6.3-bookworm AS build
WORKDIR /ibid
COPY . .
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends make dpkg-dev git python3 && make deb

FROM debian:bookworm-slim
COPY --from=build /ibid/.build/ibid_*.deb /tmp/
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends /tmp/ibid_*.deb libopencc-data poppler-utils \
 && rm -rf /tmp/ibid_*.deb /var/lib/apt/lists/*
WORKDIR /book
ENTRYPOINT ["ibid"]
