#include "CBuild.h"

#ifndef CULTURELINT_BUILD
#define CULTURELINT_BUILD "development"
#endif

const char *culturelint_build(void) { return CULTURELINT_BUILD; }
