// libpsl: the Public Suffix List. https://rockdaboot.github.io/libpsl/
#ifndef IBID_CLIBPSL_SHIM_H
#define IBID_CLIBPSL_SHIM_H

#include <libpsl.h>

#endif
