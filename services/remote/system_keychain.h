#pragma once

#include <memory>

#include "services/remote/keychain.h"

namespace sw {

/// The desktop's keychain (Secret Service, KWallet), by way of QtKeychain. That does one thing after the other in the
/// thread that used it first: here a thread of its own, which lives as long as this object. There is one in a program.
class SystemKeychain final : public Keychain {
public:
    SystemKeychain();
    ~SystemKeychain() override;

    Result<std::optional<Secret>> read(const std::string& name, const std::stop_token& stop) override;
    Result<void> write(const std::string& name, const Secret& secret) override;
    Result<void> remove(const std::string& name) override;

private:
    struct Room;
    std::unique_ptr<Room> m_room;
};

}  // namespace sw
