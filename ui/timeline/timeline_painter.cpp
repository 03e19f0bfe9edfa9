#include "ui/timeline/timeline_painter.h"

#include <QPainterPath>
#include <QPixmap>
#include <algorithm>
#include <cmath>

#include "ui/icons.h"
#include "ui/timeline/media_pictures.h"
#include "ui/timeline/waveforms.h"

namespace sw::ui {
namespace {

constexpr double kRadius = 5;
constexpr double kLeastForLabel = 28;
constexpr double kLeastForCorners = 14;

QColor mixed(const QColor& a, const QColor& b, double part) {
    return QColor::fromRgbF(static_cast<float>(a.redF() * part + b.redF() * (1 - part)),
                            static_cast<float>(a.greenF() * part + b.greenF() * (1 - part)),
                            static_cast<float>(a.blueF() * part + b.blueF() * (1 - part)));
}

QColor faint(QColor colour, int alpha) {
    colour.setAlpha(alpha);
    return colour;
}

QBrush hatchBrush(const QColor& colour, qreal ratio) {
    const int size = std::max(4, static_cast<int>(std::lround(9 * ratio)));
    QImage tile(size, size, QImage::Format_ARGB32_Premultiplied);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.3 * ratio));
    for (const int shift : {-size, 0, size})
        painter.drawLine(QPointF(shift - 1, size + 1), QPointF(shift + size + 1, -1));
    painter.end();
    tile.setDevicePixelRatio(ratio);
    return QBrush(tile);
}

bool isMoving(const MediaRef& media) {
    for (const char* extension : {"mp4", "mov", "m4v", "webm", "mkv", "avi", "gif", "mpg", "ts"})
        if (media.extension == extension)
            return true;
    return false;
}

}  // namespace

TimelinePainter::TimelinePainter(QPainter& painter, const TimelineLook& look, const QRectF& dirty)
    : m_painter(painter), m_look(look), m_dirty(dirty), m_small(look.font), m_dark(look.colours.panel.lightness() < 128) {
    m_small.setPixelSize(11);
    m_hatch = hatchBrush(faint(look.colours.text, m_dark ? 44 : 52), look.ratio);
    m_filmHatch = hatchBrush(QColor(255, 255, 255, 70), look.ratio);
}

void TimelinePainter::paint() {
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setFont(m_small);
    m_painter.fillRect(m_dirty, m_look.colours.window);
    m_painter.save();
    m_painter.setClipRect(m_look.layout.lanes(), Qt::IntersectClip);
    paintLanes();
    paintItems();
    if (m_look.preview)
        paintGhosts();
    paintInOut();
    paintOver();
    m_painter.restore();
    paintRuler();
    paintHeaders();
    paintPlayhead();
    if (m_look.preview && m_look.preview->guide)
        paintGuide(*m_look.preview->guide);
    if (m_look.preview && !m_look.preview->hint.isEmpty())
        paintHint(m_look.preview->hint);
}

QColor TimelinePainter::colourOf(TrackRole role) const {
    const Colours& c = m_look.colours;
    switch (role) {
        case TrackRole::Overlay: return c.overlay;
        case TrackRole::Scenes: return c.scene;
        case TrackRole::Captions: return c.caption;
        case TrackRole::Voice: return c.voice;
        case TrackRole::Music: return c.music;
        case TrackRole::Sound:
        case TrackRole::Effects: return c.effect;
    }
    return c.effect;
}

bool TimelinePainter::isGhost(std::size_t item) const {
    return m_look.preview && std::any_of(m_look.preview->ghosts.begin(), m_look.preview->ghosts.end(),
                                         [&](const Ghost& ghost) { return ghost.item == item; });
}

void TimelinePainter::paintItems() {
    for (const std::size_t i : m_look.layout.itemsIn(m_dirty)) {
        const TimelineItem& item = content().items[i];
        const bool ghost = isGhost(i);
        m_painter.setOpacity(ghost ? 0.35 : content().trackOf(item).muted ? 0.45 : 1);
        paintItem(item, {m_look.layout.itemRect(i), item.fadeIn, item.fadeOut, item.gainDb, {}, item.keys,
                         !ghost && m_look.selection.contains(item.id), m_look.hover.item == static_cast<int>(i), item.transition.duration});
    }
    m_painter.setOpacity(1);
}

