// libidn2: internationalised domain names. https://gitlab.com/libidn/libidn2
#ifndef IBID_CLIBIDN2_SHIM_H
#define IBID_CLIBIDN2_SHIM_H

#include <idn2.h>

#endif
