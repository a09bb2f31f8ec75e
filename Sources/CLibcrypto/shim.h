#ifndef NEEDLETAIL_CLIBCRYPTO_SHIM_H
#define NEEDLETAIL_CLIBCRYPTO_SHIM_H

// Debian's libssl-dev: digests, the key derivation of logon passwords, and random salts.
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#endif
