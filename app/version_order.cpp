#include "app/version_order.h"

#include <algorithm>
#include <charconv>

#include "app/short_length.h"
#include "core/base/language_tag.h"
#include "core/base/text.h"
#include "core/media/export/export_settings.h"
#include "core/media/export/exporter.h"
#include "core/media/export/platform.h"

namespace sw::app {
namespace {

constexpr std::size_t kMostVersions = 100;

tl::unexpected<Error> tooMany() {
    return fail(ErrorCode::InvalidInput, "These are more than " + std::to_string(kMostVersions) + " versions. Ask for fewer at a time.");
}

/// The texts of a list, each once; where `commas` are allowed, also of "de,es".
Result<std::vector<std::string>> textsIn(const LenientJson& wish, const std::string& name, bool commas) {
    const Json value = wish.value(name);
    std::vector<std::string> given;
    if (value.is_string())
        given = commas ? split(value.get<std::string>(), ',') : std::vector<std::string>{value.get<std::string>()};
    else if (value.is_number_integer())
        given = {value.dump()};
    else if (!value.is_array() && !value.is_null())
        return fail(ErrorCode::InvalidInput, "\"" + name + "\" must be a list.");
    if (value.is_array() && value.size() > kMostVersions)
        return tooMany();
    for (const Json& one : value.is_array() ? value : Json::array()) {
        if (!one.is_string() && !one.is_number_integer())
            return fail(ErrorCode::InvalidInput, "\"" + name + "\" must be a list of texts or whole numbers.");
        given.push_back(one.is_string() ? one.get<std::string>() : one.dump());
    }
    std::vector<std::string> texts;
    for (const std::string& one : given) {
        const std::string text = trimmed(one);
        if (text.empty())
            return fail(ErrorCode::InvalidInput, "\"" + name + "\" holds an empty text. Leave it out.");
        if (std::ranges::find(texts, text) == texts.end())
            texts.push_back(text);
        if (texts.size() > kMostVersions)
            return tooMany();
    }
    return texts;
}

Result<void> checkSpoken(Composition& composition, const std::string& language) {
    SW_CHECK(checkLanguage(language));
    if (composition.voiceFor(language))
        return {};
    std::vector<std::string> spoken;
    SW_TRY(const std::vector<VoiceEntry> voices, composition.voices());
    for (const VoiceEntry& voice : voices)
        if (std::ranges::find(spoken, voice.language) == spoken.end())
            spoken.push_back(voice.language);
    return fail(ErrorCode::InvalidInput,
                "There is no voice for the language \"" + language + "\". There are voices for: " + joined(spoken, ", ") + ".");
}

Result<int> secondsIn(const std::string& text) {
    int seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc() || end != text.data() + text.size() || seconds < kShortestShort || seconds > kLongestShort)
        return fail(ErrorCode::InvalidInput, "\"lengths\" takes seconds from " + std::to_string(kShortestShort) + " to " + std::to_string(kLongestShort) +
                                                 ", such as 30, not \"" + text + "\".");
    return seconds;
}

Result<VersionAxes> axesFrom(Composition& composition, const LenientJson& wish) {
    VersionAxes axes;
    SW_TRY(axes.languages, textsIn(wish, "languages", true));
    SW_TRY(const std::vector<std::string> platforms, textsIn(wish, "platforms", true));
    SW_TRY(const std::vector<std::string> lengths, textsIn(wish, "lengths", true));
    SW_TRY(axes.hooks, textsIn(wish, "hooks", false));
    const auto many = [](const auto& list) { return std::max<std::size_t>(1, list.size()); };
    if (axes.languages.empty() && platforms.empty() && lengths.empty() && axes.hooks.empty())
        return fail(ErrorCode::InvalidInput, "Say in what the versions differ: \"languages\", \"platforms\", \"lengths\" or \"hooks\".");
    if (many(axes.languages) * many(platforms) * many(lengths) * many(axes.hooks) > kMostVersions)
        return tooMany();
    for (const std::string& language : axes.languages)
        SW_CHECK(checkSpoken(composition, language));
    for (const std::string& name : platforms) {
        Result<Platform> platform = loadPlatform(composition.data(), name);
        if (!platform)
            return fail(ErrorCode::InvalidInput, platform.error().message);
        axes.platforms.push_back(std::move(*platform));
    }
    for (const std::string& length : lengths) {
        SW_TRY(const int seconds, secondsIn(length));
        axes.seconds.push_back(seconds);
    }
    return axes;
}

/// The first ending that the preset writes.
Result<std::string> endingOf(const Composition& composition, const std::string& preset) {
    SW_TRY(const std::vector<ExportSettings> presets, exportPresets(composition.data()));
    const auto named = std::ranges::find(presets, preset, &ExportSettings::name);
    return named == presets.end() || named->containers.empty() ? "mp4" : named->containers.front();
}

Result<void> readFilms(const Composition& composition, const LenientJson& wish, VersionOrder& order) {
    SW_TRY(order.preset, wish.text("preset"));
    SW_TRY(const std::string usual, endingOf(composition, order.preset));
    SW_TRY(order.ending, wish.text("format", usual));
    if (!order.film) {
        if (wish.has("preset") || wish.has("format"))
            return fail(ErrorCode::InvalidInput, "\"preset\" and \"format\" say how films are written: give \"export\": true, too.");
        return {};
    }
    SW_CHECK(checkExportFile("film." + order.ending));
    const Result<ExportSettings> settings = exportSettingsFor(composition.data(), order.preset, "film." + order.ending);
    return settings ? Result<void>() : fail(ErrorCode::InvalidInput, settings.error().message);
}

}  // namespace

Result<VersionOrder> versionOrderFrom(Composition& composition, const LenientJson& wish) {
    VersionOrder order;
    SW_TRY(order.axes, axesFrom(composition, wish));
    SW_TRY(order.film, wish.flag("export", false));
    SW_TRY(order.make, wish.flag("make", false));
    order.make = order.make || order.film;
    SW_CHECK(readFilms(composition, wish, order));
    return order;
}

Json versionOrderJson(const VersionOrder& order) {
    Json platforms = Json::array();
    for (const PlatformRules& platform : order.axes.platforms)
        platforms.push_back(platform.name);
    Json json = {{"languages", order.axes.languages}, {"platforms", platforms}, {"lengths", order.axes.seconds}, {"hooks", order.axes.hooks},
                 {"make", order.make},                {"export", order.film}};
    if (order.film)
        json.update({{"preset", order.preset}, {"format", order.ending}});
    return json;
}

}  // namespace sw::app
