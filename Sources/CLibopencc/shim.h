// OpenCC: Traditional and Simplified Chinese. https://github.com/BYVoid/OpenCC
#ifndef IBID_CLIBOPENCC_SHIM_H
#define IBID_CLIBOPENCC_SHIM_H

#include <opencc/opencc.h>

#endif
