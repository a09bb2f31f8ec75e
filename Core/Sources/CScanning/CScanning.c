// Everything is inline in the header; a target needs a source.
#include "CScanning.h"
