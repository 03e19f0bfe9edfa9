#pragma once

#include <vector>

namespace sw {

/// Which instructions do arithmetic on samples; all give the same bits.
enum class SampleCode { Best, Plain, Ssse3, Avx2, Neon };

/// The codes that this processor can run, the fastest one last.
std::vector<SampleCode> sampleCodes();

}  // namespace sw
