#include "CSHA256.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

int csha256_is_there(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d)) return 0;
  const unsigned shuffles = 1u << 9 | 1u << 19;  // SSSE3, SSE4.1
  if ((c & shuffles) != shuffles) return 0;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b >> 29 & 1);
}

// The instructions keep the eight words in two registers, as f e b a and h g d c from the lowest up, and
// make two rounds each. The message is kept as its last sixteen words, four to a register.
__attribute__((target("sha,sse4.1,ssse3")))
void csha256_compress(uint32_t *state, const uint8_t *bytes, size_t count, const uint32_t *constants) {
  const __m128i bigEndian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  __m128i badc = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
  __m128i hgfe = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
  __m128i feba = _mm_alignr_epi8(badc, hgfe, 8);
  __m128i hgdc = _mm_blend_epi16(hgfe, badc, 0xF0);

  for (; count > 0; count--, bytes += 64) {
    const __m128i first = feba, second = hgdc;
    __m128i words[4];
    for (int four = 0; four < 16; four++) {
      __m128i *own = &words[four & 3];
      if (four < 4) {
        *own = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(bytes + 16 * four)), bigEndian);
      } else {
        const __m128i last = words[(four + 3) & 3];
        const __m128i sum = _mm_add_epi32(
          _mm_sha256msg1_epu32(*own, words[(four + 1) & 3]),
          _mm_alignr_epi8(last, words[(four + 2) & 3], 4));
        *own = _mm_sha256msg2_epu32(sum, last);
      }
      const __m128i round =
        _mm_add_epi32(*own, _mm_loadu_si128((const __m128i *)(constants + 4 * four)));
      hgdc = _mm_sha256rnds2_epu32(hgdc, feba, round);
      feba = _mm_sha256rnds2_epu32(feba, hgdc, _mm_shuffle_epi32(round, 0x0E));
    }
    feba = _mm_add_epi32(feba, first);
    hgdc = _mm_add_epi32(hgdc, second);
  }

  const __m128i abef = _mm_shuffle_epi32(feba, 0x1B);
  const __m128i ghcd = _mm_shuffle_epi32(hgdc, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(abef, ghcd, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(ghcd, abef, 8));
}

#else

int csha256_is_there(void) { return 0; }

void csha256_compress(uint32_t *state, const uint8_t *bytes, size_t count, const uint32_t *constants) {}

#endif