void TimelinePainter::paintGhosts() {
    for (const Ghost& ghost : m_look.preview->ghosts) {
        const QRectF rect = m_look.layout.rectOf(ghost.range, ghost.track);
        m_painter.setOpacity(0.9);
        if (rect.intersects(m_dirty))
            paintItem(content().items[ghost.item],
                      {rect, ghost.fadeIn, ghost.fadeOut, ghost.gainDb, ghost.slip, ghost.keys, true, true, ghost.transition});
    }
    m_painter.setOpacity(1);
}

void TimelinePainter::paintItem(const TimelineItem& item, const Shape& shape) {
    const TrackRole role = content().trackOf(item).role;
    const QColor colour = colourOf(role);
    const QRectF body = shape.rect.adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor ground = mixed(colour, m_look.colours.panel, (m_dark ? 0.34 : 0.24) + (shape.hovered ? 0.08 : 0));
    const QColor border = mixed(colour, m_look.colours.panel, m_dark ? 0.65 : 0.7);
    if (body.width() < kLeastForCorners) {
        // Round corners of what is this narrow are hardly seen, and cost most of the time when there are hundreds.
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.fillRect(shape.rect, shape.selected ? m_look.colours.accent : border);
        const double edge = shape.selected ? 1.5 : 0.5;
        if (body.width() > 2 * edge + 2)
            m_painter.fillRect(body.adjusted(edge, edge, -edge, -edge), ground);
        if (role == TrackRole::Voice || role == TrackRole::Sound)
            paintSound(item, shape);
        if (item.missing || item.mark.state == ItemMark::State::Failed)
            m_painter.fillRect(body, faint(m_look.colours.danger, 120));
        m_painter.setRenderHint(QPainter::Antialiasing);
        return;
    }
    m_painter.setPen(QPen(border, 1));
    m_painter.setBrush(ground);
    m_painter.drawRoundedRect(body, kRadius, kRadius);
    switch (role) {
        case TrackRole::Scenes:
        case TrackRole::Overlay: paintFilm(item, shape); break;
        case TrackRole::Captions: paintWords(item, shape); break;
        case TrackRole::Effects: paintEffects(item, shape); break;
        case TrackRole::Voice:
        case TrackRole::Sound:
        case TrackRole::Music: paintSound(item, shape); break;
    }
    paintMark(item, shape);
    paintFades(item, shape);
    if (role != TrackRole::Captions && role != TrackRole::Effects)
        paintLabel(item, shape);
    paintTransition(item, shape);
    paintHandles(item, shape);
    if (!shape.selected && item.id != m_look.focused)
        return;
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(shape.selected ? m_look.colours.accent : m_look.colours.text, 2));
    m_painter.drawRoundedRect(shape.rect.adjusted(1, 1, -1, -1), kRadius, kRadius);
    if (shape.selected && item.id == m_look.focused) {
        m_painter.setPen(QPen(m_look.colours.text, 1, Qt::DotLine));
        m_painter.drawRoundedRect(shape.rect.adjusted(3, 3, -3, -3), kRadius - 2, kRadius - 2);
    }
}

/// What a thumbnail of the item is made of.
CutPicture TimelinePainter::filmOf(const TimelineItem& item, QSize& canvas) const {
    const Cut& cut = *content().cut;
    canvas = {cut.width, cut.height};
    if (item.picture >= 0) {
        CutPicture picture = cut.pictures[static_cast<std::size_t>(item.picture)];
        return picture;
    }
    CutPicture made;
    const Clip* clip = content().clipOf(item);
    if (!clip || !clip->media || !clip->title.text.empty())
        return made;
    const auto known = content().project->media.find(clip->media.digest);
    if (known != content().project->media.end() && known->second.width > 0 && known->second.height > 0)
        canvas = {known->second.width, known->second.height};
    CutLayer layer;
    layer.media = clip->media;
    layer.box = {0, 0, double(canvas.width()), double(canvas.height())};
    layer.depth = 0;
    layer.fit = LayerFit::Contain;
    layer.from = clip->from;
    layer.speed = clip->speed;
    layer.reverse = clip->reverse;
    layer.grade = clip->grade;
    layer.mirrored = clip->mirrored;
    layer.crop = clip->crop;
    made.range = item.range;
    made.layers = {layer};
    return made;
}

