#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <stop_token>
#include <string>

#include "core/base/result.h"

namespace sw {

/// What one hash costs: between libsodium's "interactive" and "moderate" limits, measured at 76 ms of a 2023 server's
/// core.
struct HashCost {
    unsigned long long passes = 3;
    std::size_t memoryBytes = std::size_t{64} << 20;
};

/// How many hash at once, and how many more wait for that; all others are sent away.
struct HashRoom {
    int atOnce = 1;
    int waiting = 4;
    /// Half of the processors, so that logins cannot take them from other routes.
    static HashRoom ofThisMachine();
};

/// Hashes passwords with argon2id (RFC 9106, by libsodium). Any thread may call any function, which waits for its turn and
/// then computes. Fails with Cancelled when too many wait already, or stop is requested.
class PasswordHasher {
public:
    PasswordHasher(HashCost cost, HashRoom room) : m_cost(cost), m_room(room) {}

    /// What is kept of a password: the string that libsodium's crypto_pwhash_str() makes, salt and cost within.
    Result<std::string> hash(const std::string& password, const std::stop_token& stop = {});

    struct Match {
        bool right = false;
        bool outdated = false;  ///< it was hashed at another cost: keep a new hash
    };
    /// Against what hash() gave. For "" it costs as much, and is never right.
    Result<Match> match(const std::string& password, const std::string& hash, const std::stop_token& stop = {});

    /// How many hashes were computed so far.
    [[nodiscard]] std::int64_t runs() const { return m_runs; }

private:
    class Turn;
    [[nodiscard]] std::string nobodysHash() const;

    const HashCost m_cost;
    const HashRoom m_room;
    std::mutex m_mutex;  // guards the next two
    int m_running = 0;
    int m_waiting = 0;
    std::condition_variable_any m_changed;
    std::atomic<std::int64_t> m_runs = 0;
};

}  // namespace sw
