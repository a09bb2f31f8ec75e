#include "bench_control.h"

struct field {
    uint32_t tag;
    uint32_t offset;
    uint32_t length;
};

static struct field fields[256];

int bench_control_index(const unsigned char *message, size_t length) {
    int count = 0;
    unsigned sum = 0, before_trailer = 0;
    size_t at = 0;
    while (at < length && count < 256) {
        before_trailer = sum;
        uint32_t tag = 0;
        while (at < length && message[at] != '=') {
            tag = tag * 10 + (message[at] - '0');
            sum += message[at++];
        }
        if (at == length) return 0;
        sum += message[at++];
        size_t start = at;
        while (at < length && message[at] != 1) sum += message[at++];
        if (at == length) return 0;
        fields[count].tag = tag;
        fields[count].offset = (uint32_t)start;
        fields[count].length = (uint32_t)(at - start);
        count++;
        sum += message[at++];
    }
    const unsigned char *digits = message + fields[count - 1].offset;
    unsigned stated = (digits[0] - '0') * 100u + (digits[1] - '0') * 10u + (digits[2] - '0');
    return stated == (before_trailer & 255) ? count : 0;
}

unsigned bench_control_copy(unsigned char *out, const unsigned char *message, size_t length) {
    unsigned sum = 0;
    for (size_t at = 0; at < length; at++) {
        out[at] = message[at];
        sum += message[at];
    }
    return sum & 255;
}