/// Thumbnails side by side, each of the time at its middle.
void TimelinePainter::paintFilm(const TimelineItem& item, const Shape& shape) {
    const QRectF inside = shape.rect.adjusted(2, 2, -2, -2);
    if (item.missing || !m_look.pictures || inside.width() < 12)
        return;
    QSize canvas;
    CutPicture film = filmOf(item, canvas);
    if (film.layers.empty() || canvas.isEmpty())
        return;
    if (shape.slip != Duration{})
        film.layers.front().from = std::max(TimePoint{}, film.layers.front().from + shape.slip);
    const bool moving = std::any_of(film.layers.begin(), film.layers.end(), [](const CutLayer& layer) { return isMoving(layer.media); });
    const double width = std::clamp(inside.height() * canvas.width() / canvas.height(), 8.0, 4 * inside.height());
    const int tiles = static_cast<int>(std::ceil(inside.width() / width));
    const int height = static_cast<int>(std::lround(inside.height() * m_look.ratio));
    const int first = std::max(0, static_cast<int>((m_dirty.left() - inside.left()) / width));
    for (int i = first; i < tiles; ++i) {
        const QRectF place(inside.left() + i * width, inside.top(), width, inside.height());
        if (place.left() > m_dirty.right())
            break;
        // Stills only move with the camera: three places of it are enough.
        const double middle = std::min(1.0, (i + 0.5) * width / inside.width());
        const double at = moving ? middle : middle < 0.34 ? 0.3 : middle < 0.67 ? 0.6 : 0.9;
        QImage image = m_look.pictures->picture(film, canvas, at, height);
        if (image.isNull())
            continue;
        image.setDevicePixelRatio(m_look.ratio);
        const double visible = std::min(place.width(), inside.right() - place.left());
        m_painter.drawImage(place.topLeft(), image, QRectF(0, 0, visible * m_look.ratio, height));
    }
}

void TimelinePainter::paintSound(const TimelineItem& item, const Shape& shape) {
    if (!m_look.waveforms || item.missing)
        return;
    const QRectF inside = shape.rect.adjusted(1, 4, -1, -4);
    const double middle = inside.center().y();
    const Duration moved = m_look.layout.timeAt(shape.rect.left()) - item.range.start;
    QVector<QLineF> lines;
    for (const SoundPiece& piece : item.pieces) {
        const Peaks* peaks = m_look.waveforms->peaks(piece.media);
        if (!peaks)
            continue;
        // A trimmed start shows the same sound at the same time; a moved clip takes it along.
        const double left = m_look.layout.xOf(piece.range.start + (shape.rect.width() == m_look.layout.lengthOf(item.range.duration()) ? moved : Duration{}));
        const double from = std::max({inside.left(), m_dirty.left() - 1, std::floor(left)});
        const double to = std::min({inside.right(), m_dirty.right() + 1, left + m_look.layout.lengthOf(piece.range.duration())});
        for (double x = std::ceil(from); x < to; x += 1) {
            const TimePoint at = piece.from + shape.slip + m_look.layout.durationOf(x - left);
            const double height = peaks->highest(at, at + m_look.layout.durationOf(1)) * inside.height() / 2;
            if (height > 0.4)
                lines.append(QLineF(x + 0.5, middle - height, x + 0.5, middle + height));
        }
    }
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setPen(QPen(faint(mixed(colourOf(content().trackOf(item).role), m_look.colours.text, 0.75), 200), 1));
    m_painter.drawLines(lines);
    m_painter.setRenderHint(QPainter::Antialiasing);
    if (content().trackOf(item).role != TrackRole::Voice)
        return;
    lines.clear();
    const auto begin = std::lower_bound(content().words.begin(), content().words.end(), item.range.start);
    for (auto word = begin; word != content().words.end() && *word < item.range.end; ++word)
        lines.append(QLineF(m_look.layout.xOf(*word), shape.rect.bottom() - 5, m_look.layout.xOf(*word), shape.rect.bottom() - 1));
    if (lines.size() > 1 && shape.rect.width() > 4 * static_cast<double>(lines.size())) {
        m_painter.setPen(QPen(faint(m_look.colours.text, 110), 1));
        m_painter.drawLines(lines);
    }
}

