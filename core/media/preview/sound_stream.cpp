#include "core/media/preview/sound_stream.h"

#include <algorithm>

namespace sw {

SoundStream::SoundStream(std::int64_t capacity)
    : m_capacity(capacity), m_samples(static_cast<std::size_t>(2 * capacity)) {}

std::int64_t SoundStream::room() const {
    return m_capacity - (m_written.load(std::memory_order_relaxed) - m_read.load(std::memory_order_acquire));
}

std::int64_t SoundStream::waiting() const {
    const std::int64_t from =
        std::max(m_read.load(std::memory_order_acquire), m_discarded.load(std::memory_order_acquire));
    return written() - from;
}

void SoundStream::write(std::span<const float> samples) {
    std::int64_t at = m_written.load(std::memory_order_relaxed);
    for (std::size_t done = 0; done < samples.size();) {
        const std::int64_t place = at % m_capacity;
        const std::size_t count = std::min(samples.size() - done, static_cast<std::size_t>(2 * (m_capacity - place)));
        std::copy_n(samples.begin() + static_cast<std::ptrdiff_t>(done), count, m_samples.begin() + 2 * place);
        done += count;
        at += static_cast<std::int64_t>(count / 2);
    }
    m_written.store(at, std::memory_order_release);
}

void SoundStream::discard() {
    m_discarded.store(m_written.load(std::memory_order_relaxed), std::memory_order_release);
}

void SoundStream::pull(std::span<float> out) {
    const std::int64_t wanted = std::ssize(out) / 2;
    // In this order: what is discarded was written before.
    const std::int64_t discarded = m_discarded.load(std::memory_order_acquire);
    const std::int64_t end = m_written.load(std::memory_order_acquire);
    std::int64_t at = std::max(m_read.load(std::memory_order_relaxed), discarded);
    const std::int64_t last = std::min(end, at + wanted);
    auto to = out.begin();
    while (at < last) {
        const std::int64_t place = at % m_capacity;
        const std::int64_t count = std::min(last - at, m_capacity - place);
        to = std::copy_n(m_samples.begin() + 2 * place, 2 * count, to);
        at += count;
    }
    std::fill(to, out.end(), 0.0F);
    const std::int64_t pulled = m_pulled.load(std::memory_order_relaxed) + wanted;
    m_lead.store(at - pulled, std::memory_order_release);
    m_pulled.store(pulled, std::memory_order_release);
    m_read.store(at, std::memory_order_release);
}

std::int64_t SoundStream::indexOf(std::int64_t heard) const {
    return std::min(heard + m_lead.load(std::memory_order_acquire), written());
}

}  // namespace sw
