#include "core/media/caption/caption_painter.h"

#include <algorithm>
#include <cmath>

#include "core/media/frame/blend.h"

namespace sw {

/// Frame pixels.
template <class Sample>
struct BasicCaptionPainter<Sample>::Pose {
    double x = 0;
    double y = 0;
    double scale = 1;  ///< about the piece's centre
    double opacity = 1;
};

template <class Sample>
struct BasicCaptionPainter<Sample>::Cover {
    int line = -1;
    int left = 0;
    int right = 0;
};

namespace {

constexpr std::size_t kAllLetters = std::numeric_limits<std::size_t>::max();

/// Whole chroma samples.
int toEven(double value) {
    return static_cast<int>(std::lround(value / 2)) * 2;
}

QRectF onFrame(const QRectF& rect, CaptionScale scale) {
    return {rect.x() * scale.across, rect.y() * scale.down, rect.width() * scale.across, rect.height() * scale.down};
}

template <class Sample>
void layRow(Sample* row, const Sample* value, const Sample* alpha, int opacity, int count) {
    if (opacity >= Depth<Sample>::kFull)
        overRow(row, value, alpha, count);
    else
        overRowFaded(row, value, alpha, opacity, count);
}

/// Copies an image onto the frame with its first sample at (atX, atY), both even; only its columns from…to (frame
/// pixels).
template <class Sample>
void layColumns(const BasicYuvaPlanes<Sample>& planes, int atX, int atY, int from, int to, double opacity,
                BasicFrame<Sample>& frame) {
    const int left = std::max({from, atX, 0});
    const int right = std::min({to, atX + planes.y.width(), frame.width()});
    const int top = std::max(0, atY);
    const int bottom = std::min(atY + planes.y.height(), frame.height());
    const int strength = static_cast<int>(std::lround(std::clamp(opacity, 0.0, 1.0) * Depth<Sample>::kFull));
    if (left >= right || strength == 0)
        return;
    for (int y = top; y < bottom; ++y)
        layRow(frame.y.row(y) + left, planes.y.row(y - atY) + left - atX, planes.alpha.row(y - atY) + left - atX,
               strength, right - left);
    const int first = (left + 1) / 2;
    const int count = (right + 1) / 2 - first;
    for (int y = top / 2; y < bottom / 2; ++y) {
        const int row = y - atY / 2;
        const Sample* alpha = planes.chromaAlpha.row(row) + first - atX / 2;
        layRow(frame.u.row(y) + first, planes.u.row(row) + first - atX / 2, alpha, strength, count);
        layRow(frame.v.row(y) + first, planes.v.row(row) + first - atX / 2, alpha, strength, count);
    }
}

QRectF between(const QRectF& a, const QRectF& b, double t) {
    QRectF rect;
    rect.setCoords(std::lerp(a.left(), b.left(), t), std::lerp(a.top(), b.top(), t), std::lerp(a.right(), b.right(), t),
                   std::lerp(a.bottom(), b.bottom(), t));
    return rect;
}

/// `part` of a rectangle's width, from its left or its right.
QRectF grownPart(const QRectF& rect, double part, bool fromRight) {
    const double width = rect.width() * part;
    return {fromRight ? rect.right() - width : rect.left(), rect.top(), width, rect.height()};
}

}  // namespace

template <class Sample>
BasicCaptionPainter<Sample>::BasicCaptionPainter(std::shared_ptr<const Cut> cut, CaptionStyle style, int width, int height)
    : m_cut(std::move(cut)),
      m_typesetter(*m_cut, std::move(style)),
      m_scale{static_cast<double>(width) / m_cut->width, static_cast<double>(height) / m_cut->height} {}

template <class Sample>
CaptionState BasicCaptionPainter<Sample>::stateAt(TimePoint time) const {
    return captionStateAt(*m_cut, m_typesetter.style(), time);
}

template <class Sample>
void BasicCaptionPainter<Sample>::open(int caption) {
    if (m_open == caption)
        return;
    m_images.clear();
    m_boxes.clear();
    m_layout = m_typesetter.layout(m_cut->captions[static_cast<std::size_t>(caption)]);
    m_open = caption;
    openBars();
}

template <class Sample>
void BasicCaptionPainter<Sample>::openBars() {
    const CaptionStyle& style = m_typesetter.style();
    std::vector<QRectF> pills;
    std::vector<QRectF> underlines;
    for (const PlacedWord& word : m_layout.words) {
        if (pillMoves(style))
            pills.push_back(plateRect(style.pill->plate, word.cell(), word.size()));
        if (style.underline)
            underlines.push_back(underlineRect(*style.underline, word));
    }
    m_pill = pills.empty() ? Bar() : barFor(style.pill->plate.colour, style.pill->plate.radius, pills);
    m_underline = underlines.empty() ? Bar() : barFor(style.underline->colour, style.underline->radius, underlines);
}

template <class Sample>
auto BasicCaptionPainter<Sample>::barFor(const QColor& colour, double radius, const std::vector<QRectF>& rects) const -> Bar {
    double width = 0;
    double height = 0;
    for (const QRectF& rect : rects) {
        width = std::max(width, rect.width() * m_scale.across);
        height = std::max(height, rect.height() * m_scale.down);
    }
    const double size = m_layout.fontSize * m_scale.across;
    const int whole = std::max(2, toEven(width) + 2);  // both ends are rounded
    return {Image::of(drawBar(m_typesetter.style(), colour, radius * size, whole, std::max(2, toEven(height)), size)), whole};
}

template <class Sample>
auto BasicCaptionPainter<Sample>::image(int word, CaptionPiece piece, std::size_t letters) -> const Image& {
    const auto key = std::tuple(word, piece, letters);
    const auto found = m_images.find(key);
    if (found != m_images.end())
        return found->second;
    const auto index = static_cast<std::size_t>(word);
    const bool emphasis = m_cut->captions[static_cast<std::size_t>(m_open)].words[index].emphasis;
    return m_images
        .emplace(key, Image::of(drawWord(m_typesetter.style(), placed(word), {piece, word, emphasis, letters}, m_scale)))
        .first->second;
}

template <class Sample>
std::size_t BasicCaptionPainter<Sample>::lettersShown(const CaptionState& state, int word) const {
    if (m_typesetter.style().reveal != CaptionReveal::Letter || word != state.word)
        return kAllLetters;
    const std::size_t letters = placed(word).shape.letters.size();
    const auto shown = static_cast<std::size_t>(std::floor(state.sweep * static_cast<double>(letters) + 1e-6));
    return shown >= letters ? kAllLetters : std::max<std::size_t>(1, shown);
}

template <class Sample>
auto BasicCaptionPainter<Sample>::cardPose(const CaptionState& state) const -> Pose {
    return {0, state.cardDrop * m_layout.fontSize * m_scale.down, 1, state.cardOpacity};
}

template <class Sample>
auto BasicCaptionPainter<Sample>::spokenPose(const CaptionState& state) const -> Pose {
    Pose pose = cardPose(state);
    const double size = placed(state.word).size();
    pose.x += state.sway * size * m_scale.across;
    pose.y -= state.lift * size * m_scale.down;
    pose.opacity *= state.opacity;
    return pose;
}

/// `centre` is what the piece is scaled about, canvas pixels.
template <class Sample>
void BasicCaptionPainter<Sample>::lay(const Image& image, const QPointF& centre, const Pose& pose, Frame& frame) {
    if (std::abs(pose.scale - 1) < 1e-9)
        return layColumns(image.planes, image.x + toEven(pose.x), image.y + toEven(pose.y), 0, frame.width(),
                          pose.opacity, frame);
    const double centreX = centre.x() * m_scale.across;
    const double centreY = centre.y() * m_scale.down;
    m_painter.over(
        image.planes,
        {centreX + (image.x - centreX) * pose.scale + pose.x, centreY + (image.y - centreY) * pose.scale + pose.y,
         image.planes.y.width() * pose.scale, image.planes.y.height() * pose.scale},
        pose.opacity, frame);
}

/// The bar's ends keep their shape: its left half is laid at the rectangle's left, its right half at its right.
template <class Sample>
void BasicCaptionPainter<Sample>::layBar(const Bar& bar, const QRectF& rect, const Pose& pose, Frame& frame) const {
    const int left = toEven(rect.left() + pose.x);
    const int right = std::min(toEven(rect.right() + pose.x), left + bar.width);
    if (right <= left)
        return;
    const int middle = left + toEven((right - left) / 2.0);
    const int y = toEven(rect.top() + pose.y) + bar.image.y;
    layColumns(bar.image.planes, left + bar.image.x, y, 0, middle, pose.opacity, frame);
    layColumns(bar.image.planes, right - bar.width + bar.image.x, y, middle, frame.width(), pose.opacity, frame);
}

template <class Sample>
void BasicCaptionPainter<Sample>::paintBox(const CaptionState& state, Frame& frame) {
    const CaptionStyle& style = m_typesetter.style();
    const bool single = style.mode == CaptionMode::Single;
    if (m_layout.boxes.empty() || (single && state.word < 0))
        return;
    if (state.shown == 0)
        return;
    const int key = single ? state.word : placed(state.shown - 1).line;
    if (!m_boxes.contains(key)) {
        const auto last = m_layout.boxes.begin() + std::min<std::ptrdiff_t>(key + 1, std::ssize(m_layout.boxes));
        const std::vector<QRectF> rects(single ? last - 1 : m_layout.boxes.begin(), last);
        m_boxes.emplace(key, Image::of(drawBoxes(*style.box, rects, m_layout.fontSize, m_scale)));
    }
    lay(m_boxes.at(key), {}, cardPose(state), frame);
}

/// Frame pixels. On one line the pill slides; to another it leaves at one end and comes in at the other.
template <class Sample>
QRectF BasicCaptionPainter<Sample>::pillAt(const CaptionState& state) const {
    const CaptionPill& pill = *m_typesetter.style().pill;
    const auto pillOf = [&](const PlacedWord& word) {
        return onFrame(plateRect(pill.plate, word.cell(), word.size()), m_scale);
    };
    const PlacedWord& word = placed(state.word);
    if (pill.growSeconds > 0)
        return grownPart(pillOf(word), state.slide, word.shape.rightToLeft);
    const PlacedWord& before = placed(state.before < 0 ? state.word : state.before);
    if (before.line == word.line)
        return between(pillOf(before), pillOf(word), state.slide);
    if (state.slide < 0.5)
        return grownPart(pillOf(before), 1 - 2 * state.slide, !before.shape.rightToLeft);
    return grownPart(pillOf(word), 2 * state.slide - 1, word.shape.rightToLeft);
}

/// Frame pixels.
template <class Sample>
QRectF BasicCaptionPainter<Sample>::underlineAt(const CaptionState& state) const {
    const PlacedWord& word = placed(state.word);
    return grownPart(onFrame(underlineRect(*m_typesetter.style().underline, word), m_scale), state.underline,
                     word.shape.rightToLeft);
}

template <class Sample>
auto BasicCaptionPainter<Sample>::coverAt(const CaptionState& state) const -> Cover {
    if (state.word < 0)
        return {};
    const CaptionPill& pill = *m_typesetter.style().pill;
    const bool leaving = pill.slideSeconds > 0 && state.before >= 0 && state.slide < 0.5;
    const QRectF rect = pillAt(state);
    return {placed(leaving ? state.before : state.word).line, toEven(rect.left()), toEven(rect.right())};
}

template <class Sample>
void BasicCaptionPainter<Sample>::paintBars(const CaptionState& state, Frame& frame) {
    if (state.word < 0)
        return;
    if (m_pill.width > 0)
        layBar(m_pill, pillAt(state), cardPose(state), frame);
    if (m_underline.width > 0)
        layBar(m_underline, underlineAt(state), cardPose(state), frame);
}

template <class Sample>
void BasicCaptionPainter<Sample>::paintWord(const CaptionState& state, int word, CaptionPiece piece, Frame& frame) {
    Pose pose = word == state.word ? spokenPose(state) : cardPose(state);
    if (piece == CaptionPiece::Active)
        pose.scale = state.scale / m_typesetter.style().activeScale;
    else if (word == state.before)
        pose.scale = state.scaleBefore;
    lay(image(word, piece, lettersShown(state, word)), placed(word).centre(), pose, frame);
}

/// Words with a pill that moves: letters above it are the spoken word's, others are as they were before.
template <class Sample>
void BasicCaptionPainter<Sample>::paintCovered(const CaptionState& state, Frame& frame) {
    const Cover cover = coverAt(state);
    const Pose pose = cardPose(state);
    for (const CaptionPiece piece : {CaptionPiece::Under, CaptionPiece::Face, CaptionPiece::Active})
        for (int i = 0; i < state.shown; ++i) {
            const bool covered = placed(i).line == cover.line;
            const bool active = piece == CaptionPiece::Active;
            if (active && !covered)
                continue;
            const Image& drawn = image(i, piece, lettersShown(state, i));
            const auto columns = [&](int from, int to) {
                layColumns(drawn.planes, drawn.x, drawn.y + toEven(pose.y), from, to, pose.opacity, frame);
            };
            if (active) {
                columns(cover.left, cover.right);
            } else {
                columns(0, covered ? cover.left : frame.width());
                columns(covered ? cover.right : frame.width(), frame.width());
            }
        }
}

/// The letters of all words: up to the edge as they are after they were spoken, beyond it as before.
template <class Sample>
void BasicCaptionPainter<Sample>::paintSwept(const CaptionState& state, Frame& frame) {
    for (int i = 0; i < state.shown; ++i) {
        const Pose pose = cardPose(state);
        if (i != state.word) {
            paintWord(state, i, i < state.word ? CaptionPiece::Swept : CaptionPiece::Face, frame);
            continue;
        }
        const PlacedWord& word = placed(i);
        const QRectF ink = onFrame(word.ink(), m_scale);
        const bool rightToLeft = word.shape.rightToLeft;
        const double share = rightToLeft ? 1 - state.sweep : state.sweep;
        int edge = static_cast<int>(std::lround(ink.left() + ink.width() * share));
        if (state.sweep >= 1)
            edge = rightToLeft ? 0 : frame.width();
        const Image& leading = image(i, rightToLeft ? CaptionPiece::Face : CaptionPiece::Swept, kAllLetters);
        const Image& trailing = image(i, rightToLeft ? CaptionPiece::Swept : CaptionPiece::Face, kAllLetters);
        const int y = toEven(pose.y);
        layColumns(leading.planes, leading.x, leading.y + y, 0, edge, pose.opacity, frame);
        layColumns(trailing.planes, trailing.x, trailing.y + y, edge, frame.width(), pose.opacity, frame);
    }
}

template <class Sample>
void BasicCaptionPainter<Sample>::paint(const CaptionState& state, Frame& frame) {
    if (state.caption < 0)
        return;
    open(state.caption);
    paintBox(state, frame);
    paintBars(state, frame);
    if (pillMoves(m_typesetter.style()))
        return paintCovered(state, frame);
    const CaptionMode mode = m_typesetter.style().mode;
    const bool sweep = mode == CaptionMode::Sweep;
    const auto each = [&](CaptionPiece piece) {
        for (int i = 0; i < state.shown; ++i)
            if (sweep || i != state.word)
                paintWord(state, i, piece, frame);
    };
    if (mode != CaptionMode::Single)
        each(CaptionPiece::Under);
    if (sweep)
        return paintSwept(state, frame);
    if (mode != CaptionMode::Single)
        each(CaptionPiece::Face);
    if (state.word >= 0)
        paintWord(state, state.word, CaptionPiece::Active, frame);
}

template class BasicCaptionPainter<std::uint8_t>;
template class BasicCaptionPainter<std::uint16_t>;

}  // namespace sw
