#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace sw {

/// How a cut is turned into a file; one entry of resources/export_presets.json.
struct ExportSettings {
    std::string name;
    std::string title;
    std::string x264Preset = "veryfast";
    double crf = 20;             ///< x264's constant rate factor
    std::string x264Tune;        ///< "" for none
    int subpixelRefinement = 1;  ///< x264's subme, 0…11
    double keyframeSeconds = 4;  ///< the most between two keyframes
    int audioBitrate = 192'000;  ///< bits per second
    double scale = 1;            ///< of the output against the cut's canvas
    friend bool operator==(const ExportSettings&, const ExportSettings&) = default;
};

/// A preset by name ("" is "default"). Errors: NotFound with the nearest name; InvalidInput when the file is wrong.
Result<ExportSettings> loadExportSettings(const std::filesystem::path& dataFolder, const std::string& name);

/// All presets in the file's order.
Result<std::vector<ExportSettings>> exportPresets(const std::filesystem::path& dataFolder);

/// The output's size for a canvas of `width` × `height`: scaled, rounded to even numbers.
struct OutputSize {
    int width = 0;
    int height = 0;
};
OutputSize outputSize(const ExportSettings& settings, int width, int height);

}  // namespace sw
