#include "core/media/export/export_settings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "core/base/host.h"
#include "core/base/json.h"
#include "core/base/text.h"

namespace sw {
namespace {

using Names = std::vector<std::string>;

bool contains(const Names& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

struct CodecRow {
    const char* name;
    const char* title;
    double worstCrf;      ///< the end of the codec's scale
    double stepsPerHalf;  ///< of crf, that halve the bytes around the presets' quality
};

/// In the order of VideoCodec.
constexpr std::array kCodecs = {CodecRow{"h264", "H.264", 51, 6}, CodecRow{"hevc", "HEVC", 51, 6},
                                CodecRow{"av1", "AV1", 63, 10}, CodecRow{"vp9", "VP9", 63, 10},
                                CodecRow{"prores", "ProRes", 0, 0}};

const CodecRow& rowOf(VideoCodec codec) {
    return kCodecs[static_cast<std::size_t>(codec)];
}

const Names& presetsOf(VideoCodec codec) {
    static const Names kNamed = {"ultrafast", "superfast", "veryfast", "faster",  "fast",
                                 "medium",    "slow",      "slower",   "veryslow"};
    static const Names kSvt = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"};
    static const Names kCpuUsed = {"0", "1", "2", "3", "4", "5", "6", "7", "8"};
    static const Names kNone;
    switch (codec) {
        case VideoCodec::H264:
        case VideoCodec::Hevc: return kNamed;
        case VideoCodec::Av1: return kSvt;
        case VideoCodec::Vp9: return kCpuUsed;
        case VideoCodec::ProRes: return kNone;
    }
    return kNone;
}

/// What a container of films may hold, or null for files that are no films.
struct ContainerRow {
    const char* ending;
    std::vector<VideoCodec> codecs;
    Names sounds;
};

const ContainerRow* containerOf(const std::string& ending) {
    static const std::array kContainers = {
        ContainerRow{"mp4", {VideoCodec::H264, VideoCodec::Hevc, VideoCodec::Av1}, {"aac"}},
        ContainerRow{"mov", {VideoCodec::H264, VideoCodec::Hevc, VideoCodec::ProRes}, {"aac", "pcm"}},
        ContainerRow{"webm", {VideoCodec::Vp9, VideoCodec::Av1}, {"opus"}}};
    const auto row = std::find_if(kContainers.begin(), kContainers.end(),
                                  [&](const ContainerRow& container) { return container.ending == ending; });
    return row == kContainers.end() ? nullptr : row;
}

std::string numberText(double number) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%g", number);
    return text.data();
}

tl::unexpected<Error> wrong(const ExportSettings& settings, const std::string& what) {
    return fail(ErrorCode::InvalidInput, "The export preset \"" + settings.name + "\" cannot be used: " + what +
                                             ". Correct export_presets.json or choose another preset.");
}

/// Refuses numbers outside of `low`…`high`, and those that are none.
Result<void> checkNumber(const ExportSettings& settings, const char* name, double value, double low, double high) {
    if (value >= low && value <= high)
        return {};
    return wrong(settings, std::string("\"") + name + "\" must lie between " + numberText(low) + " and " +
                               numberText(high) + ", and is " + numberText(value));
}

Result<void> checkName(const ExportSettings& settings, const char* member, const std::string& value, const Names& known) {
    if (contains(known, value))
        return {};
    return wrong(settings, std::string("\"") + member + "\" must be one of " + joined(known, ", ") + ", and is \"" + value + "\"");
}

Result<void> checkCodec(const ExportSettings& settings) {
    if (settings.codec == VideoCodec::ProRes) {
        SW_CHECK(checkName(settings, "profile", settings.profile, {"proxy", "lt", "standard", "hq"}));
        return settings.bits == 10 ? Result<void>() : wrong(settings, "ProRes always has 10 bits");
    }
    SW_CHECK(checkName(settings, "encoderPreset", settings.encoderPreset, presetsOf(settings.codec)));
    SW_CHECK(checkNumber(settings, "crf", settings.crf, 0, rowOf(settings.codec).worstCrf));
    if (settings.bits == 8)
        return {};
    if (settings.bits != 10)
        return wrong(settings, "\"bits\" must be 8 or 10");
    if (settings.codec == VideoCodec::H264 || settings.codec == VideoCodec::Vp9)
        return wrong(settings, "most players cannot show " + titleOf(settings.codec) + " of 10 bits; only HEVC, AV1 and ProRes may have them");
    return {};
}

Result<VideoCodec> codecNamed(const ExportSettings& settings, const std::string& name) {
    Names names;
    for (std::size_t i = 0; i < kCodecs.size(); ++i) {
        if (kCodecs[i].name == name)
            return static_cast<VideoCodec>(i);
        names.emplace_back(kCodecs[i].name);
    }
    return checkName(settings, "codec", name, names).map([] { return VideoCodec::H264; });
}

Result<ExportSettings> settingsFrom(const Json& json) {
    ExportSettings settings;
    const auto integer = [&](const char* name, int fallback) {
        return static_cast<int>(std::clamp<std::int64_t>(integerOr(json, name, fallback), -1'000'000'000, 1'000'000'000));
    };
    settings.name = stringOr(json, "name");
    settings.title = stringOr(json, "title", settings.name);
    if (const auto list = json.find("containers"); list != json.end() && list->is_array())
        for (const Json& ending : *list)
            settings.containers.push_back(ending.is_string() ? ending.get<std::string>() : "");
    SW_TRY(settings.codec, codecNamed(settings, stringOr(json, "codec", nameOf(settings.codec))));
    settings.bits = integer("bits", settings.bits);
    settings.encoderPreset = stringOr(json, "encoderPreset", settings.encoderPreset);
    settings.profile = stringOr(json, "profile");
    settings.crf = numberOr(json, "crf", settings.crf);
    settings.tune = stringOr(json, "tune");
    settings.subpixelRefinement = integer("subpixelRefinement", settings.subpixelRefinement);
    settings.keyframeSeconds = numberOr(json, "keyframeSeconds", settings.keyframeSeconds);
    settings.soundCodec = stringOr(json, "soundCodec", settings.soundCodec);
    settings.audioBitrate = integer("audioBitrate", settings.audioBitrate);
    settings.scale = numberOr(json, "scale", settings.scale);
    settings.mostWidth = integer("mostWidth", settings.mostWidth);
    settings.mostFramesPerSecond = numberOr(json, "mostFramesPerSecond", settings.mostFramesPerSecond);
    settings.quality = integer("quality", settings.quality);
    settings.maxMegabytes = numberOr(json, "maxMegabytes", settings.maxMegabytes);
    settings.encoder = stringOr(json, "encoder", settings.encoder);
    SW_CHECK(checkExportSettings(settings));
    return settings;
}

tl::unexpected<Error> noSuchPreset(const std::vector<ExportSettings>& presets, const std::string& wanted) {
    Names names;
    for (const ExportSettings& preset : presets)
        names.push_back(preset.name);
    const std::string near = nearest(wanted, names);
    return fail(ErrorCode::NotFound,
                "There is no export preset \"" + wanted + "\"." +
                    (near.empty() ? " There are: " + joined(names, ", ") + "." : " Did you mean \"" + near + "\"?"));
}

Result<ExportSettings> presetNamed(const std::vector<ExportSettings>& presets, const std::string& name) {
    const std::string wanted = name.empty() ? "default" : name;
    for (const ExportSettings& preset : presets)
        if (preset.name == wanted)
            return preset;
    return noSuchPreset(presets, wanted);
}

}  // namespace

std::string nameOf(VideoCodec codec) {
    return rowOf(codec).name;
}

std::string titleOf(VideoCodec codec) {
    return rowOf(codec).title;
}

const Names& encoderNames() {
    static const Names kNames = {"software", "auto", "nvenc", "qsv", "vaapi", "amf", "videotoolbox"};
    return kNames;
}

Result<void> checkExportSettings(const ExportSettings& settings) {
    if (settings.name.empty())
        return wrong(settings, "a preset needs a name");
    for (const std::string& ending : settings.containers) {
        SW_CHECK(checkName(settings, "containers", ending,
                           {"mp4", "mov", "webm", "gif", "png", "jpg", "jpeg", "wav", "m4a", "y4m"}));
        if (const Result<void> fits = checkContainer(settings, ending); !fits)
            return wrong(settings, fits.error().message);
    }
    SW_CHECK(checkCodec(settings));
    SW_CHECK(checkName(settings, "soundCodec", settings.soundCodec, {"aac", "opus", "pcm"}));
    SW_CHECK(checkName(settings, "encoder", settings.encoder, encoderNames()));
    struct Limit {
        const char* name;
        double value;
        double low;
        double high;
    };
    for (const Limit& limit : {Limit{"subpixelRefinement", static_cast<double>(settings.subpixelRefinement), 0, 11},
                               Limit{"keyframeSeconds", settings.keyframeSeconds, 0.01, 60},
                               Limit{"audioBitrate", static_cast<double>(settings.audioBitrate), 32'000, 512'000},
                               Limit{"scale", settings.scale, 0.05, 4},
                               Limit{"mostWidth", static_cast<double>(settings.mostWidth), 0, 16'384},
                               Limit{"mostFramesPerSecond", settings.mostFramesPerSecond, 0, 240},
                               Limit{"quality", static_cast<double>(settings.quality), 1, 100},
                               Limit{"maxMegabytes", settings.maxMegabytes, 0, 1'000'000}})
        SW_CHECK(checkNumber(settings, limit.name, limit.value, limit.low, limit.high));
    return {};
}

Result<void> checkContainer(const ExportSettings& settings, const std::string& ending) {
    const ContainerRow* container = containerOf(ending);
    if (!container)
        return {};
    if (std::find(container->codecs.begin(), container->codecs.end(), settings.codec) == container->codecs.end()) {
        Names codecs;
        for (const VideoCodec codec : container->codecs)
            codecs.push_back(titleOf(codec));
        return fail(ErrorCode::InvalidInput, "A ." + ending + " file cannot hold " + titleOf(settings.codec) +
                                                 " video, only " + joined(codecs, ", ") + "; choose another ending or preset");
    }
    if (!contains(container->sounds, settings.soundCodec))
        return fail(ErrorCode::InvalidInput, "A ." + ending + " file cannot hold sound as " + settings.soundCodec + ", only " +
                                                 joined(container->sounds, ", ") + "; choose another ending or preset");
    return {};
}

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
    return presetNamed(presets, name);
}

Result<ExportSettings> exportSettingsFor(const std::filesystem::path& dataFolder, const std::string& name,
                                         const std::filesystem::path& output) {
    SW_TRY(const auto presets, exportPresets(dataFolder));
    SW_TRY(const ExportSettings preset, presetNamed(presets, name));
    const std::string ending = endingOf(output);
    if (contains(preset.containers, ending))
        return preset;
    if (!preset.containers.empty())
        return fail(ErrorCode::InvalidInput, "The preset " + preset.name + " writes ." + joined(preset.containers, " or .") +
                                                 " files, not ." + ending + ": give the output that ending, or choose another preset.");
    if (ending == "y4m" || (containerOf(ending) && checkContainer(preset, ending)))
        return preset;
    const auto own = std::find_if(presets.begin(), presets.end(),
                                  [&](const ExportSettings& other) { return contains(other.containers, ending); });
    if (own == presets.end())
        return preset;
    if (name.empty())
        return *own;
    ExportSettings settings = *own;
    settings.name = preset.name;
    settings.title = preset.title;
    settings.scale = preset.scale;
    settings.keyframeSeconds = preset.keyframeSeconds;
    settings.encoder = preset.encoder;
    return settings;
}

std::string endingOf(const std::filesystem::path& file) {
    const std::string extension = asciiLower(file.extension().string());
    return extension.empty() ? extension : extension.substr(1);
}

OutputSize outputSize(const ExportSettings& settings, int width, int height) {
    double scale = settings.scale;
    if (settings.mostWidth > 0 && width > 0)
        scale = std::min(scale, static_cast<double>(settings.mostWidth) / width);
    const auto even = [&](int size) { return std::max(16, 2 * static_cast<int>(std::lround(size * scale / 2))); };
    return {even(width), even(height)};
}

double crfForSize(double crf, std::uintmax_t written, std::uintmax_t wanted, VideoCodec codec) {
    /// Of what is wanted; the rest is for what the estimate misses.
    constexpr double kAim = 0.95;
    if (written <= wanted)
        return crf;
    const CodecRow& row = rowOf(codec);
    const double halves = std::log2(static_cast<double>(written) / (kAim * std::max(1.0, static_cast<double>(wanted))));
    return std::min(row.worstCrf, crf + row.stepsPerHalf * halves);
}

}  // namespace sw
