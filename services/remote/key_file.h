#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "services/remote/keychain.h"

namespace sw {

/// Where keys lie on a machine without a keychain: one file of JSON that nobody but its owner may read (0600), in a folder
/// of the same kind (0700). It is replaced as a whole. A file that others may read is refused. Any thread.
class KeyFile final : public Keychain {
public:
    explicit KeyFile(std::filesystem::path file);

    Result<std::optional<Secret>> read(const std::string& name, const std::stop_token& stop) override;
    Result<void> write(const std::string& name, const Secret& secret) override;
    Result<void> remove(const std::string& name) override;
    [[nodiscard]] const std::filesystem::path& path() const { return m_file; }

private:
    using Secrets = std::map<std::string, std::string>;
    [[nodiscard]] Result<Secrets> load() const;
    [[nodiscard]] Result<void> save(const Secrets& secrets) const;

    std::filesystem::path m_file;
    std::mutex m_mutex;  // guards the file against other threads of this program
};

}  // namespace sw
