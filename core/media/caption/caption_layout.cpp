#include "core/media/caption/caption_layout.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

#include "core/media/caption/caption_shape.h"
#include "core/model/captions.h"

namespace sw {
namespace {

// Filtering, antialiasing and the rounding of what moves reach this far beyond the drawn shapes, in canvas pixels.
constexpr double kBleed = 4;
// One line may be this much smaller than the style's size before a second line is opened.
constexpr double kOneLine = 0.9;
// The least room between two lines beyond their letters, outlines and plates, in parts of the font size.
constexpr double kLeading = 0.1;
// The least height of the area for captions that is worth keeping out of the picture for, in parts of the canvas'.
constexpr double kLeastHeight = 0.1;

// Lines get no wider than this, in parts of the canvas' shorter side: on wide canvases the eye would have to wander.
constexpr double kMostWidth = 1.4;
// The least width of a place of their own, in parts of the canvas'.
constexpr double kLeastWidth = 0.1;

bool hasOwnBox(const Cut& cut) {
    return cut.captionBox.width > 0 && cut.captionBox.height > 0;
}

QRectF narrowed(const QRectF& area, double most) {
    return area.width() <= most ? area : QRectF(area.center().x() - most / 2, area.top(), most, area.height());
}

/// Where captions may be: within the safe area, and below captionTop() unless they or the style have a place of their own.
QRectF areaOf(const Cut& cut, const CaptionStyle& style) {
    QRectF safe(cut.safe.left * cut.width, cut.safe.top * cut.height, (1 - cut.safe.left - cut.safe.right) * cut.width,
                (1 - cut.safe.top - cut.safe.bottom) * cut.height);
    const double top = captionTop(cut.width, cut.height);
    if (!style.centre && !hasOwnBox(cut) && safe.bottom() - top >= kLeastHeight * cut.height)
        safe.setTop(std::max(safe.top(), top));
    // Centred on the canvas rather than between unequal margins, unless that would cost too much width.
    const double half = std::min(cut.width / 2.0 - safe.left(), safe.right() - cut.width / 2.0);
    const QRectF centred =
        2 * half >= 0.75 * safe.width() ? QRectF(cut.width / 2.0 - half, safe.top(), 2 * half, safe.height()) : safe;
    QRectF area = narrowed(centred, kMostWidth * std::min(cut.width, cut.height));
    if (hasOwnBox(cut))
        if (const QRectF own = safe.intersected(QRectF(cut.captionBox.x, safe.top(), cut.captionBox.width, safe.height()));
            own.width() >= kLeastWidth * cut.width)
            area = own;
    QRectF whole;
    whole.setCoords(std::ceil(area.left()), std::ceil(area.top()), std::floor(area.right()), std::floor(area.bottom()));
    return whole;
}

double centreOf(const Cut& cut, const CaptionStyle& style) {
    if (hasOwnBox(cut))
        return cut.captionBox.y + cut.captionBox.height / 2;
    return style.centre.value_or(captionCentre(cut.width, cut.height)) * cut.height;
}

Box boxOf(const QRectF& rect) {
    const double left = std::floor(rect.left());
    const double top = std::floor(rect.top());
    return {left, top, std::ceil(rect.right()) - left, std::ceil(rect.bottom()) - top};
}

/// How far `rect` must move to lie within `area`; its start wins where it does not fit.
QPointF shiftInto(const QRectF& area, const QRectF& rect) {
    QPointF shift;
    if (rect.left() < area.left())
        shift.setX(area.left() - rect.left());
    else if (rect.right() > area.right())
        shift.setX(area.right() - rect.right());
    if (rect.bottom() > area.bottom())
        shift.setY(std::floor(area.bottom() - rect.bottom()));
    if (rect.top() + shift.y() < area.top())
        shift.setY(std::ceil(area.top() - rect.top()));
    return shift;
}

bool hasRuby(const ShapedLine& line) {
    return std::any_of(line.words.begin(), line.words.end(), [](const WordShape& word) { return !word.ruby.empty(); });
}

}  // namespace

struct CaptionTypesetter::Setting {
    std::vector<ShapedLine> lines;
    QRectF body;  ///< see bodyOf
};

CaptionTypesetter::CaptionTypesetter(const Cut& cut, CaptionStyle style)
    : m_style(std::move(style)),
      m_area(areaOf(cut, m_style)),
      m_fullSize(m_style.size * std::min(cut.width, cut.height)),
      m_centreY(centreOf(cut, m_style)),
      m_language(cut.language),
      m_fonts(m_style, m_language, lettersOf(cut.captions)) {}

std::u32string CaptionTypesetter::lettersOf(const std::vector<CutCaption>& captions) const {
    std::u32string letters;
    for (const CutCaption& caption : captions)
        for (const CaptionWord& word : caption.words)
            letters += shown(word.text).toStdU32String();
    return letters;
}

QString CaptionTypesetter::shown(const std::string& text) const {
    const QString plain = QString::fromStdString(text);
    return m_style.upperCase ? QLocale(QString::fromStdString(m_language)).toUpper(plain) : plain;
}

std::vector<ShownWord> CaptionTypesetter::shownWords(const CutCaption& caption) const {
    std::vector<ShownWord> words;
    for (const CaptionWord& word : caption.words)
        words.push_back(
            {shown(word.text), m_style.ruby ? QString::fromStdString(word.reading) : QString(), word.spaceBefore});
    return words;
}

bool CaptionTypesetter::runsRightToLeft(const std::vector<ShownWord>& words) const {
    if (writesRightToLeft(m_language))
        return true;
    return std::all_of(words.begin(), words.end(), [](const ShownWord& word) { return word.text.isRightToLeft(); });
}

CaptionTypesetter::Setting CaptionTypesetter::setting(const std::vector<ShownWord>& words,
                                                      const std::vector<std::size_t>& starts, const QFont& font) const {
    Setting set;
    QString text;
    const bool rightToLeft = runsRightToLeft(words);
    for (std::size_t i = 0; i + 1 < starts.size(); ++i)
        set.lines.push_back(shapeLine(words, starts[i], starts[i + 1], font, rightToLeft));
    for (std::size_t i = starts.front(); i < starts.back(); ++i)
        text += words[i].text;
    set.body = bodyOf(set.lines, text, font);
    return set;
}

double CaptionTypesetter::pitch(const Setting& set, std::size_t line) const {
    const double ruby = hasRuby(set.lines[line]) ? rubyHeight() / kShapeSize : 0;
    double around = m_style.outline.thickness + m_style.rim.thickness;
    if (m_style.pill)
        around = std::max(around, m_style.pill->plate.padDown);
    return std::max(m_style.lineHeight, set.body.height() / kShapeSize + ruby + around + kLeading);
}

CaptionLayout CaptionTypesetter::place(const Setting& set, double size) const {
    CaptionLayout layout;
    layout.fontSize = size;
    const double scale = size / kShapeSize;
    double height = set.body.height() * scale;
    if (hasRuby(set.lines.front()))
        height += rubyHeight() * scale;
    double baseline = m_centreY + height / 2 - set.body.bottom() * scale;
    for (std::size_t i = 1; i < set.lines.size(); ++i)
        baseline -= pitch(set, i) * size / 2;
    QRectF all;
    for (std::size_t i = 0; i < set.lines.size(); ++i) {
        const ShapedLine& line = set.lines[i];
        baseline += i > 0 ? pitch(set, i) * size : 0;
        const double left = m_area.center().x() - line.width * scale / 2;
        QRectF cells;
        for (std::size_t k = 0; k < line.words.size(); ++k) {
            PlacedWord word{line.words[k],
                            QPointF(left + line.at[k] * scale, baseline),
                            scale,
                            -set.body.top(),
                            set.body.bottom(),
                            static_cast<int>(i)};
            cells |= word.cell();
            if (!word.shape.ruby.empty())
                cells.setTop(std::min(cells.top(), word.ink().top()));
            all |= wordReach(m_style, word);
            layout.words.push_back(std::move(word));
        }
        if (m_style.box && cells.width() > 0) {
            layout.boxes.push_back(plateRect(*m_style.box, cells, size));
            all |= layout.boxes.back();
        }
    }
    const double distance = m_style.entranceDistance * size;
    all.adjust(-kBleed, -kBleed - (m_style.entrance == CaptionEntrance::Drop ? distance : 0), kBleed,
               kBleed + (m_style.entrance == CaptionEntrance::Rise ? distance : 0));
    const QPointF shift = shiftInto(m_area, all);
    for (PlacedWord& word : layout.words)
        word.origin += shift;
    for (QRectF& box : layout.boxes)
        box.translate(shift);
    layout.box = boxOf(all.translated(shift));
    return layout;
}

double CaptionTypesetter::fitting(const Setting& set) const {
    const Box box = place(set, m_fullSize).box;
    // Everything but the bleed grows with the size; two pixels are for whole borders.
    const double bleed = 2 * kBleed;
    const double across = (m_area.width() - bleed - 2) / std::max(1.0, box.width - bleed);
    const double down = (m_area.height() - bleed - 2) / std::max(1.0, box.height - bleed);
    return std::min({1.0, across, down}) * m_fullSize;
}

CaptionTypesetter::Setting CaptionTypesetter::bestSetting(const std::vector<ShownWord>& words,
                                                          const QFont& font) const {
    const std::size_t count = words.size();
    Setting one = setting(words, {0, count}, font);
    const double oneSize = fitting(one);
    const std::vector<std::size_t> starts = lineStarts(words);
    if (oneSize >= kOneLine * m_fullSize || starts.empty())
        return one;
    // Two lines: the break that keeps the longer one shortest.
    const bool rightToLeft = runsRightToLeft(words);
    const auto longer = [&](std::size_t start) {
        return std::max(lineWidth(words, 0, start, font, rightToLeft),
                        lineWidth(words, start, count, font, rightToLeft));
    };
    std::size_t split = starts.front();
    double shortest = longer(split);
    for (const std::size_t start : starts)
        if (const double width = longer(start); width < shortest) {
            shortest = width;
            split = start;
        }
    Setting two = setting(words, {0, split, count}, font);
    return fitting(two) > oneSize ? two : one;
}

CaptionLayout CaptionTypesetter::single(const std::vector<ShownWord>& words, const QFont& font) const {
    CaptionLayout layout;
    QRectF all;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Setting set = setting(words, {i, i + 1}, font);
        CaptionLayout one = place(set, fitting(set));
        layout.fontSize = std::max(layout.fontSize, one.fontSize);
        all |= QRectF(one.box.x, one.box.y, one.box.width, one.box.height);
        layout.words.push_back(std::move(one.words.front()));
        if (m_style.box)
            layout.boxes.push_back(one.boxes.empty() ? QRectF() : one.boxes.front());
    }
    layout.box = boxOf(all);
    return layout;
}

