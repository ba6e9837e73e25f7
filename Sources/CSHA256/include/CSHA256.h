#include <stddef.h>
#include <stdint.h>

/// Whether the processor has instructions of its own for SHA-256.
int csha256_is_there(void);

/// Takes `count` blocks of 64 bytes into `state`, of eight words; `constants` are the 64 of FIPS 180-4.
/// Only where `csha256_is_there`.
void csha256_compress(uint32_t *state, const uint8_t *bytes, size_t count, const uint32_t *constants);
