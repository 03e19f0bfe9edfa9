#include "core/media/check/text_measures.h"

#include <algorithm>

#include "core/media/check/letter_contrast.h"
#include "core/media/scene/title_painter.h"

namespace sw {
namespace {

constexpr Duration kBeforeEnd = Duration::milliseconds(50);
constexpr double kCapHeight = 0.7;  // of capitals, in font sizes

std::string textOf(const CutCaption& caption) {
    std::string text;
    for (const CaptionWord& word : caption.words)
        text += (word.spaceBefore && !text.empty() ? " " : "") + word.text;
    return text;
}

/// Where an image is not transparent.
QRect inkOf(const QImage& image) {
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(row[x]) > 16)
                ink |= QRect(x, y, 1, 1);
    }
    return ink;
}

/// A title at rest. The scale keeps it cheap; whole pixels of the picture are `1 / kScale` canvas pixels.
TextMeasure measured(const CutOverlay& overlay, const Cut& cut) {
    constexpr double kScale = 0.5;
    const Box& box = overlay.layer.box;
    const double side = std::min(cut.width, cut.height);
    const QRectF ink = inkOf(titleImage(overlay.title, box.width, box.height, kScale, {side, 1}));
    TextMeasure title{overlay.origin, overlay.range, overlay.title.text, {}};
    title.range.end = std::min(title.range.end, TimePoint{} + cut.duration);
    title.box = {box.x + ink.x() / kScale, box.y + ink.y() / kScale, ink.width() / kScale, ink.height() / kScale};
    const auto lines = 1 + std::count(overlay.title.text.begin(), overlay.title.text.end(), '\n');
    title.size = std::min(overlay.title.size * side, title.box.height / static_cast<double>(lines) / kCapHeight);
    return title;
}

}  // namespace

TextMeasures::TextMeasures(const Cut& cut, const CaptionStyle& style) : m_cut(cut), m_typesetter(cut, style) {
    for (const CutCaption& caption : cut.captions) {
        m_layouts.push_back(m_typesetter.layout(caption));
        const CaptionLayout& layout = m_layouts.back();
        double size = layout.fontSize;
        for (const PlacedWord& word : layout.words)
            size = std::min(size, word.size());
        m_captions.push_back({caption.origin, caption.range, textOf(caption), layout.box, size});
    }
    for (const CutOverlay& overlay : cut.overlays)
        if (!overlay.title.text.empty()) {
            m_overlays.push_back(&overlay);
            m_titles.push_back(measured(overlay, cut));
        }
}

TimePoint TextMeasures::captionTime(std::size_t caption) const {
    const CutCaption& shown = m_cut.captions[caption];
    if (shown.words.empty())
        return shown.range.start;
    // All of it is on screen and nothing still pops up, but it does not fade out yet.
    const Duration leave = Duration::seconds(m_typesetter.style().leaveSeconds);
    const TimePoint time = std::min(shown.words.back().range.end, shown.range.end - leave) - kBeforeEnd;
    return std::max(time, shown.words.back().range.start);
}

TimePoint TextMeasures::titleTime(std::size_t title) const {
    const TimeRange& range = m_titles[title].range;
    const TimePoint start = std::max(range.start, TimePoint{});
    return start + (range.end - start) / 2;
}

CaptionFill TextMeasures::fillOf(const CutCaption& caption, std::size_t word) const {
    const CaptionStyle& style = m_typesetter.style();
    const bool spoken = word + 1 == caption.words.size();
    if (style.hollow && style.outline.colour.isValid())
        return {style.outline.colour, style.outline.colour};
    if (caption.words[word].emphasis && style.emphasisFill.isValid())
        return style.emphasisFill;
    if (style.activeFill.isValid() && (spoken || style.mode == CaptionMode::Sweep))
        return style.activeFill;
    return style.fills.empty() ? style.fill : style.fills[word % style.fills.size()];
}

void TextMeasures::lookAtCaption(std::size_t caption, const QImage& frame) {
    const CutCaption& shown = m_cut.captions[caption];
    const double scale = static_cast<double>(frame.width()) / m_cut.width;
    const bool single = m_typesetter.style().mode == CaptionMode::Single;
    double& worst = m_captions[caption].contrast;
    for (std::size_t i = single ? shown.words.size() - 1 : 0; i < m_layouts[caption].words.size(); ++i) {
        const QRectF ink = m_layouts[caption].words[i].ink();
        const CaptionFill fill = fillOf(shown, i);
        const auto found = letterContrast(frame, {ink.topLeft() * scale, ink.size() * scale}, fill.top,
                                          fill.bottom.isValid() ? fill.bottom : fill.top);
        if (found)
            worst = worst > 0 ? std::min(worst, *found) : *found;
    }
}

void TextMeasures::lookAtTitle(std::size_t title, const QImage& frame) {
    TextMeasure& measure = m_titles[title];
    const double scale = static_cast<double>(frame.width()) / m_cut.width;
    const QColor fill(QString::fromStdString(m_overlays[title]->title.fill));
    const QRectF ink(measure.box.x * scale, measure.box.y * scale, measure.box.width * scale,
                     measure.box.height * scale);
    measure.contrast = letterContrast(frame, ink, fill, fill).value_or(0);
}

}  // namespace sw
