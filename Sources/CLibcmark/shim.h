// cmark-gfm: CommonMark with GitHub's extensions. https://github.com/github/cmark-gfm
#ifndef IBID_CLIBCMARK_SHIM_H
#define IBID_CLIBCMARK_SHIM_H

#ifdef __linux__
#include <malloc.h>
#endif

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#endif
