#include "core/media/frame/sample_code.h"

namespace sw {

std::vector<SampleCode> sampleCodes() {
    std::vector<SampleCode> codes{SampleCode::Plain};
#if defined(__x86_64__)
    if (__builtin_cpu_supports("ssse3"))
        codes.push_back(SampleCode::Ssse3);
    if (__builtin_cpu_supports("avx2"))
        codes.push_back(SampleCode::Avx2);
#elif defined(__aarch64__)
    codes.push_back(SampleCode::Neon);
#endif
    return codes;
}

}  // namespace sw
