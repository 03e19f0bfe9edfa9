#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>

#include "services/auth/account_store.h"
#include "services/http/authenticator.h"

namespace sw {

/// Knows the tokens of all accounts by heart, and whomever `others` knows (this machine's user). What the store changes in
/// this program is known at once; what another program changes in the same database, at the next refresh(), which a thread
/// of its own calls every two seconds. While the database does not answer, what was known last counts.
class AccountAuthenticator final : public Authenticator {
public:
    /// Reads all tokens. `store` and `others` outlive this, and nobody else calls store.onChange().
    static Result<std::unique_ptr<AccountAuthenticator>> make(AccountStore& store, Authenticator& others);
    ~AccountAuthenticator() override;
    AccountAuthenticator(const AccountAuthenticator&) = delete;
    AccountAuthenticator& operator=(const AccountAuthenticator&) = delete;

    /// Any thread; does not wait for the database.
    std::optional<Caller> callerOf(const std::string& authorization) override;

    /// Learns what other programs have changed. Any thread.
    Result<void> refresh();
    /// Writes when tokens were used. Any thread.
    Result<void> noteUse();

private:
    AccountAuthenticator(AccountStore& store, Authenticator& others) : m_store(store), m_others(others) {}
    /// Reads the tokens of an account, or at the beginning, with "", those of all.
    Result<void> learn(const std::string& account);
    void run(const std::stop_token& stop);

    AccountStore& m_store;
    Authenticator& m_others;
    std::mutex m_learning;  // held while reading, so that what was read first does not replace what was read last
    std::int64_t m_seen = 0;  // the number of the last change that is known; guarded by m_learning
    std::mutex m_mutex;       // guards what follows; never held for long
    std::unordered_map<std::string, AccessToken> m_tokens;              // by hash
    std::unordered_multimap<std::string, std::string> m_hashes;         // account → hashes of its tokens
    std::unordered_map<std::string, std::int64_t> m_used;               // id → when, not yet written
    std::condition_variable_any m_tick;
    std::jthread m_thread;
};

}  // namespace sw
