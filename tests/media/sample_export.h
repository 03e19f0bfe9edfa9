#pragma once

#include <QImage>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "core/media/export/exporter.h"
#include "sample_cut.h"

namespace sw::sample {

namespace fs = std::filesystem;

inline std::string bytesOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline ExportSettings preset(const std::string& name) {
    const auto loaded = loadExportSettings(fs::path(SW_SOURCE_DIR) / "resources", name);
    if (!loaded)
        qFatal("%s", loaded.error().message.c_str());
    return *loaded;
}

/// Of the samples of a picture in RGB.
inline double meanSquare(const QImage& a, const QImage& b) {
    double sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            for (const int off : {qRed(p) - qRed(q), qGreen(p) - qGreen(q), qBlue(p) - qBlue(q)})
                sum += off * off;
        }
    return sum / 3 / a.width() / a.height();
}

/// Two scenes with a caption and a tone, to be exported to `name` in `folder`, which also gets the media.
inline ExportRequest exportRequest(const fs::path& folder, const std::string& name, int framesPerScene) {
    ExportRequest request;
    Cut cut = sample::cut(folder, 2, framesPerScene);
    cut.captions = {sample::caption({"Two", "short", "lines"}, 3, cut.rate)};
    request.cut = std::make_shared<Cut>(std::move(cut));
    request.mediaFolder = folder;
    request.captionStyle = sample::style("bold");
    request.settings.encoderPreset = "ultrafast";
    request.output = folder / name;
    request.sound = [](const std::stop_token&) -> Result<std::vector<float>> {
        std::vector<float> samples(2 * 60'000);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] = 0.3F * std::sin(static_cast<float>(i / 2) * 0.06F);
        return samples;
    };
    return request;
}

}  // namespace sw::sample