void TimelinePainter::paintWords(const TimelineItem& item, const Shape& shape) {
    const QFontMetricsF metrics(m_small);
    const QRectF inside = shape.rect.adjusted(5, 0, -4, 0);
    m_painter.setPen(m_look.colours.text);
    const bool apart = std::all_of(item.words.begin(), item.words.end(), [&](const CaptionWord& word) {
        return metrics.horizontalAdvance(QString::fromStdString(word.text)) + 6 < m_look.layout.lengthOf(word.range.duration());
    });
    if (!apart) {
        const QString text = inside.width() > 12 ? metrics.elidedText(item.label, Qt::ElideRight, inside.width()) : QString();
        // A lone letter and dots tell nothing.
        if (text == item.label || text.size() > 3)
            m_painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft, text);
        return;
    }
    for (const CaptionWord& word : item.words) {
        const double left = m_look.layout.xOf(word.range.start);
        QRectF place(left + 4, inside.top(), m_look.layout.lengthOf(word.range.duration()), inside.height());
        m_painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, QString::fromStdString(word.text));
        if (left > shape.rect.left() + 2)
            m_painter.fillRect(QRectF(left, shape.rect.bottom() - 6, 1, 4), faint(m_look.colours.text, 130));
    }
}

void TimelinePainter::paintEffects(const TimelineItem& item, const Shape& shape) {
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(faint(colourOf(TrackRole::Effects), 220));
    for (const SoundPiece& piece : item.pieces) {
        const double left = m_look.layout.xOf(piece.range.start);
        const double width = std::max(4.0, m_look.layout.lengthOf(piece.range.duration()));
        if (left + width < m_dirty.left() || left > m_dirty.right())
            continue;
        // Loud at first, then ringing out.
        QPainterPath path(QPointF(left, shape.rect.top() + 6));
        path.quadTo(QPointF(left + width * 0.25, shape.rect.bottom() - 8), QPointF(left + width, shape.rect.bottom() - 6));
        path.lineTo(left, shape.rect.bottom() - 6);
        path.closeSubpath();
        m_painter.drawPath(path);
    }
}

void TimelinePainter::paintTransition(const TimelineItem& item, const Shape& shape) {
    if (item.transition.kind == TransitionKind::None)
        return;
    const double wanted = std::max(14.0, m_look.layout.lengthOf(shape.transition));
    const QRectF place(shape.rect.left() + 1, shape.rect.bottom() - 18, std::min(wanted, shape.rect.width() - 2), 16);
    if (place.width() < 8)
        return;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(QColor(0, 0, 0, 150));
    m_painter.drawRoundedRect(place, 3, 3);
    const QRectF tie = place.adjusted(3, 4, -3, -4);
    QPainterPath path(tie.topLeft());
    path.lineTo(tie.bottomRight());
    path.lineTo(tie.topRight());
    path.lineTo(tie.bottomLeft());
    path.closeSubpath();
    m_painter.setBrush(QColor(255, 255, 255, 220));
    m_painter.drawPath(path);
    if ((shape.hovered || shape.selected) && place.width() > 18)
        for (const double x : {place.left() + 1, place.right() - 3})
            m_painter.drawRoundedRect(QRectF(x, place.top() + 2, 2, place.height() - 4), 1, 1);
}

