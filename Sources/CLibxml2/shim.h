// libxml2: the HTML and XML parsers. https://gitlab.gnome.org/GNOME/libxml2/-/wikis/home
#ifndef IBID_CLIBXML2_SHIM_H
#define IBID_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
// ICU's UErrorCode, which libxml2 would drag in, is also declared by Foundation's ICU.
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

// xmlFree is a mutable global, which Swift 6 does not let concurrent code read.
static inline void shim_xml_free(void *pointer) { xmlFree(pointer); }

#endif
