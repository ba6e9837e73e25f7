// Debian builds libxml2 with ICU; its ICU headers clash with the ones inside Foundation
// (swift-foundation-icu issue 93), so the option is undone before any other header is read.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlwriter.h>
#include <libxml/xmlreader.h>