void TimelinePainter::paintLabel(const TimelineItem& item, const Shape& shape) {
    // A label stays in view while its item is longer than that.
    const double left = std::max(shape.rect.left(), m_look.layout.lanes().left()) + 5;
    const double right = shape.rect.right() - (item.mark.locked ? 22 : 5);
    if (right - left < kLeastForLabel || item.label.isEmpty())
        return;
    const TrackRole role = content().trackOf(item).role;
    const Clip* clip = content().clipOf(item);
    const bool onPictures = role == TrackRole::Scenes || (role == TrackRole::Overlay && !item.missing && clip && clip->media);
    const QFontMetricsF metrics(m_small);
    const QString label = item.missing ? QObject::tr("Missing: %1").arg(item.label) : item.label;
    const QString text = metrics.elidedText(label, Qt::ElideRight, right - left - (onPictures ? 8 : 0));
    QRectF place(left, shape.rect.top() + 3, right - left, 16);
    if (onPictures) {
        place.setWidth(metrics.horizontalAdvance(text) + 8);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(QColor(0, 0, 0, 150));
        m_painter.drawRoundedRect(place, 3, 3);
        m_painter.setPen(Qt::white);
        m_painter.drawText(place.adjusted(4, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
        return;
    }
    m_painter.setPen(m_look.colours.text);
    m_painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, text);
}

void TimelinePainter::paintMark(const TimelineItem& item, const Shape& shape) {
    const Colours& c = m_look.colours;
    const QRectF inside = shape.rect.adjusted(1, 1, -1, -1);
    const auto state = item.mark.state;
    if (item.missing || state == ItemMark::State::Failed) {
        m_painter.setPen(QPen(c.danger, 1.5));
        m_painter.setBrush(faint(c.danger, 50));
        m_painter.drawRoundedRect(inside, kRadius - 1, kRadius - 1);
    }
    const bool hatched = item.missing || state == ItemMark::State::Stale || state == ItemMark::State::Running;
    if (hatched) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(item.picture >= 0 ? m_filmHatch : m_hatch);
        m_painter.setBrushOrigin(shape.rect.topLeft());
        m_painter.drawRoundedRect(inside, kRadius - 1, kRadius - 1);
    } else if (state == ItemMark::State::Waiting) {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(c.dimText, 1, Qt::DashLine));
        m_painter.drawRoundedRect(inside, kRadius - 1, kRadius - 1);
    }
    if (state == ItemMark::State::Running) {
        const QRectF bar(inside.left() + 2, inside.bottom() - 4, inside.width() - 4, 3);
        m_painter.fillRect(bar, faint(c.window, 180));
        m_painter.fillRect(QRectF(bar.topLeft(), QSizeF(bar.width() * std::clamp(item.mark.fraction, 0.03, 1.0), 3)), c.accent);
    }
    const bool alert = item.missing || state == ItemMark::State::Failed;
    if ((alert || item.mark.locked) && shape.rect.width() > 40) {
        const QPointF at(shape.rect.right() - 20, alert ? shape.rect.bottom() - 20 : shape.rect.top() + 4);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(QColor(0, 0, 0, 150));
        m_painter.drawRoundedRect(QRectF(at, QSizeF(16, 16)), 3, 3);
        m_painter.drawPixmap(at + QPointF(2, 2), iconPixmap(alert ? "triangle-alert" : "lock", 12, alert ? QColor(0xff8a80) : QColor(Qt::white), m_look.ratio));
    }
}

void TimelinePainter::paintFades(const TimelineItem& item, const Shape& shape) {
    if (!item.hasFades)
        return;
    const QRectF r = shape.rect.adjusted(1, 1, -1, -1);
    const auto fade = [&](QPointF corner, QPointF quiet, QPointF full) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(faint(m_look.colours.window, 150));
        m_painter.drawPolygon(QPolygonF({corner, quiet, full}));
        m_painter.setPen(QPen(faint(m_look.colours.text, 170), 1));
        m_painter.drawLine(quiet, full);
    };
    if (const double in = std::min(r.width(), m_look.layout.lengthOf(shape.fadeIn)); in > 1)
        fade(r.topLeft(), r.bottomLeft(), {r.left() + in, r.top()});
    if (const double out = std::min(r.width(), m_look.layout.lengthOf(shape.fadeOut)); out > 1)
        fade(r.topRight(), r.bottomRight(), {r.right() - out, r.top()});
}

void TimelinePainter::paintHandles(const TimelineItem& item, const Shape& shape) {
    const Colours& c = m_look.colours;
    const bool shown = (shape.hovered || shape.selected) && shape.rect.width() > 28;
    if (item.hasGain && (shown || shape.gainDb != 0) && shape.rect.width() > 12) {
        const double y = gainY(shape.rect, shape.gainDb);
        m_painter.setPen(QPen(faint(c.text, shown ? 220 : 120), 1));
        m_painter.drawLine(QPointF(shape.rect.left() + 2, y), QPointF(shape.rect.right() - 2, y));
    }
    m_painter.setPen(QPen(c.window, 1));
    m_painter.setBrush(c.text);
    if (item.hasFades && shown)
        for (const QPointF point : {m_look.layout.fadeInPoint(shape.rect, shape.fadeIn), m_look.layout.fadeOutPoint(shape.rect, shape.fadeOut)})
            m_painter.drawEllipse(QPointF(std::clamp(point.x(), shape.rect.left() + 5, shape.rect.right() - 5), point.y()), 3.5, 3.5);
    for (const Duration key : shape.keys) {
        const QPointF at(shape.rect.left() + m_look.layout.lengthOf(key), shape.rect.bottom() - 8);
        m_painter.drawPolygon(QPolygonF({at + QPointF(0, -5), at + QPointF(5, 0), at + QPointF(0, 5), at + QPointF(-5, 0)}));
    }
}

}  // namespace sw::ui
