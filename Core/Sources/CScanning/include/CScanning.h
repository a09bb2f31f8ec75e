#ifndef NEEDLETAIL_CSCANNING_H
#define NEEDLETAIL_CSCANNING_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// The two loops over every byte of a message, 16 bytes a step. Swift's SIMD types have no way from
// a comparison to a bit mask, hence C; where there is no SSE2, eight bytes a step.

/// One bit per byte of `bytes[0..<64]`, lowest first: set where the byte is SOH (0x01).
static inline uint64_t scanning_separators_64(const void *bytes) {
    const uint8_t *at = (const uint8_t *)bytes;
#if defined(__SSE2__)
    const __m128i wanted = _mm_set1_epi8(0x01);
    uint64_t mask = 0;
    for (int part = 0; part < 4; part++) {
        __m128i lanes = _mm_loadu_si128((const __m128i *)(at + 16 * part));
        uint64_t bits = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(lanes, wanted));
        mask |= bits << (16 * part);
    }
    return mask;
#else
    const uint64_t low = 0x7F7F7F7F7F7F7F7Full;
    uint64_t mask = 0;
    for (int part = 0; part < 8; part++) {
        uint64_t word = 0;
        for (int byte = 0; byte < 8; byte++) word |= (uint64_t)at[8 * part + byte] << (8 * byte);
        word ^= 0x0101010101010101ull;
        // 0x80 exactly where the byte is zero, then the eight flags side by side.
        uint64_t zero = ~(((word & low) + low) | word | low);
        mask |= ((zero >> 7) * 0x0102040810204080ull >> 56) << (8 * part);
    }
    return mask;
#endif
}

/// The same for the last `count` (at most 64) bytes of a text of `whole` bytes; the bits beyond
/// are zero. Reads nothing outside of the text.
static inline uint64_t scanning_separators_end(
    const void *text, size_t whole, size_t count) {
    const uint8_t *end = (const uint8_t *)text + whole;
    if (count == 0) return 0;
    if (whole >= 64) return scanning_separators_64(end - 64) >> (64 - count);
    uint64_t mask = 0;
    for (size_t at = 0; at < count; at++) {
        mask |= (uint64_t)((end - count)[at] == 0x01) << at;
    }
    return mask;
}

/// Sum of bytes modulo 256.
static inline uint8_t scanning_sum(const void *bytes, size_t count) {
    const uint8_t *at = (const uint8_t *)bytes;
    const uint8_t *end = at + count;
#if defined(__SSE2__)
    const __m128i zero = _mm_setzero_si128();
    __m128i lanes = zero;
    for (; end - at >= 32; at += 32) {
        __m128i first = _mm_loadu_si128((const __m128i *)at);
        __m128i second = _mm_loadu_si128((const __m128i *)(at + 16));
        lanes = _mm_add_epi64(
            lanes, _mm_add_epi64(_mm_sad_epu8(first, zero), _mm_sad_epu8(second, zero)));
    }
    if (end - at >= 16) {
        __m128i part = _mm_loadu_si128((const __m128i *)at);
        lanes = _mm_add_epi64(lanes, _mm_sad_epu8(part, zero));
        at += 16;
    }
    uint32_t sum = (uint32_t)_mm_cvtsi128_si32(lanes)
        + (uint32_t)_mm_cvtsi128_si32(_mm_srli_si128(lanes, 8));
    if (end - at >= 8) {
        __m128i part = _mm_loadl_epi64((const __m128i *)at);
        sum += (uint32_t)_mm_cvtsi128_si32(_mm_sad_epu8(part, zero));
        at += 8;
    }
#else
    uint32_t sum = 0;
#endif
#pragma clang loop vectorize(disable) unroll(disable)
    for (; at < end; at++) sum += *at;
    return (uint8_t)sum;
}

#endif
