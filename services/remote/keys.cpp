#include "services/remote/keys.h"

#include <algorithm>

#include "core/base/text.h"

namespace sw {

Keys::Keys(Disk& disk, std::unique_ptr<Keychain> keychain, std::filesystem::path fallback, Environment environment)
    : m_disk(disk),
      m_keychain(std::move(keychain)),
      m_fallback(std::move(fallback)),
      m_environment(std::move(environment)) {}

Result<Keys::Found> Keys::look(const std::string& provider, const KeySource& source, const std::stop_token& stop) {
    if (!source.variable.empty())
        if (std::string text = trimmed(m_environment(source.variable)); !text.empty())
            return Found{Secret(std::move(text)), "in " + source.variable};
    if (!source.file.empty()) {
        const Result<std::string> bytes = m_disk.read(source.file);
        if (!bytes)
            return fail(bytes.error().code, "The key of " + provider + " could not be read: " + bytes.error().message);
        return Found{Secret(trimmed(*bytes)), "in " + source.file};
    }
    if (m_keychain) {
        const auto kept = m_keychain->read(provider, stop);
        if (kept && *kept)
            return Found{**kept, "in the keychain"};
        if (!kept && kept.error().code != ErrorCode::Unsupported)
            return tl::unexpected<Error>(kept.error());
    }
    SW_TRY(const std::optional<Secret> kept, m_fallback.read(provider, stop));
    return kept ? Found{*kept, "in " + m_fallback.path().string()} : Found{};
}

Result<Keys::Found> Keys::kept(const std::string& provider, const KeySource& source, const std::stop_token& stop) {
    std::uint64_t changes = 0;
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto it = m_found.find(provider); it != m_found.end())
            return it->second;
        changes = m_changes;
    }
    SW_TRY(Found found, look(provider, source, stop));
    const std::scoped_lock lock(m_mutex);
    if (changes == m_changes)
        m_found.insert_or_assign(provider, found);
    return found;
}

Result<Secret> Keys::find(const std::string& provider, const KeySource& source, const std::stop_token& stop) {
    return kept(provider, source, stop).map([](const Found& found) { return found.key; });
}

Result<std::string> Keys::placeOf(const std::string& provider, const KeySource& source, const std::stop_token& stop) {
    return kept(provider, source, stop).map([](const Found& found) { return found.place; });
}

void Keys::forget(const std::string& provider) {
    const std::scoped_lock lock(m_mutex);
    m_found.erase(provider);
    ++m_changes;
}

Result<std::string> Keys::set(const std::string& provider, const Secret& key) {
    const Secret clean(trimmed(key.reveal()));
    if (clean.empty())
        return fail(ErrorCode::InvalidInput, "The key is empty. Give it on standard input.");
    if (std::ranges::any_of(clean.reveal(), [](unsigned char c) { return c <= ' ' || c >= 0x7f; }))
        return fail(ErrorCode::InvalidInput, "That is no key: it holds spaces, line breaks or letters that no key has. "
                                             "Copy it again.");
    std::string place = "in the keychain";
    const Result<void> kept =
        m_keychain ? m_keychain->write(provider, clean) : fail(ErrorCode::Unsupported, "There is no keychain.");
    if (!kept && kept.error().code != ErrorCode::Unsupported)
        return tl::unexpected<Error>(kept.error());
    if (kept) {
        SW_CHECK(m_fallback.remove(provider));  // an older key must not come back when the keychain is gone
    } else {
        SW_CHECK(m_fallback.write(provider, clean));
        place = "in " + m_fallback.path().string() + ", which only you can read, because there is no keychain here";
    }
    forget(provider);
    return place;
}

Result<void> Keys::remove(const std::string& provider) {
    if (m_keychain)
        if (const Result<void> gone = m_keychain->remove(provider);
            !gone && gone.error().code != ErrorCode::Unsupported)
            return gone;
    SW_CHECK(m_fallback.remove(provider));
    forget(provider);
    return {};
}

std::string keyAdvice(const std::string& provider, const KeySource& source) {
    if (!source.variable.empty())
        return "Look at the key in the environment variable " + source.variable + ", or set one: shortwright key set " +
               provider + ".";
    if (!source.file.empty())
        return "Look at the key in " + source.file + ".";
    return "Set its key: shortwright key set " + provider + ".";
}

}  // namespace sw
