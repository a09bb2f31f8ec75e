// Stands before the C library's allocator and counts: whatever the process or the Swift runtime
// asks for passes here. Single-threaded use; the counter is no atomic.
#include "bench_control.h"

#include <errno.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *block, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

static uint64_t asked;

uint64_t bench_allocations(void) { return asked; }

void *malloc(size_t size) {
    asked++;
    return __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
    asked++;
    return __libc_calloc(count, size);
}

void *realloc(void *block, size_t size) {
    asked++;
    return __libc_realloc(block, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
    asked++;
    return __libc_memalign(alignment, size);
}

int posix_memalign(void **out, size_t alignment, size_t size) {
    asked++;
    *out = __libc_memalign(alignment, size);
    return *out ? 0 : ENOMEM;
}
