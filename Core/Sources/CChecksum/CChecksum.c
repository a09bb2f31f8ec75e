#include "CChecksum.h"

#include <string.h>

static uint32_t tables[8][256];
static bool hardware;

// A checksum moved on by BLOCK zero bytes, one table for each of its four bytes: joins blocks
// that were checked side by side.
enum { BLOCK = 128 };
static uint32_t moved[4][256];

static uint64_t load64(const uint8_t *at) {
    uint64_t word;
    memcpy(&word, at, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

static void prepare_moved(void) {
    for (int place = 0; place < 4; place++) {
        for (uint32_t byte = 1; byte < 256; byte++) {
            uint32_t rest = byte & (byte - 1);
            if (rest != 0) {
                moved[place][byte] = moved[place][rest] ^ moved[place][byte ^ rest];
                continue;
            }
            uint32_t crc = byte << (8 * place);
            for (int step = 0; step < BLOCK; step++) {
                crc = (crc >> 8) ^ tables[0][crc & 0xFF];
            }
            moved[place][byte] = crc;
        }
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
    prepare_moved();
#if defined(__x86_64__)
    __builtin_cpu_init();
    hardware = __builtin_cpu_supports("sse4.2");
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
static uint32_t move_on(uint32_t crc) {
    return moved[0][crc & 0xFF] ^ moved[1][(crc >> 8) & 0xFF] ^ moved[2][(crc >> 16) & 0xFF]
        ^ moved[3][crc >> 24];
}

// The instruction takes three cycles but one can start in each: three blocks go side by side.
__attribute__((target("sse4.2")))
static uint32_t three_blocks(uint32_t crc, const uint8_t *at) {
    uint64_t first = crc, second = 0, third = 0;
    for (int offset = 0; offset < BLOCK; offset += 8) {
        first = __builtin_ia32_crc32di(first, load64(at + offset));
        second = __builtin_ia32_crc32di(second, load64(at + BLOCK + offset));
        third = __builtin_ia32_crc32di(third, load64(at + 2 * BLOCK + offset));
    }
    uint32_t joined = move_on((uint32_t)first) ^ (uint32_t)second;
    return move_on(joined) ^ (uint32_t)third;
}

__attribute__((target("sse4.2")))
static uint32_t with_instruction(const void *bytes, size_t length) {
    const uint8_t *at = bytes;
    uint64_t crc = 0xFFFFFFFFu;
    while (length >= 3 * BLOCK) {
        crc = three_blocks((uint32_t)crc, at);
        at += 3 * BLOCK;
        length -= 3 * BLOCK;
    }
    while (length >= 8) {
        crc = __builtin_ia32_crc32di(crc, load64(at));
        at += 8;
        length -= 8;
    }
    uint32_t rest = (uint32_t)crc;
    while (length > 0) {
        rest = __builtin_ia32_crc32qi(rest, *at);
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
