#pragma once

#include <vector>

// Before a function with plain loops: the compiler makes an AVX2 form beside the plain one, and the loader chooses. The
// sanitizers cannot start programs that choose at load time.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define SW_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define SW_WIDE
#endif

namespace sw {

/// Which instructions do arithmetic on samples; all give the same bits.
enum class SampleCode { Best, Plain, Ssse3, Avx2, Neon };

/// The codes that this processor can run, the fastest one last.
std::vector<SampleCode> sampleCodes();

}  // namespace sw
