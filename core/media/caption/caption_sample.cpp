#include "core/media/caption/caption_sample.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <memory>

#include "core/media/caption/caption_painter.h"
#include "core/media/frame/colour.h"

namespace sw {
namespace {

constexpr Duration kWord = Duration::milliseconds(400);
// Small pictures show the letters larger than a short does.
constexpr double kEnlarged = 1.8;

/// Soft discs of mixed greys: light and dark behind every word.
QImage ground(int width, int height) {
    QImage picture(width, height, QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient light(0, 0, width, height);
    light.setColorAt(0, QColor(96, 108, 124));
    light.setColorAt(1, QColor(44, 48, 60));
    painter.fillRect(picture.rect(), light);
    painter.setPen(Qt::NoPen);
    constexpr int kDiscs = 26;
    const double unit = std::max(width, height);
    for (int i = 0; i < kDiscs; ++i) {
        // The golden ratio spreads the discs evenly without a pattern.
        const double x = std::fmod(0.1 + i * 0.6180339887, 1.0) * width;
        const double y = std::fmod(0.5 + i * 0.7548776662, 1.0) * height;
        const int grey = 50 + 37 * i % 170;
        painter.setBrush(QColor(grey, grey + 6, grey + 16, 120));
        painter.drawEllipse(QPointF(x, y), unit * (0.03 + 0.011 * (i % 7)), unit * (0.03 + 0.011 * (i % 7)));
    }
    return picture;
}

std::shared_ptr<const Cut> sampleCut(int width, int height) {
    auto cut = std::make_shared<Cut>();
    cut->width = width;
    cut->height = height;
    cut->language = "en";
    cut->safe = {0.04, 0.04, 0.04, 0.04};
    CutCaption caption;
    caption.origin = "sample";
    for (const char* text : {"Make", "every", "word", "count"}) {
        const TimePoint start = TimePoint{} + kWord * static_cast<std::int64_t>(caption.words.size());
        caption.words.push_back({text, {start, start + kWord}, std::string_view(text) == "word", true});
    }
    caption.range = {TimePoint{}, caption.words.back().range.end};
    cut->duration = caption.range.duration();
    cut->captions = {caption};
    return cut;
}

}  // namespace

QImage captionSample(const CaptionStyle& style, int width, int height, double moment) {
    const int evenWidth = std::max(16, (width + 1) / 2 * 2);
    const int evenHeight = std::max(16, (height + 1) / 2 * 2);
    CaptionStyle centred = style;
    centred.centre = 0.5;
    centred.size = std::min(0.5, style.size * kEnlarged);
    const auto cut = sampleCut(evenWidth, evenHeight);
    CaptionPainter painter(cut, centred, evenWidth, evenHeight);
    const Duration last = cut->duration - Duration{1};
    const auto at = static_cast<std::int64_t>(std::clamp(moment, 0.0, 1.0) * static_cast<double>(last.flicks));
    Frame frame = frameFrom(ground(evenWidth, evenHeight));
    painter.paint(painter.stateAt(TimePoint{at}), frame);
    return imageFrom(frame).copy(0, 0, std::max(1, width), std::max(1, height));
}

}  // namespace sw