CaptionLayout CaptionTypesetter::layout(const CutCaption& caption) const {
    if (caption.words.empty())
        return {};
    const std::vector<ShownWord> words = shownWords(caption);
    const QFont font = m_fonts.fontFor(lettersOf({caption}));
    if (m_style.mode == CaptionMode::Single)
        return single(words, font);
    const Setting set = bestSetting(words, font);
    return place(set, fitting(set));
}

std::pair<QString, QFont> CaptionTypesetter::typeOf(const CutCaption& caption) const {
    QString text;
    for (const ShownWord& word : shownWords(caption))
        text += word.text + word.reading + " ";
    return {text, m_fonts.fontFor(lettersOf({caption}))};
}

Box captionPlace(const Cut& cut, const CaptionStyle& style) {
    if (hasOwnBox(cut))
        return cut.captionBox;
    const QRectF area = areaOf(cut, style);
    const double half = captionCentre(cut.width, cut.height) * cut.height - captionTop(cut.width, cut.height);
    return {area.left(), centreOf(cut, style) - half, area.width(), 2 * half};
}

Box captionBox(const Cut& cut, const CaptionStyle& style, const CutCaption& caption) {
    return CaptionTypesetter(cut, style).layout(caption).box;
}

std::vector<Box> captionBoxes(const Cut& cut, const CaptionStyle& style) {
    const CaptionTypesetter typesetter(cut, style);
    std::vector<Box> boxes;
    for (const CutCaption& caption : cut.captions)
        boxes.push_back(typesetter.layout(caption).box);
    return boxes;
}

}  // namespace sw
