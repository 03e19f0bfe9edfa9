#include "services/auth/account_authenticator.h"

#include <chrono>
#include <utility>

#include "services/http/access_token.h"

namespace sw {
namespace {

constexpr std::chrono::seconds kBetween{2};
constexpr int kUseEvery = 15;    // so many refreshes: half a minute
constexpr int kTidyEvery = 1800;  // an hour

}  // namespace

Result<std::unique_ptr<AccountAuthenticator>> AccountAuthenticator::make(AccountStore& store, Authenticator& others) {
    std::unique_ptr<AccountAuthenticator> made(new AccountAuthenticator(store, others));
    SW_TRY(Connection* const connection, store.reader());
    SW_TRY(made->m_seen, account_sql::changes(*connection));
    SW_CHECK(made->learn(""));
    store.onChange([raw = made.get()](const std::string& account) { (void)raw->learn(account); });  // else the next refresh does
    made->m_thread = std::jthread([raw = made.get()](const std::stop_token& stop) { raw->run(stop); });
    return made;
}

AccountAuthenticator::~AccountAuthenticator() {
    m_store.onChange({});
    m_thread = {};
    (void)noteUse();
}

Result<void> AccountAuthenticator::learn(const std::string& account) {
    const std::lock_guard learning(m_learning);
    SW_TRY(Connection* const connection, m_store.reader());
    SW_TRY(const std::vector<token_sql::Usable> usable, token_sql::usable(*connection, account, m_store.now()));
    const std::lock_guard lock(m_mutex);
    const auto [first, last] = m_hashes.equal_range(account);
    for (auto known = first; known != last; ++known)
        m_tokens.erase(known->second);
    m_hashes.erase(account);
    for (const token_sql::Usable& one : usable) {
        m_tokens[one.hash] = one.token;
        m_hashes.emplace(one.token.account, one.hash);
    }
    return {};
}

Result<void> AccountAuthenticator::refresh() {
    SW_TRY(Connection* const connection, m_store.reader());
    SW_TRY(const std::int64_t now, account_sql::changes(*connection));
    std::int64_t seen = 0;
    {
        const std::lock_guard learning(m_learning);
        seen = m_seen;
    }
    if (now == seen)
        return {};
    SW_TRY(const std::vector<std::string> changed, account_sql::changedAfter(*connection, seen));
    for (const std::string& account : changed)
        SW_CHECK(learn(account));
    const std::lock_guard learning(m_learning);
    m_seen = now;
    return {};
}

std::optional<Caller> AccountAuthenticator::callerOf(const std::string& authorization) {
    std::optional<Caller> other = m_others.callerOf(authorization);
    const std::string hash = accessTokenHash(bearerToken(authorization));
    const std::int64_t now = m_store.now();
    const std::lock_guard lock(m_mutex);
    const auto found = m_tokens.find(hash);
    if (found == m_tokens.end() || (found->second.expires != 0 && found->second.expires <= now))
        return other;
    m_used[found->second.id] = now;
    return Caller{found->second.account, found->second.scopes};
}

Result<void> AccountAuthenticator::noteUse() {
    std::unordered_map<std::string, std::int64_t> used;
    {
        const std::lock_guard lock(m_mutex);
        used.swap(m_used);
    }
    if (used.empty())
        return {};
    return m_store.setUsed({used.begin(), used.end()});
}

void AccountAuthenticator::run(const std::stop_token& stop) {
    for (int round = 1;; ++round) {
        {
            std::unique_lock lock(m_mutex);
            m_tick.wait_for(lock, stop, kBetween, [] { return false; });
        }
        if (stop.stop_requested())
            return;
        (void)refresh();
        if (round % kUseEvery == 0)
            (void)noteUse();
        if (round % kTidyEvery == 0)
            (void)m_store.tidy();
    }
}

}  // namespace sw
