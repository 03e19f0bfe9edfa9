#include "services/monitoring/crash_notes.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <cstring>

namespace sw {
namespace {

constexpr std::size_t kWords = 40;  // of eight bytes: what a line may have
constexpr std::size_t kBytes = kWords * sizeof(std::uint64_t);

/// `turn` is the number of the line, plus one, once it is whole: a reader that sees another one before or after has read
/// something else.
struct Slot {
    std::atomic<std::uint64_t> turn = 0;
    std::atomic<std::size_t> length = 0;
    std::array<std::atomic<std::uint64_t>, kWords> words{};
};

// A signal handler gets no arguments, so what it tells of has to be at a fixed place.
std::array<Slot, kCrashNotes> slots;
std::atomic<std::uint64_t> next = 0;

}  // namespace

void noteForCrash(std::string_view line) {
    const std::uint64_t number = next.fetch_add(1, std::memory_order_relaxed);
    Slot& slot = slots[number % kCrashNotes];
    slot.turn.store(0, std::memory_order_release);
    const std::size_t length = std::min(line.size(), kBytes);
    for (std::size_t at = 0; at < length; at += sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, line.data() + at, std::min(sizeof word, length - at));
        slot.words[at / sizeof word].store(word, std::memory_order_relaxed);
    }
    slot.length.store(length, std::memory_order_relaxed);
    slot.turn.store(number + 1, std::memory_order_release);
}

std::size_t crashNote(std::size_t fromNewest, char* text, std::size_t most) {
    const std::uint64_t count = next.load(std::memory_order_acquire);
    if (fromNewest >= kCrashNotes || fromNewest >= count)
        return 0;
    const std::uint64_t number = count - 1 - fromNewest;
    const Slot& slot = slots[number % kCrashNotes];
    if (slot.turn.load(std::memory_order_acquire) != number + 1)
        return 0;
    const std::size_t length = std::min(slot.length.load(std::memory_order_relaxed), most);
    for (std::size_t at = 0; at < length; at += sizeof(std::uint64_t)) {
        const std::uint64_t word = slot.words[at / sizeof(std::uint64_t)].load(std::memory_order_relaxed);
        std::memcpy(text + at, &word, std::min(sizeof word, length - at));
    }
    return slot.turn.load(std::memory_order_acquire) == number + 1 ? length : 0;
}

}  // namespace sw
