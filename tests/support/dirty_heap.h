#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <future>
#include <memory>
#include <vector>

namespace sw::test {

/// Leaves `value` in memory that others get who ask for some: blocks of all sizes up to 8 MiB, given back, from as many threads
/// as an export has, since each has a heap of its own.
inline void dirtyHeap(int value) {
    const auto dirtyOwn = [value] {
        std::vector<std::unique_ptr<char[]>> pins;  // between the blocks, so that freed ones do not go back to the system
        for (int pass = 0; pass < 2; ++pass) {      // glibc keeps large blocks from the second time on
            std::vector<std::unique_ptr<char[]>> blocks;
            for (std::size_t size = 8U << 20; size >= 64; size -= size / 4)
                for (std::size_t i = 0; i < std::clamp<std::size_t>((4U << 20) / size, 1, 2000); ++i) {
                    blocks.push_back(std::make_unique_for_overwrite<char[]>(size));
                    std::memset(blocks.back().get(), value, size);
                    pins.push_back(std::make_unique_for_overwrite<char[]>(24));
                }
        }
        return pins;
    };
    static std::vector<std::vector<std::unique_ptr<char[]>>> kept;
    std::vector<std::future<std::vector<std::unique_ptr<char[]>>>> threads;
    for (int i = 0; i < 4; ++i)
        threads.push_back(std::async(std::launch::async, dirtyOwn));
    kept.push_back(dirtyOwn());
    for (auto& thread : threads)
        kept.push_back(thread.get());
}

}  // namespace sw::test
