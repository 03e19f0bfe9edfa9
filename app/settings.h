#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/arguments.h"
#include "core/base/host.h"
#include "core/base/json.h"
#include "services/remote/provider_settings.h"

namespace sw::app {

/// Settings by name, from defaults < file < environment < options: the value for "seconds" is --seconds, else
/// SHORTWRIGHT_SECONDS, else the file's "seconds". "gateway.hosts" is SHORTWRIGHT_GATEWAY_HOSTS, and in the file the member
/// "hosts" of "gateway".
class Settings {
public:
    /// The file is --config or SHORTWRIGHT_CONFIG, which must be there, or the user's settings file, which need not be.
    static Result<Settings> load(Disk& disk, const Arguments& arguments);

    [[nodiscard]] std::optional<std::string> value(const std::string& name) const;
    [[nodiscard]] Result<std::optional<std::int64_t>> integer(const std::string& name, std::int64_t low, std::int64_t high) const;
    /// The strings of an array in the file, or the parts of a text with commas.
    [[nodiscard]] std::vector<std::string> list(const std::string& name) const;
    [[nodiscard]] bool on(const std::string& name) const;
    /// What the file has of that name, as it is; null when there is nothing.
    [[nodiscard]] Json json(const std::string& name) const;
    /// The engines that the file names, with what environment and options say of them. InvalidInput naming what is wrong.
    [[nodiscard]] Result<ProviderSettings> providers() const;

private:
    [[nodiscard]] const Json* inFile(const std::string& name) const;

    Arguments m_arguments;
    Json m_file = Json::object();
};

/// Where the user's settings file lies, where what is the user's own is kept, and where unfinished work is.
std::filesystem::path settingsFile();
std::filesystem::path dataFolder();
std::filesystem::path cacheFolder();

}  // namespace sw::app
