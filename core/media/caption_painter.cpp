#include "core/media/caption_painter.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "core/media/blend.h"

namespace sw {
namespace {

/// One pass of a running mean over 2 × radius + 1 samples; outside is 0.
void meanPass(const std::vector<std::uint8_t>& in, int count, std::size_t start, std::size_t step, int radius,
              std::vector<std::uint8_t>& out) {
    const int window = 2 * radius + 1;
    const auto at = [&](int i) { return start + static_cast<std::size_t>(i) * step; };
    int sum = 0;
    for (int i = 0; i < std::min(radius, count); ++i)
        sum += in[at(i)];
    for (int i = 0; i < count; ++i) {
        if (i + radius < count)
            sum += in[at(i + radius)];
        out[at(i)] = static_cast<std::uint8_t>((sum + window / 2) / window);
        if (i - radius >= 0)
            sum -= in[at(i - radius)];
    }
}

/// Softens an alpha mask; three running means come close to a Gaussian that reaches 1.5 × `reach`.
void soften(std::vector<std::uint8_t>& mask, int width, int height, double reach) {
    const int radius = static_cast<int>(std::lround(reach / 2));
    if (radius < 1)
        return;
    std::vector<std::uint8_t> other(mask.size());
    const auto stride = static_cast<std::size_t>(width);
    for (int pass = 0; pass < 3; ++pass) {
        for (int y = 0; y < height; ++y)
            meanPass(mask, width, static_cast<std::size_t>(y) * stride, 1, radius, other);
        for (int x = 0; x < width; ++x)
            meanPass(other, height, static_cast<std::size_t>(x), stride, radius, mask);
    }
}

/// Lays a soft copy of what is opaque in `shape` under `picture`.
void layShadow(const QImage& shape, const CaptionShadow& shadow, double size, QImage& picture) {
    const int width = shape.width();
    const int height = shape.height();
    std::vector<std::uint8_t> mask(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(shape.constScanLine(y));
        for (int x = 0; x < width; ++x)
            mask[static_cast<std::size_t>(y * width + x)] = static_cast<std::uint8_t>(qAlpha(row[x]));
    }
    soften(mask, width, height, shadow.blur * size);
    QImage soft(width, height, QImage::Format_ARGB32_Premultiplied);
    const QRgb colour = shadow.colour.rgba();
    for (int y = 0; y < height; ++y) {
        auto* row = reinterpret_cast<QRgb*>(soft.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const int alpha = (mask[static_cast<std::size_t>(y * width + x)] * qAlpha(colour) + 127) / 255;
            row[x] = qPremultiply(qRgba(qRed(colour), qGreen(colour), qBlue(colour), alpha));
        }
    }
    QPainter painter(&picture);
    painter.setCompositionMode(QPainter::CompositionMode_DestinationOver);
    painter.drawImage(QPointF(0, shadow.down * size), soft);
}

QImage blank(int width, int height) {
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

double easeOut(double t) {
    return 1 - (1 - t) * (1 - t) * (1 - t);
}

/// Signs alone are not marked as spoken: the word before them stays it.
bool isSpoken(const CaptionWord& word) {
    const QString text = QString::fromStdString(word.text);
    return std::any_of(text.begin(), text.end(), [](QChar c) { return !c.isPunct() && !c.isSpace(); });
}

/// From `enterScale` over `popScale` to `activeScale`.
double scaleAfter(const CaptionStyle& style, double seconds) {
    constexpr double kRise = 0.4;
    const double t = style.popSeconds > 0 ? std::clamp(seconds / style.popSeconds, 0.0, 1.0) : 1;
    if (t < kRise)
        return std::lerp(style.enterScale, style.popScale, easeOut(t / kRise));
    const double rest = (t - kRise) / (1 - kRise);
    return std::lerp(style.popScale, style.activeScale, rest * rest * (3 - 2 * rest));
}

/// Copies an image onto the frame where it was drawn for, columns from…to (frame pixels) of it.
void lay(const YuvaPlanes& planes, int atX, int atY, int from, int to, Frame& frame) {
    const int left = std::max({from, atX, 0});
    const int right = std::min({to, atX + planes.y.width(), frame.width()});
    const int top = std::max(0, atY);
    const int bottom = std::min(atY + planes.y.height(), frame.height());
    if (left >= right)
        return;
    for (int y = top; y < bottom; ++y)
        overRow(frame.y.row(y) + left, planes.y.row(y - atY) + left - atX, planes.alpha.row(y - atY) + left - atX,
                right - left);
    const int first = (left + 1) / 2;
    const int count = (right + 1) / 2 - first;
    for (int y = top / 2; y < bottom / 2; ++y) {
        const int row = y - atY / 2;
        const std::uint8_t* alpha = planes.chromaAlpha.row(row) + first - atX / 2;
        overRow(frame.u.row(y) + first, planes.u.row(row) + first - atX / 2, alpha, count);
        overRow(frame.v.row(y) + first, planes.v.row(row) + first - atX / 2, alpha, count);
    }
}

}  // namespace

CaptionPainter::CaptionPainter(std::shared_ptr<const Cut> cut, CaptionStyle style, int width, int height)
    : m_cut(std::move(cut)),
      m_typesetter(*m_cut, std::move(style)),
      m_perCanvasX(static_cast<double>(width) / m_cut->width),
      m_perCanvasY(static_cast<double>(height) / m_cut->height) {}

CaptionState CaptionPainter::stateAt(TimePoint time) const {
    const auto& captions = m_cut->captions;
    const auto found = std::find_if(captions.begin(), captions.end(),
                                    [&](const CutCaption& caption) { return caption.range.contains(time); });
    if (found == captions.end() || found->words.empty())
        return {};
    const CaptionStyle& style = m_typesetter.style();
    CaptionState state{static_cast<int>(found - captions.begin()), -1, 1, 0};
    for (std::size_t i = 0; i < found->words.size() && found->words[i].range.start <= time; ++i)
        if (isSpoken(found->words[i]) || style.mode == CaptionMode::Sweep)
            state.word = static_cast<int>(i);
    if (state.word < 0 && style.mode == CaptionMode::Single)
        state.word = 0;
    if (state.word < 0)
        return state;
    const TimeRange spoken = found->words[static_cast<std::size_t>(state.word)].range;
    const TimePoint start = style.mode == CaptionMode::Single && state.word == 0 ? found->range.start : spoken.start;
    const double since = (time - start).toSeconds();
    if (style.mode == CaptionMode::Sweep)
        state.sweep = spoken.end > spoken.start ? std::clamp(since / spoken.duration().toSeconds(), 0.0, 1.0) : 1;
    else
        state.scale = scaleAfter(style, since);
    return state;
}

void CaptionPainter::open(int caption) {
    if (m_open == caption)
        return;
    m_images.clear();
    m_layout = m_typesetter.layout(m_cut->captions[static_cast<std::size_t>(caption)]);
    m_open = caption;
}

const CaptionPainter::Image& CaptionPainter::image(int word, Piece piece) {
    const auto key = std::pair(word, piece);
    const auto found = m_images.find(key);
    if (found != m_images.end())
        return found->second;
    const auto index = static_cast<std::size_t>(word);
    const bool emphasis = m_cut->captions[static_cast<std::size_t>(m_open)].words[index].emphasis;
    return m_images.emplace(key, draw(m_layout.words[index], piece, emphasis)).first->second;
}

CaptionPainter::Image CaptionPainter::draw(const PlacedWord& word, Piece piece, bool emphasis) const {
    const CaptionStyle& style = m_typesetter.style();
    const QRectF reach = m_typesetter.reach(word);
    const int left = static_cast<int>(std::floor(reach.left() * m_perCanvasX / 2)) * 2;
    const int top = static_cast<int>(std::floor(reach.top() * m_perCanvasY / 2)) * 2;
    const int width = std::max(8, static_cast<int>(std::ceil((reach.right() * m_perCanvasX - left) / 2)) * 2);
    const int height = std::max(8, static_cast<int>(std::ceil((reach.bottom() * m_perCanvasY - top) / 2)) * 2);

    const bool active = piece == Piece::Active;
    const bool plate = active && style.pill.has_value();
    const double size = word.scale * kShapeSize;
    const double grow = active ? style.activeScale : 1;
    QTransform toImage;
    toImage.translate(-left, -top).scale(m_perCanvasX, m_perCanvasY);
    toImage.translate(word.centre().x(), word.centre().y()).scale(grow, grow);
    toImage.translate(-word.centre().x(), -word.centre().y());
    QTransform wordToImage = toImage;
    wordToImage.translate(word.origin.x(), word.origin.y()).scale(word.scale, word.scale);

    QImage picture = blank(width, height);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (plate) {
        painter.setTransform(toImage);
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.pill->colour);
        painter.drawRoundedRect(word.cell().adjusted(-style.pill->padAcross * size, -style.pill->padDown * size,
                                                     style.pill->padAcross * size, style.pill->padDown * size),
                                style.pill->radius * size, style.pill->radius * size);
    }
    painter.setTransform(wordToImage);
    const bool under = piece == Piece::Under || (active && !plate);
    if (under && style.outline > 0)
        painter.strokePath(word.shape.outline, QPen(style.outlineColour, 2 * style.outline * kShapeSize, Qt::SolidLine,
                                                    Qt::RoundCap, Qt::RoundJoin));
    if (under) {
        painter.fillPath(word.shape.outline, style.outline > 0 ? style.outlineColour : style.fill);
        for (const QGlyphRun& run : word.shape.pictures)
            painter.drawGlyphRun(QPointF(), run);
    }
    painter.end();
    if ((under || plate) && style.shadow) {
        const QImage shape = picture;
        if (piece == Piece::Under && style.outline <= 0)
            picture = blank(width, height);
        layShadow(shape, *style.shadow, size * grow * m_perCanvasX, picture);
    }
    if (piece != Piece::Under) {
        const bool marked = emphasis && style.emphasisFill.isValid();
        QColor fill = style.fill;
        if (marked && piece != Piece::Swept)
            fill = style.emphasisFill;
        else if (piece != Piece::Face)
            fill = style.activeFill;
        QPainter face(&picture);
        face.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        face.setTransform(wordToImage);
        face.fillPath(word.shape.outline, fill);
        for (const QGlyphRun& run : word.shape.pictures)
            face.drawGlyphRun(QPointF(), run);
    }
    return {yuvaFrom(picture), left, top};
}

void CaptionPainter::paintActive(int word, double scale, Frame& frame) {
    const Image& active = image(word, Piece::Active);
    const double factor = scale / m_typesetter.style().activeScale;
    if (std::abs(factor - 1) < 1e-9)
        return lay(active.planes, active.x, active.y, 0, frame.width(), frame);
    const QPointF centre = m_layout.words[static_cast<std::size_t>(word)].centre();
    const double centreX = centre.x() * m_perCanvasX;
    const double centreY = centre.y() * m_perCanvasY;
    m_painter.over(active.planes,
                   {centreX + (active.x - centreX) * factor, centreY + (active.y - centreY) * factor,
                    active.planes.y.width() * factor, active.planes.y.height() * factor},
                   1, frame);
}

void CaptionPainter::paintSweep(const CaptionState& state, Frame& frame) {
    const int width = frame.width();
    const auto whole = [&](const Image& image) { lay(image.planes, image.x, image.y, 0, width, frame); };
    const int words = static_cast<int>(m_layout.words.size());
    for (int i = 0; i < words; ++i)
        whole(image(i, i < state.word ? Piece::Swept : Piece::Face));
    if (state.word < 0)
        return;
    const PlacedWord& word = m_layout.words[static_cast<std::size_t>(state.word)];
    const QRectF ink = word.ink();
    const double share = word.rightToLeft ? 1 - state.sweep : state.sweep;
    const int edge = static_cast<int>(std::lround((ink.left() + ink.width() * share) * m_perCanvasX));
    const Image& swept = image(state.word, Piece::Swept);
    word.rightToLeft ? lay(swept.planes, swept.x, swept.y, edge, width, frame)
                     : lay(swept.planes, swept.x, swept.y, 0, state.sweep >= 1 ? width : edge, frame);
}

void CaptionPainter::paint(const CaptionState& state, Frame& frame) {
    if (state.caption < 0)
        return;
    open(state.caption);
    const CaptionMode mode = m_typesetter.style().mode;
    if (mode == CaptionMode::Single)
        return paintActive(state.word, state.scale, frame);
    const int words = static_cast<int>(m_layout.words.size());
    const bool marks = mode == CaptionMode::Highlight;
    const auto each = [&](Piece piece) {
        for (int i = 0; i < words; ++i)
            if (!marks || i != state.word) {
                const Image& drawn = image(i, piece);
                lay(drawn.planes, drawn.x, drawn.y, 0, frame.width(), frame);
            }
    };
    each(Piece::Under);
    if (!marks)
        return paintSweep(state, frame);
    each(Piece::Face);
    if (state.word >= 0)
        paintActive(state.word, state.scale, frame);
}

}  // namespace sw
