// OpenSSL's macros that a test server needs, as functions.
// https://docs.openssl.org/3.0/man7/ssl/
#ifndef IBID_CLIBSSL_SHIM_H
#define IBID_CLIBSSL_SHIM_H

#include <openssl/ssl.h>

static inline long shim_ssl_set_maximum_version(SSL_CTX *context, long version) {
  return SSL_CTX_set_max_proto_version(context, version);
}

#endif
