#include "services/auth/password_hasher.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <thread>

namespace sw {
namespace {

Result<void> startSodium() {
    if (sodium_init() < 0)
        return fail(ErrorCode::MissingComponent, "The system gives no random numbers, so that no password can be kept.");
    return {};
}

}  // namespace

HashRoom HashRoom::ofThisMachine() {
    HashRoom room;
    room.atOnce = std::max(1, static_cast<int>(std::thread::hardware_concurrency()) / 2);
    return room;
}

/// A place among those that compute, given back at the end.
class PasswordHasher::Turn {
public:
    static Result<Turn> of(PasswordHasher& hasher, const std::stop_token& stop) {
        std::unique_lock lock(hasher.m_mutex);
        if (hasher.m_running >= hasher.m_room.atOnce) {
            if (hasher.m_waiting >= hasher.m_room.waiting)
                return fail(ErrorCode::Cancelled, "So many sign in at this moment that no more are taken on. Try again in a few seconds.");
            ++hasher.m_waiting;
            const bool free = hasher.m_changed.wait(lock, stop, [&] { return hasher.m_running < hasher.m_room.atOnce; });
            --hasher.m_waiting;
            if (!free)
                return cancelled();
        }
        ++hasher.m_running;
        ++hasher.m_runs;
        return Turn(hasher);
    }
    Turn(Turn&& other) noexcept : m_hasher(std::exchange(other.m_hasher, nullptr)) {}
    Turn& operator=(Turn&&) = delete;
    ~Turn() {
        if (!m_hasher)
            return;
        {
            const std::lock_guard lock(m_hasher->m_mutex);
            --m_hasher->m_running;
        }
        m_hasher->m_changed.notify_one();
    }

private:
    explicit Turn(PasswordHasher& hasher) : m_hasher(&hasher) {}
    PasswordHasher* m_hasher;
};

std::string PasswordHasher::nobodysHash() const {
    // The PHC string of a hash that no password has, at the present cost: 16 bytes of salt, 32 of hash.
    return "$argon2id$v=19$m=" + std::to_string(m_cost.memoryBytes / 1024) + ",t=" + std::to_string(m_cost.passes) + ",p=1$" +
           std::string(22, 'A') + "$" + std::string(43, 'A');
}

Result<std::string> PasswordHasher::hash(const std::string& password, const std::stop_token& stop) {
    SW_CHECK(startSodium());
    SW_TRY(const Turn turn, Turn::of(*this, stop));
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str(text.data(), password.data(), password.size(), m_cost.passes, m_cost.memoryBytes) != 0)
        return fail(ErrorCode::Internal, "There is not enough memory to keep a password safely. Free some, and try again.");
    return std::string(text.data());
}

Result<PasswordHasher::Match> PasswordHasher::match(const std::string& password, const std::string& hash, const std::stop_token& stop) {
    SW_CHECK(startSodium());
    SW_TRY(const Turn turn, Turn::of(*this, stop));
    const std::string known = hash.empty() ? nobodysHash() : hash;
    Match match;
    match.right = crypto_pwhash_str_verify(known.c_str(), password.data(), password.size()) == 0 && !hash.empty();
    match.outdated = crypto_pwhash_str_needs_rehash(known.c_str(), m_cost.passes, m_cost.memoryBytes) != 0;
    return match;
}

}  // namespace sw
