#ifndef BENCH_CONTROL_H
#define BENCH_CONTROL_H

#include <stddef.h>
#include <stdint.h>

/// Memory blocks that this process asked for so far: malloc, calloc, realloc and aligned ones.
uint64_t bench_allocations(void);

/// The yardstick for decoding: a plain loop over a whole message that finds every tag and value
/// and verifies the checksum. Returns the number of fields, 0 when the sum is wrong.
int bench_control_index(const unsigned char *message, size_t length);

/// The yardstick for encoding: copies a ready message and sums its bytes. Returns the sum.
unsigned bench_control_copy(unsigned char *out, const unsigned char *message, size_t length);

#endif
