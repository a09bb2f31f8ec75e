#ifndef NEEDLETAIL_CLIBCRYPTO_SHIM_H
#define NEEDLETAIL_CLIBCRYPTO_SHIM_H

// Debian's libssl-dev: only the digest interface is used.
#include <openssl/evp.h>

#endif
