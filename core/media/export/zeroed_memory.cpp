#include "core/media/export/zeroed_memory.h"

#include <cstdlib>
#include <cstring>

// libx264 allocates by memalign(3) alone, which hardly anybody else calls; a program's own one comes before the C library's.
// The sanitizers have theirs.
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

#include <dlfcn.h>
#include <malloc.h>
#include <sys/mman.h>

#include <cstdint>

extern "C" void* __libc_memalign(std::size_t alignment, std::size_t size);

namespace {

/// Whole pages are given back to the system, which gives them again, zeroed, when they are used: pages that the encoder
/// does not touch cost nothing.
void zero(char* block, std::size_t size) {
    constexpr std::uintptr_t kPage = 4096;
    constexpr std::size_t kLarge = 16 * kPage;
    const auto from = reinterpret_cast<std::uintptr_t>(block);
    const std::uintptr_t first = (from + kPage - 1) / kPage * kPage;
    const std::uintptr_t last = (from + size) / kPage * kPage;
    if (size < kLarge || ::madvise(reinterpret_cast<void*>(first), last - first, MADV_DONTNEED) != 0) {
        std::memset(block, 0, size);
        return;
    }
    std::memset(block, 0, first - from);
    std::memset(reinterpret_cast<void*>(last), 0, from + size - last);
}

}  // namespace

extern "C" void* memalign(std::size_t alignment, std::size_t size) noexcept {
    void* const block = __libc_memalign(alignment, size);
    if (block)
        zero(static_cast<char*>(block), size);
    return block;
}

namespace sw {

bool encoderMemoryIsZeroed() {
    static const bool ours = dlsym(RTLD_DEFAULT, "memalign") == reinterpret_cast<void*>(&memalign);
    return ours;
}

}  // namespace sw

#else

namespace sw {

bool encoderMemoryIsZeroed() {
    return false;
}

}  // namespace sw

#endif
