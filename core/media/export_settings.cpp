#include "core/media/export_settings.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/host.h"
#include "core/base/json.h"
#include "core/base/text.h"

namespace sw {
namespace {

constexpr std::array kX264Presets = {"ultrafast", "superfast", "veryfast", "faster",  "fast",
                                     "medium",    "slow",      "slower",   "veryslow"};

Result<ExportSettings> settingsFrom(const Json& json) {
    ExportSettings settings;
    settings.name = stringOr(json, "name");
    settings.title = stringOr(json, "title", settings.name);
    settings.x264Preset = stringOr(json, "x264Preset", settings.x264Preset);
    settings.crf = numberOr(json, "crf", settings.crf);
    settings.x264Tune = stringOr(json, "x264Tune");
    settings.subpixelRefinement =
        static_cast<int>(integerOr(json, "subpixelRefinement", settings.subpixelRefinement));
    settings.keyframeSeconds = numberOr(json, "keyframeSeconds", settings.keyframeSeconds);
    settings.audioBitrate = static_cast<int>(integerOr(json, "audioBitrate", settings.audioBitrate));
    settings.scale = numberOr(json, "scale", settings.scale);
    const bool known = std::find(kX264Presets.begin(), kX264Presets.end(), settings.x264Preset) != kX264Presets.end();
    if (settings.name.empty() || !known || settings.crf < 0 || settings.crf > 51 || settings.subpixelRefinement < 0 ||
        settings.subpixelRefinement > 11 || settings.keyframeSeconds <= 0 ||
        settings.audioBitrate < 32'000 || settings.audioBitrate > 512'000 || settings.scale < 0.05 ||
        settings.scale > 4)
        return fail(ErrorCode::InvalidInput, "The export preset \"" + settings.name +
                                                 "\" cannot be used: a value in export_presets.json is out of range. "
                                                 "Correct the file or choose another preset.");
    return settings;
}

}  // namespace

Result<std::vector<ExportSettings>> exportPresets(const std::filesystem::path& dataFolder) {
    LocalDisk disk;
    SW_TRY(const std::string text, disk.read(dataFolder / "export_presets.json"));
    SW_TRY(const Json json, parseJson(text, "The list of export presets"));
    std::vector<ExportSettings> presets;
    const auto list = json.find("presets");
    if (list != json.end() && list->is_array())
        for (const Json& entry : *list) {
            SW_TRY(auto settings, settingsFrom(entry));
            presets.push_back(std::move(settings));
        }
    if (presets.empty())
        return fail(ErrorCode::InvalidInput,
                    "export_presets.json lists no presets. Install Shortwright again, or correct the file.");
    return presets;
}

Result<ExportSettings> loadExportSettings(const std::filesystem::path& dataFolder, const std::string& name) {
    SW_TRY(const auto presets, exportPresets(dataFolder));
    const std::string wanted = name.empty() ? "default" : name;
    std::vector<std::string> names;
    for (const ExportSettings& preset : presets) {
        if (preset.name == wanted)
            return preset;
        names.push_back(preset.name);
    }
    const std::string near = nearest(wanted, names);
    return fail(ErrorCode::NotFound,
                "There is no export preset \"" + wanted + "\"." +
                    (near.empty() ? " There are: " + joined(names, ", ") + "." : " Did you mean \"" + near + "\"?"));
}

OutputSize outputSize(const ExportSettings& settings, int width, int height) {
    const auto even = [&](int size) {
        return std::max(16, 2 * static_cast<int>(std::lround(size * settings.scale / 2)));
    };
    return {even(width), even(height)};
}

}  // namespace sw
