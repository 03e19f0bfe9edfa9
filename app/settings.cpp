#include "app/settings.h"

#include <QStandardPaths>
#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "core/base/text.h"

namespace sw::app {
namespace fs = std::filesystem;
namespace {

std::string environmentName(const std::string& option) {
    std::string name = "SHORTWRIGHT_" + option;
    std::transform(name.begin(), name.end(), name.begin(), [](char c) {
        return c == '-' || c == '.' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return name;
}

fs::path standardFolder(QStandardPaths::StandardLocation location) {
    return fs::path(QStandardPaths::writableLocation(location).toStdString()) / "shortwright";
}

}  // namespace

fs::path settingsFile() {
    return standardFolder(QStandardPaths::GenericConfigLocation) / "settings.json";
}

fs::path dataFolder() {
    return standardFolder(QStandardPaths::GenericDataLocation);
}

fs::path cacheFolder() {
    return standardFolder(QStandardPaths::GenericCacheLocation);
}

Result<Settings> Settings::load(Disk& disk, const Arguments& arguments) {
    Settings settings;
    settings.m_arguments = arguments;
    const std::optional<std::string> named = settings.value("config");
    const fs::path file = named ? fs::path(*named) : settingsFile();
    if (!named && !disk.exists(file))
        return settings;
    SW_TRY(const std::string bytes, disk.read(file));
    SW_TRY(settings.m_file, parseJson(bytes, "The settings file " + file.string()));
    if (!settings.m_file.is_object())
        return fail(ErrorCode::InvalidInput, "The settings file " + file.string() + " must hold a JSON object.");
    return settings;
}

std::optional<std::string> Settings::value(const std::string& name) const {
    if (const auto given = m_arguments.value(name))
        return given;
    if (const char* environment = std::getenv(environmentName(name).c_str()); environment && *environment)
        return std::string(environment);
    const Json* found = inFile(name);
    if (!found || found->is_null() || found->is_structured())
        return std::nullopt;
    return found->is_string() ? found->get<std::string>() : found->dump();
}

const Json* Settings::inFile(const std::string& name) const {
    const Json* found = &m_file;
    for (const std::string& part : split(name, '.')) {
        const auto it = found->is_object() ? found->find(part) : found->end();
        if (it == found->end())
            return nullptr;
        found = &*it;
    }
    return found;
}

Json Settings::json(const std::string& name) const {
    const Json* found = inFile(name);
    return found ? *found : Json();
}

std::vector<std::string> Settings::list(const std::string& name) const {
    std::vector<std::string> parts;
    const std::optional<std::string> text = value(name);
    const Json* found = inFile(name);
    if (!text && found && found->is_array()) {
        for (const Json& part : *found)
            if (part.is_string())
                parts.push_back(part.get<std::string>());
        return parts;
    }
    for (const std::string& part : split(text.value_or(""), ','))
        if (std::string word = trimmed(part); !word.empty())
            parts.push_back(std::move(word));
    return parts;
}

Result<std::optional<std::int64_t>> Settings::integer(const std::string& name, std::int64_t low, std::int64_t high) const {
    const std::optional<std::string> text = value(name);
    if (!text)
        return std::nullopt;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (error != std::errc() || end != text->data() + text->size() || number < low || number > high)
        return fail(ErrorCode::Usage, "\"" + name + "\" must be a whole number between " + std::to_string(low) + " and " +
                                          std::to_string(high) + ", not \"" + *text + "\".");
    return number;
}

Result<ProviderSettings> Settings::providers() const {
    SW_TRY(ProviderSettings providers, providerSettings(m_file));
    providers.offline = on("offline");
    providers.fallback = value("fallback").value_or("true") != "false";
    providers.proxy = value("proxy").value_or("");
    if (on("record") && on("replay"))
        return fail(ErrorCode::Usage, "--record and --replay exclude each other.");
    providers.traffic = on("replay") ? Traffic::Replay : on("record") ? Traffic::Record : Traffic::Keep;
    return providers;
}

bool Settings::on(const std::string& name) const {
    const std::string text = value(name).value_or("");
    return text == "true" || text == "1" || text == "yes";
}

}  // namespace sw::app
