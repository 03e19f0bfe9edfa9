#pragma once

#include <optional>
#include <stop_token>
#include <string>

#include "core/base/result.h"
#include "services/remote/secret.h"

namespace sw {

/// A place of the system's that keeps secrets. Any thread; calls block, perhaps until the user has unlocked it. Unsupported
/// where there is none, Io where it refuses.
class Keychain {
public:
    virtual ~Keychain() = default;
    /// nullopt when it has none of this name. Ends soon after stop is requested, with Cancelled.
    virtual Result<std::optional<Secret>> read(const std::string& name, const std::stop_token& stop) = 0;
    virtual Result<void> write(const std::string& name, const Secret& secret) = 0;
    /// Not an error when there is none.
    virtual Result<void> remove(const std::string& name) = 0;
};

}  // namespace sw
