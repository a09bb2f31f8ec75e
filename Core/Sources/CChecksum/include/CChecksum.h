#ifndef NEEDLETAIL_CCHECKSUM_H
#define NEEDLETAIL_CCHECKSUM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// CRC32C (Castagnoli: reflected polynomial 0x82F63B78, initial and final inversion) of `length`
/// bytes. Uses the processor's CRC instruction where there is one; the result is the same.
uint32_t checksum_crc32c(const void *bytes, size_t length);

/// The same from tables, on every machine: the fallback, and the oracle of the tests.
uint32_t checksum_crc32c_portable(const void *bytes, size_t length);

/// Whether `checksum_crc32c` uses the processor's instruction here.
bool checksum_crc32c_is_hardware(void);

#endif
