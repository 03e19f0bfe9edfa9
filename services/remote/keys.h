#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "core/base/host.h"
#include "services/remote/key_file.h"
#include "services/remote/keychain.h"

namespace sw {

/// Where the settings say that a provider's key is, besides the keychain.
struct KeySource {
    std::string variable = {};  ///< of the environment ("keyEnv")
    std::string file = {};      ///< whose text it is ("keyFile")
};

/// The keys of providers. They are looked for in the provider's variable, its file, the system's keychain, and the file that
/// stands in for that where there is none; kept in memory once found. Any thread. Keys are never written anywhere else.
class Keys {
public:
    using Environment = std::function<std::string(const std::string& variable)>;

    /// `disk` outlives it. `fallback` is the file for machines without a keychain.
    Keys(Disk& disk, std::unique_ptr<Keychain> keychain, std::filesystem::path fallback, Environment environment);

    /// Empty when there is none. Errors: a file that cannot be read, a keychain that was not opened; Cancelled soon after stop
    /// is requested.
    Result<Secret> find(const std::string& provider, const KeySource& source, const std::stop_token& stop = {});
    /// Keeps a key; gives where, as a phrase ("in the keychain"). InvalidInput when it cannot be one.
    Result<std::string> set(const std::string& provider, const Secret& key);
    /// Forgets a key that was set.
    Result<void> remove(const std::string& provider);
    /// Where the key comes from, as a phrase ("in STUDIO_KEY"), or "" when there is none.
    Result<std::string> placeOf(const std::string& provider, const KeySource& source, const std::stop_token& stop = {});

private:
    struct Found {
        Secret key;
        std::string place;
    };
    void forget(const std::string& provider);
    Result<Found> kept(const std::string& provider, const KeySource& source, const std::stop_token& stop);
    Result<Found> look(const std::string& provider, const KeySource& source, const std::stop_token& stop);

    Disk& m_disk;
    std::unique_ptr<Keychain> m_keychain;
    KeyFile m_fallback;
    Environment m_environment;
    std::mutex m_mutex;  // guards the next two
    std::map<std::string, Found> m_found;
    std::uint64_t m_changes = 0;  ///< of keys, which what is being looked for may have missed
};

/// What to do about a key that is missing or wrong, as a sentence.
std::string keyAdvice(const std::string& provider, const KeySource& source);

}  // namespace sw
