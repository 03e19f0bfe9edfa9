#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace sw {

enum class VideoCodec { H264, Hevc, Av1, Vp9, ProRes };

/// As presets and JSON name it ("h264"), and as people do ("H.264").
std::string nameOf(VideoCodec codec);
std::string titleOf(VideoCodec codec);

/// How a cut is turned into a file; one entry of resources/export_presets.json.
struct ExportSettings {
    std::string name;
    std::string title;
    /// The endings that such files may have, without the dot; the first is the preset's own. When there are none, any will
    /// do, and the codecs follow the ending.
    std::vector<std::string> containers;
    VideoCodec codec = VideoCodec::H264;
    int bits = 8;  ///< of a sample, 8 or 10
    /// x264's and x265's preset by name; SVT-AV1's preset (0…13) and libvpx's cpu-used (0…8) by number; none for ProRes.
    std::string encoderPreset = "veryfast";
    std::string profile;         ///< of ProRes: "proxy", "lt", "standard" or "hq"
    double crf = 20;             ///< constant rate factor on the codec's own scale; none for ProRes
    std::string tune;            ///< of x264 and x265; "" for none
    int subpixelRefinement = 1;  ///< x264's subme, 0…11
    double keyframeSeconds = 4;  ///< the most between two keyframes
    std::string soundCodec = "aac";  ///< "aac", "opus" or "pcm"
    int audioBitrate = 192'000;  ///< bits per second
    double scale = 1;            ///< of the output against the cut's canvas
    int mostWidth = 0;           ///< pixels; wider output is made smaller. 0 for no limit
    double mostFramesPerSecond = 0;  ///< of GIF: frames are left out above it. 0 for no limit
    int quality = 92;                ///< of JPEG, 1…100
    double maxMegabytes = 0;         ///< the largest file wanted, in 10⁶ bytes; 0 for no limit
    std::string encoder = "software";  ///< one of encoderNames()
    friend bool operator==(const ExportSettings&, const ExportSettings&) = default;
};

/// Which video encoder was asked for, which one is used ("libx264", "h264_nvenc"), and why when it is not what was asked for.
struct EncoderUse {
    std::string asked;
    std::string used;
    std::string why;
};

/// What ExportSettings::encoder may be: "software", "auto" (hardware when there is some that works), and the families of
/// hardware encoders. Only "software" gives the same bytes on every machine.
const std::vector<std::string>& encoderNames();

/// InvalidInput with a sentence for the first value that is out of range.
Result<void> checkExportSettings(const ExportSettings& settings);

/// InvalidInput when a file with this ending ("mp4") cannot hold the settings' codecs. Only films can fail.
Result<void> checkContainer(const ExportSettings& settings, const std::string& ending);

/// A preset by name ("" is "default"). Errors: NotFound with the nearest name; InvalidInput when the file is wrong.
Result<ExportSettings> loadExportSettings(const std::filesystem::path& dataFolder, const std::string& name);

/// The settings for writing `output`: those of the preset, or, when `name` is "", of the first one that writes nothing but
/// files with this ending, else of the default. A preset without endings of its own takes the codecs from that first one too.
/// Errors: those of loadExportSettings; InvalidInput when the preset writes files with another ending.
Result<ExportSettings> exportSettingsFor(const std::filesystem::path& dataFolder, const std::string& name,
                                         const std::filesystem::path& output);

/// All presets in the file's order.
Result<std::vector<ExportSettings>> exportPresets(const std::filesystem::path& dataFolder);

/// The ending of a file in small letters, without the dot.
std::string endingOf(const std::filesystem::path& file);

/// The output's size for a canvas of `width` × `height`: scaled, rounded to even numbers.
struct OutputSize {
    int width = 0;
    int height = 0;
};
OutputSize outputSize(const ExportSettings& settings, int width, int height);

/// The rate factor that should bring a picture of `written` bytes at `crf` to a little less than `wanted` bytes; `crf` itself
/// when it is small enough already, and no more than the codec's scale has. Bytes are those of the picture alone. An estimate
/// from how the encoders behave around the presets' quality (see kStepsPerHalf): encode again, look, and ask again.
double crfForSize(double crf, std::uintmax_t written, std::uintmax_t wanted, VideoCodec codec = VideoCodec::H264);

}  // namespace sw
