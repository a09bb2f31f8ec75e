#include "CChecksum.h"

#include <string.h>

#if defined(__x86_64__)
#include <nmmintrin.h>
#include <wmmintrin.h>
#endif

static uint32_t tables[8][256];
static bool hardware;

// By how much a checksum moves on with so many words of zeros, as a factor: joins blocks that were
// checked side by side. A block has LONGEST words at most, and the first of three moves over two.
enum { LONGEST = 32 };
static uint32_t factors[2 * LONGEST + 1];

static uint64_t load64(const uint8_t *at) {
    uint64_t word;
    memcpy(&word, at, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

// x to the power of 64 n - 33, modulo the polynomial: the instruction makes x^33 of the product of two.
static void prepare_factors(void) {
    uint32_t power = 0x80000000u;
    int exponent = 0;
    for (int words = 1; words <= 2 * LONGEST; words++) {
        for (; exponent < 64 * words - 33; exponent++) {
            power = (power >> 1) ^ (0x82F63B78u & (0u - (power & 1u)));
        }
        factors[words] = power;
    }
}

// Runs before main, hence before any thread could ask for a checksum.
__attribute__((constructor)) static void prepare(void) {
    for (uint32_t byte = 0; byte < 256; byte++) {
        uint32_t crc = byte;
        for (int bit = 0; bit < 8; bit++) {
            crc = (crc >> 1) ^ (0x82F63B78u & (0u - (crc & 1u)));
        }
        tables[0][byte] = crc;
    }
    for (uint32_t byte = 0; byte < 256; byte++) {
        for (int slice = 1; slice < 8; slice++) {
            uint32_t crc = tables[slice - 1][byte];
            tables[slice][byte] = (crc >> 8) ^ tables[0][crc & 0xFF];
        }
    }
    prepare_factors();
#if defined(__x86_64__)
    __builtin_cpu_init();
    hardware = __builtin_cpu_supports("sse4.2") && __builtin_cpu_supports("pclmul");
#endif
}

uint32_t checksum_crc32c_portable(const void *bytes, size_t length) {
    const uint8_t *at = bytes;
    uint32_t crc = 0xFFFFFFFFu;
    while (length >= 8) {
        uint64_t word = load64(at) ^ crc;
        crc = tables[7][word & 0xFF] ^ tables[6][(word >> 8) & 0xFF]
            ^ tables[5][(word >> 16) & 0xFF] ^ tables[4][(word >> 24) & 0xFF]
            ^ tables[3][(word >> 32) & 0xFF] ^ tables[2][(word >> 40) & 0xFF]
            ^ tables[1][(word >> 48) & 0xFF] ^ tables[0][word >> 56];
        at += 8;
        length -= 8;
    }
    while (length > 0) {
        crc = (crc >> 8) ^ tables[0][(crc ^ *at) & 0xFF];
        at += 1;
        length -= 1;
    }
    return ~crc;
}

#if defined(__x86_64__)
// The instruction takes three cycles but one can start in each: three blocks of so many words go side
// by side, and are joined.
__attribute__((target("sse4.2,pclmul")))
static uint64_t three_blocks(uint64_t first, const uint8_t *at, size_t words) {
    uint64_t second = 0, third = 0;
    const uint8_t *end = at + 8 * words;
    for (; at < end; at += 8) {
        first = _mm_crc32_u64(first, load64(at));
        second = _mm_crc32_u64(second, load64(at + 8 * words));
        third = _mm_crc32_u64(third, load64(at + 16 * words));
    }
    __m128i by = _mm_set_epi64x(factors[words], factors[2 * words]);
    __m128i moved = _mm_xor_si128(
        _mm_clmulepi64_si128(_mm_cvtsi64_si128((int64_t)first), by, 0x00),
        _mm_clmulepi64_si128(_mm_cvtsi64_si128((int64_t)second), by, 0x10));
    return _mm_crc32_u64(0, (uint64_t)_mm_cvtsi128_si64(moved)) ^ third;
}

__attribute__((target("sse4.2,pclmul")))
static uint32_t with_instruction(const void *bytes, size_t length) {
    const uint8_t *at = bytes;
    uint64_t crc = 0xFFFFFFFFu;
    while (length >= 24 * 3) {
        size_t words = length / 24;
        if (words > LONGEST) { words = LONGEST; }
        crc = three_blocks(crc, at, words);
        at += 24 * words;
        length -= 24 * words;
    }
    while (length >= 8) {
        crc = _mm_crc32_u64(crc, load64(at));
        at += 8;
        length -= 8;
    }
    uint32_t rest = (uint32_t)crc;
    while (length > 0) {
        rest = _mm_crc32_u8(rest, *at);
        at += 1;
        length -= 1;
    }
    return ~rest;
}
#endif

uint32_t checksum_crc32c(const void *bytes, size_t length) {
#if defined(__x86_64__)
    if (hardware) { return with_instruction(bytes, length); }
#endif
    return checksum_crc32c_portable(bytes, length);
}

bool checksum_crc32c_is_hardware(void) { return hardware; }
