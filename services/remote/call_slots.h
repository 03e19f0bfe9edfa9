#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <utility>

namespace sw {

/// How many calls to one provider go on at the same time. Any thread.
class CallSlots {
public:
    /// One of the slots, until it is destroyed.
    class Slot {
    public:
        explicit Slot(CallSlots* owner) : m_owner(owner) {}
        Slot(Slot&& other) noexcept : m_owner(std::exchange(other.m_owner, nullptr)) {}
        Slot& operator=(Slot&&) = delete;
        ~Slot() {
            if (m_owner)
                m_owner->release();
        }
        /// False when stop was requested before there was one.
        explicit operator bool() const { return m_owner != nullptr; }

    private:
        CallSlots* m_owner;
    };

    /// Waits until fewer than `limit` are taken, or stop is requested.
    Slot take(int limit, const std::stop_token& stop) {
        std::unique_lock lock(m_mutex);
        if (!m_freed.wait(lock, stop, [&] { return m_taken < limit; }) || stop.stop_requested())
            return Slot(nullptr);
        ++m_taken;
        return Slot(this);
    }

private:
    void release() {
        {
            const std::scoped_lock lock(m_mutex);
            --m_taken;
        }
        m_freed.notify_one();
    }

    std::mutex m_mutex;  // guards m_taken
    std::condition_variable_any m_freed;
    int m_taken = 0;
};

}  // namespace sw
