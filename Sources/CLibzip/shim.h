// libzip: reading ZIP archives. https://libzip.org/documentation/
#ifndef IBID_CLIBZIP_SHIM_H
#define IBID_CLIBZIP_SHIM_H

#include <zip.h>

#endif
