#include "ui/preview/crop_tool.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <utility>

namespace sw::ui {
namespace {

constexpr double kBar = 18;  // widget pixels of a handle along its side

QPolygonF corners(const CanvasView& view, const Placement& placement) {
    const std::vector<QPointF> points = handlePoints(view, placement);
    return QPolygonF({points[0], points[2], points[4], points[6]});
}

/// All of the media, where and how the part that is shown of it lies; nothing that would hide or move it.
void showWhole(Cut& cut, const std::string& origin, const Placement& whole) {
    for (CutOverlay& overlay : cut.overlays) {
        if (overlay.origin != origin)
            continue;
        overlay.layer.box = whole.box;
        overlay.layer.crop = {};
        overlay.layer.fit = LayerFit::Stretch;
        overlay.layer.mask = {};
        overlay.layer.keyframes.clear();
        overlay.animation = {"none", "none", "none", {}, {}, {}};
    }
}

}  // namespace

CropTool::CropTool(Editor& editor, Playback& playback, QObject* parent) : QObject(parent), m_editor(editor), m_playback(playback) {
    connect(&editor, &Editor::closed, this, &CropTool::cancel);
    connect(&editor, &Editor::variantChanged, this, &CropTool::finish);
    // Somebody else has changed the clip, or it is gone.
    connect(&editor, &Editor::changed, this, [this] {
        if (const Clip* now = clipNow(); m_frame && (!now || *now != m_before))
            cancel();
    });
    connect(&editor, &Editor::selectionChanged, this, [this] {
        if (m_frame && m_editor.selection().current() != toText(m_clip))
            finish();
    });
}

const Clip* CropTool::clipNow() const {
    for (const Clip& clip : m_editor.state().project->timeline.clips)
        if (clip.id == m_clip)
            return &clip;
    return nullptr;
}

bool CropTool::begin(const Clip& clip) {
    if (!clip.media || !clip.title.text.empty() || !m_editor.variant().empty())
        return false;
    if (m_frame)
        finish();
    const Cut& cut = *m_editor.state().cut;
    const auto item = m_editor.state().project->media.find(clip.media.digest);
    const bool known = item != m_editor.state().project->media.end() && item->second.width > 0 && item->second.height > 0;
    m_clip = clip.id;
    m_before = clip;
    m_frame = cropFrameOf(clip, QSizeF(cut.width, cut.height), known ? double(item->second.width) / item->second.height : 0);
    m_begun = *m_frame;
    m_playback.setStandIn([origin = toText(clip.id), whole = seen(*m_frame, m_frame->whole)](Cut& shown) { showWhole(shown, origin, whole); });
    emit activeChanged(true);
    emit changed();
    return true;
}

void CropTool::end() {
    m_frame.reset();
    m_drag.reset();
    m_playback.setStandIn({});
    emit activeChanged(false);
    emit changed();
}

void CropTool::cancel() {
    if (m_frame)
        end();
}

void CropTool::finish() {
    if (!m_frame)
        return;
    const CropFrame done = *m_frame;
    const Clip before = m_before;
    end();
    if (done.shown == m_begun.shown)
        return;
    m_editor.apply({SetClipTransform{before.id, before.rotation, before.mirrored, cropOf(done)}, SetClipBox{before.id, seen(done, done.shown).box}},
                   {tr("Crop clip").toStdString(), {}});
}

void CropTool::paint(QPainter& painter, const CanvasView& view, const QColor& accent) const {
    if (!m_frame)
        return;
    const QPolygonF shown = corners(view, seen(*m_frame, m_frame->shown));
    QPainterPath outside;
    outside.addPolygon(corners(view, seen(*m_frame, m_frame->whole)));
    outside.closeSubpath();
    outside.addPolygon(shown);
    outside.closeSubpath();
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 150));
    painter.drawPath(outside);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(255, 255, 255, 90), 1));
    for (const double part : {1.0 / 3, 2.0 / 3}) {
        painter.drawLine(shown[0] + (shown[1] - shown[0]) * part, shown[3] + (shown[2] - shown[3]) * part);
        painter.drawLine(shown[0] + (shown[3] - shown[0]) * part, shown[1] + (shown[2] - shown[1]) * part);
    }
    painter.setPen(QPen(accent, 1.5));
    painter.drawPolygon(shown);
    // Corners as angles, sides as bars.
    painter.setPen(QPen(Qt::white, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (int i = 0; i < 4; ++i) {
        const QPointF corner = shown[i];
        const auto towards = [&](QPointF other) {
            const QPointF way = other - corner;
            const double length = std::hypot(way.x(), way.y());
            return length > 0 ? corner + way * (std::min(kBar, length / 3) / length) : corner;
        };
        painter.drawPolyline(QPolygonF({towards(shown[(i + 3) % 4]), corner, towards(shown[(i + 1) % 4])}));
        const QPointF next = shown[(i + 1) % 4];
        const QPointF middle = (corner + next) / 2;
        const QPointF half = (towards(next) - corner) / 2;
        painter.drawLine(middle - half, middle + half);
    }
    const Box crop = cropOf(*m_frame);
    const bool all = crop == Box{};
    const QString words = tr("%1 × %2 %").arg(all ? 100 : crop.width * 100, 0, 'f', 1).arg(all ? 100 : crop.height * 100, 0, 'f', 1);
    const QFontMetricsF metrics(painter.font());
    const QRectF bounds = shown.boundingRect();
    QRectF plate(0, 0, metrics.horizontalAdvance(words) + 16, 22);
    plate.moveCenter(QPointF(bounds.center().x(), std::min(bounds.bottom() + 20, view.film.bottom() - 18)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 170));
    painter.drawRoundedRect(plate, 4, 4);
    painter.setPen(Qt::white);
    painter.drawText(plate, Qt::AlignCenter, words);
}

void CropTool::press(const CanvasView& view, QPointF point) {
    const HandlePart part = handleAt(view, seen(*m_frame, m_frame->shown), point);
    if (part == HandlePart::None || part == HandlePart::Rotate) {
        if (handleAt(view, seen(*m_frame, m_frame->whole), point) == HandlePart::None)
            finish();
        return;
    }
    m_drag = Drag{part, *m_frame, view.toCanvas(point)};
}

void CropTool::move(const CanvasView& view, QPointF point, bool keepShape) {
    if (!m_drag)
        return;
    m_frame->shown = draggedCrop(m_drag->from, m_drag->part, view.toCanvas(point) - m_drag->start, keepShape);
    emit changed();
}

void CropTool::release() {
    m_drag.reset();
}

Qt::CursorShape CropTool::cursorAt(const CanvasView& view, QPointF point) const {
    switch (handleAt(view, seen(*m_frame, m_frame->shown), point)) {
        case HandlePart::TopLeft:
        case HandlePart::BottomRight: return Qt::SizeFDiagCursor;
        case HandlePart::TopRight:
        case HandlePart::BottomLeft: return Qt::SizeBDiagCursor;
        case HandlePart::Top:
        case HandlePart::Bottom: return Qt::SizeVerCursor;
        case HandlePart::Left:
        case HandlePart::Right: return Qt::SizeHorCursor;
        case HandlePart::Body: return Qt::SizeAllCursor;
        default: return Qt::ArrowCursor;
    }
}

}  // namespace sw::ui
