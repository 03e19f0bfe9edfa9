#pragma once

#include <QTemporaryDir>
#include <atomic>
#include <memory>
#include <string>

#include "services/auth/openid/openid_attempts.h"
#include "services/auth/openid/openid_provider.h"
#include "tests/support/fake_openid.h"
#include "tests/support/remote_client.h"

namespace sw::test {

/// A provider on this machine, and what a server needs to have people sign in there.
class OpenIdFixture {
public:
    static constexpr const char* kSecret = "planted client secret: %&=+";
    static constexpr std::int64_t kBegin = 1'700'000'000'000;

    FakeOpenId provider;
    std::atomic<std::int64_t> nowMs = kBegin;
    QuickClient client;
    LocalDisk disk;

    explicit OpenIdFixture(const std::vector<SigningKey>& keys) {
        provider.keys = keys;
        provider.seconds = [this] { return nowMs / 1000; };
    }
    [[nodiscard]] std::filesystem::path path(const char* name) const { return m_folder.filePath(name).toStdString(); }
    [[nodiscard]] std::function<std::int64_t()> clock() {
        return [this] { return nowMs.load(); };
    }
    [[nodiscard]] OpenIdSettings settings(const std::string& name = "studio") const {
        OpenIdSettings one;
        one.name = one.title = name;
        one.issuer = provider.issuer();
        one.clientId = provider.clientId;
        one.secret.variable = "STUDIO_SECRET";
        one.timeoutMs = 5000;
        return one;
    }
    /// The secrets of clients: what the provider was told, in the environment.
    Keys& keys() {
        if (!m_keys)
            m_keys = std::make_unique<Keys>(disk, nullptr, path("keys.json"), [this](const std::string&) { return provider.clientSecret; });
        return *m_keys;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Keys> m_keys;
};

/// The query of an address, decoded.
inline std::multimap<std::string, std::string> queryOf(const std::string& address) {
    std::multimap<std::string, std::string> query;
    for (const auto& [name, value] : QUrlQuery(QUrl(QString::fromStdString(address))).queryItems(QUrl::FullyDecoded))
        query.emplace(name.toStdString(), value.toStdString());
    return query;
}
inline std::string valueIn(const std::multimap<std::string, std::string>& query, const std::string& name) {
    const auto found = query.find(name);
    return found == query.end() ? std::string() : found->second;
}

}  // namespace sw::test
