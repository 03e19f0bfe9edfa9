#include "services/image/lettering.h"

#include <QFont>
#include <QGlyphRun>
#include <QRawFont>
#include <QRegularExpression>
#include <QTextLayout>
#include <QTransform>
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace sw::illustration {
namespace {

/// The shape of the script decides which families can serve: display faces draw Latin (and some Cyrillic) only.
struct Script {
    QString family;      ///< "" when the style pack's own face serves
    bool joins = false;  ///< letters join or stack: no tracking, no capitals
};

bool within(char32_t c, char32_t from, char32_t to) {
    return c >= from && c <= to;
}

Script scriptOf(const QString& text) {
    bool han = false;
    bool other = false;
    for (const char32_t c : text.toUcs4()) {
        if (within(c, 0x3040, 0x30ff))
            return {QStringLiteral("Noto Sans CJK JP"), true};
        if (within(c, 0xac00, 0xd7af) || within(c, 0x1100, 0x11ff))
            return {QStringLiteral("Noto Sans CJK KR"), true};
        han = han || within(c, 0x3400, 0x9fff) || within(c, 0xf900, 0xfaff) || within(c, 0x20000, 0x2ffff);
        other = other || within(c, 0x0590, 0x109f) || within(c, 0x1200, 0x1cff);
    }
    if (han)
        return {QStringLiteral("Noto Sans CJK SC"), true};
    return {other ? QStringLiteral("Noto Sans") : QString(), other};
}

QFont fontOf(Voice voice, const Typefaces& faces, const QString& family) {
    QFont font(family);
    if (family == faces.display)
        font.setWeight(QFont::Normal);
    else if (family == faces.text)
        font.setWeight(QFont::DemiBold);
    else
        font.setWeight(voice == Voice::Text ? QFont::Bold : QFont::Black);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

/// True when the family draws every letter and digit of the text itself.
bool serves(const QFont& font, const QString& text) {
    const QRawFont raw = QRawFont::fromFont(font);
    if (!raw.isValid() || raw.familyName() != font.family())
        return false;
    for (const char32_t c : text.toUcs4())
        if (QChar::isLetterOrNumber(c) && !raw.supportsCharacter(c))
            return false;
    return true;
}

QFont chosenFont(const QString& text, Voice voice, const Typefaces& faces, const Script& script) {
    if (!script.family.isEmpty())
        return fontOf(voice, faces, script.family);
    QStringList chain;
    if (voice == Voice::Display)
        chain << faces.display;
    if (voice != Voice::Text)
        chain << faces.heading;
    chain << faces.text;
    for (const QString& family : chain) {
        QFont font = fontOf(voice, faces, family);
        if (voice != Voice::Text && family == faces.text)
            font.setWeight(QFont::Black);
        if (serves(font, text))
            return font;
    }
    return fontOf(voice, faces, faces.text);
}

/// Outlines at the setting size, by family and glyph: reading one from its font takes longer than all else.
using Outlines = std::map<std::pair<QString, quint32>, QPainterPath>;

SetLine setLine(const QTextLine& line, Outlines& outlines) {
    SetLine out;
    for (const QGlyphRun& run : line.glyphRuns()) {
        const QRawFont raw = run.rawFont();
        const QString family = raw.familyName() + raw.styleName();
        const QList<quint32> glyphs = run.glyphIndexes();
        const QList<QPointF> positions = run.positions();
        for (qsizetype i = 0; i < glyphs.size(); ++i) {
            const auto [it, isNew] = outlines.try_emplace({family, glyphs[i]});
            if (isNew)
                it->second = raw.pathForGlyph(glyphs[i]);
            out.outline.addPath(it->second.translated(positions[i] - QPointF(0, line.y() + line.ascent())));
        }
    }
    out.outline.setFillRule(Qt::WindingFill);
    out.ink = out.outline.boundingRect();
    return out;
}

struct Layout {
    std::vector<SetLine> lines;
    double width = 0;
    double top = 0;     ///< of the first line's ink above its base line
    double bottom = 0;  ///< of the last line's ink below its base line
    bool broken = false;
};

/// Breaks the text at `width` and sets each line.
Layout laidOut(const QString& text, const QFont& font, double width, bool anywhere, Outlines& outlines) {
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(anywhere ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::WordWrap);
    option.setTextDirection(isRightToLeft(text) ? Qt::RightToLeft : Qt::LeftToRight);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(width);
    layout.endLayout();
    Layout out;
    for (int i = 0; i < layout.lineCount(); ++i) {
        SetLine line = setLine(layout.lineAt(i), outlines);
        if (line.ink.isEmpty())
            continue;
        line.outline.translate(-line.ink.left(), 0);
        line.ink.moveLeft(0);
        out.width = std::max(out.width, line.ink.width());
        out.lines.push_back(std::move(line));
    }
    if (!out.lines.empty()) {
        out.top = -out.lines.front().ink.top();
        out.bottom = out.lines.back().ink.bottom();
    }
    return out;
}

double heightOf(const Layout& layout, double pitch) {
    return layout.top + layout.bottom + pitch * static_cast<double>(layout.lines.size() - 1);
}

TextBlock blockOf(Layout layout, double pixelSize, double pitch, Align align) {
    TextBlock block;
    block.pixelSize = pixelSize;
    block.size = {layout.width, heightOf(layout, pitch)};
    double base = layout.top;
    for (SetLine& line : layout.lines) {
        const double slack = layout.width - line.ink.width();
        line.at = {align == Align::Left ? 0 : align == Align::Right ? slack : slack / 2, base};
        block.lines.push_back(std::move(line));
        base += pitch;
    }
    return block;
}

/// Lines closer than their ink allows would touch (accents on capitals, CJK): open the pitch where needed.
double pitchOf(const Layout& layout, double wanted, double size) {
    double pitch = wanted;
    for (std::size_t i = 1; i < layout.lines.size(); ++i)
        pitch = std::max(pitch, layout.lines[i - 1].ink.bottom() - layout.lines[i].ink.top() + size * 0.06);
    return pitch;
}

}  // namespace

QPainterPath TextBlock::outline(QPointF topLeft) const {
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const SetLine& line : lines)
        path.addPath(line.outline.translated(topLeft + line.at));
    return path;
}

void TextBlock::paint(QPainter& painter, QPointF topLeft, const QBrush& brush) const {
    painter.fillPath(outline(topLeft), brush);
}

void TextBlock::paintCentred(QPainter& painter, QPointF centre, const QBrush& brush) const {
    paint(painter, centre - QPointF(size.width() / 2, size.height() / 2), brush);
}

namespace {

/// One text on its way to a size. It is always set at kSize and scaled: outlines know no pixels.
class Fitting {
public:
    Fitting(QString text, QFont font, double tracking, const Setting& setting, const QSizeF& box)
        : m_text(std::move(text)), m_font(std::move(font)), m_setting(setting), m_box(box) {
        m_font.setPixelSize(kSize);
        if (tracking != 0)
            m_font.setLetterSpacing(QFont::AbsoluteSpacing, tracking * kSize);
    }

    [[nodiscard]] std::optional<TextBlock> at(double size) {
        const QSizeF room = m_box * (kSize / size);
        Layout layout = laid(room.width(), false);
        if (!fits(layout, room))
            return std::nullopt;
        if (lineCount() > 1)
            if (Layout even = balanced(room.width(), layout); fits(even, room))
                layout = std::move(even);
        return scaled(std::move(layout), size / kSize);
    }
    /// Broken anywhere, and scaled down when even that is too large.
    [[nodiscard]] TextBlock forced(double size) {
        const QSizeF room = m_box * (kSize / size);
        Layout layout = laid(room.width(), lineCount() > 1);
        if (layout.lines.empty())
            return {};
        for (double width = room.width() * 1.25; layout.lines.size() > lineCount(); width *= 1.25)
            layout = laid(width, true);
        const double k = std::min({1.0, room.width() / layout.width, room.height() / heightOf(layout, pitch(layout))});
        return scaled(std::move(layout), k * size / kSize);
    }
    /// Where to look first: a single line scales with its size.
    [[nodiscard]] double guess(double size) {
        if (lineCount() > 1)
            return size;
        const Layout layout = laid(0, false);
        if (layout.lines.empty())
            return size;
        return std::min({size, kSize * m_box.width() / layout.width, kSize * m_box.height() / heightOf(layout, 0)});
    }

private:
    static constexpr int kSize = 100;
    [[nodiscard]] std::size_t lineCount() const { return static_cast<std::size_t>(std::max(1, m_setting.lines)); }
    [[nodiscard]] Layout laid(double width, bool anywhere) {
        constexpr double kEndless = 20000;
        return laidOut(m_text, m_font, lineCount() == 1 ? kEndless : width, anywhere, m_outlines);
    }
    [[nodiscard]] double pitch(const Layout& layout) const { return pitchOf(layout, kSize * m_setting.leading, kSize); }
    [[nodiscard]] bool fits(const Layout& layout, const QSizeF& room) const {
        return !layout.lines.empty() && layout.lines.size() <= lineCount() && layout.width <= room.width() &&
               heightOf(layout, pitch(layout)) <= room.height();
    }
    /// The narrowest setting that still has the same number of lines: lines of about equal length.
    [[nodiscard]] Layout balanced(double width, Layout widest) {
        const std::size_t count = widest.lines.size();
        if (count < 2)
            return widest;
        double low = width / static_cast<double>(count) * 0.8;
        double high = width;
        for (int i = 0; i < 7; ++i) {
            const double mid = (low + high) / 2;
            Layout tried = laid(mid, false);
            if (tried.lines.size() <= count && tried.width <= mid + 1) {
                high = mid;
                widest = std::move(tried);
            } else {
                low = mid;
            }
        }
        return widest;
    }
    [[nodiscard]] TextBlock scaled(Layout layout, double k) const {
        const double step = pitch(layout);
        TextBlock block = blockOf(std::move(layout), kSize, step, m_setting.align);
        for (SetLine& line : block.lines) {
            line.outline = QTransform::fromScale(k, k).map(line.outline);
            line.ink = QRectF(line.ink.topLeft() * k, line.ink.size() * k);
            line.at *= k;
        }
        block.size *= k;
        block.pixelSize *= k;
        block.capHeight = QRawFont::fromFont(m_font).capHeight() * k;
        return block;
    }

    QString m_text;
    QFont m_font;
    Setting m_setting;
    QSizeF m_box;
    Outlines m_outlines;
};

}  // namespace

TextBlock fitted(const QString& text, const Setting& setting, const QSizeF& box, const Typefaces& faces) {
    const QString clean = withoutPictographs(text).simplified();
    if (clean.isEmpty() || box.width() < 1 || box.height() < 1)
        return {};
    const Script script = scriptOf(clean);
    const QString shown = setting.capitals && !script.joins ? displayCase(clean) : clean;
    Fitting fitting(shown, chosenFont(shown, setting.voice, faces, script), script.joins ? 0 : setting.tracking,
                    setting, box);
    double high = fitting.guess(setting.largest);
    if (high >= setting.smallest || high >= setting.largest)
        if (auto block = fitting.at(high * 0.9999))
            return std::move(*block);
    double low = std::min(setting.smallest, high);
    std::optional<TextBlock> best = fitting.at(low);
    if (!best)
        return fitting.forced(low);
    while (high / low > 1.02 && high - low > 0.6) {
        const double size = std::sqrt(low * high);
        if (auto block = fitting.at(size)) {
            best = std::move(block);
            low = size;
        } else {
            high = size;
        }
    }
    return std::move(*best);
}

QString withoutPictographs(const QString& text) {
    QList<uint> kept;
    for (const uint c : text.toUcs4()) {
        const bool picture = within(c, 0x1f000, 0x1faff) || within(c, 0x2600, 0x27bf) || within(c, 0x2b00, 0x2bff);
        const bool joiner = c == 0xfe0f || c == 0x20e3 || within(c, 0xe0020, 0xe007f);
        if (!picture && !joiner)
            kept.push_back(c);
    }
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(kept.constData()), kept.size());
}

QString displayCase(const QString& text) {
    static const QStringList kUnits{"km",   "m",   "cm",  "mm",  "nm", "kg",  "g",  "mg",  "ml",  "ms",
                                    "km/h", "m/s", "mph", "kW",  "MW", "GW",  "TW", "MWh", "GWh", "TWh",
                                    "Hz",   "kHz", "MHz", "GHz", "°C", "°F",  "dB", "hPa", "Pa",  "km²",
                                    "m²",   "m³",  "km³", "mAh", "px", "fps", "ppm"};
    QStringList words = text.split(QLatin1Char(' '));
    for (QString& word : words) {
        const bool mixed = !word.isEmpty() && word.front().isLower() &&
                           std::any_of(word.cbegin(), word.cend(), [](QChar c) { return c.isUpper(); });
        if (!mixed && !kUnits.contains(word))
            word = word.toUpper();
    }
    return words.join(QLatin1Char(' '));
}

bool isRightToLeft(const QString& text) {
    for (const char32_t c : text.toUcs4()) {
        const QChar::Direction d = QChar::direction(c);
        if (d == QChar::DirL)
            return false;
        if (d == QChar::DirR || d == QChar::DirAL)
            return true;
    }
    return false;
}

}  // namespace sw::illustration
