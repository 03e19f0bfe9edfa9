#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QUrl>
#include <algorithm>

#include "ui/timeline/timeline_view.h"

namespace sw::ui {

TimelineView::DropPlace TimelineView::dropPlace(QPointF at) {
    const TimelineHit hit = m_layout.hitAt(at);
    const Duration time = std::max(TimePoint{}, m_layout.timeAt(at.x())) - TimePoint{};
    const bool snaps = m_snapping && !(QApplication::keyboardModifiers() & Qt::AltModifier);
    const Snapped snapped = m_dropSnapper.snap(time, m_view.pixelsPerSecond, snaps);
    return {TimePoint{} + std::max(Duration{}, snapped.by), hit.track, hit.item};
}

void TimelineView::showDrop(const std::optional<DropPlace>& place) {
    m_drop.reset();
    if (place) {
        m_drop.emplace();
        m_drop->insertAt = place->time;
        m_drop->insertTrack = place->track < 0 ? 0 : static_cast<std::size_t>(place->track);
        m_drop->hint = clockText(place->time);
        if (m_layout.content().tracks.empty())
            m_drop->insertAt.reset();
    }
    viewport()->update();
}

void TimelineView::dragEnterEvent(QDragEnterEvent* event) {
    if (!m_editor.isOpen() || !(event->mimeData()->hasFormat(kMediaMime) || event->mimeData()->hasUrls()))
        return;
    m_dropSnapper = Snapper(snapPoints(m_layout.content(), m_editor.playhead()), {TimePoint{}}, m_layout.content().rate(), SnapReach::moving());
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void TimelineView::dragMoveEvent(QDragMoveEvent* event) {
    showDrop(dropPlace(event->position()));
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void TimelineView::dragLeaveEvent(QDragLeaveEvent*) {
    showDrop({});
}

void TimelineView::dropEvent(QDropEvent* event) {
    const DropPlace place = dropPlace(event->position());
    showDrop({});
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (!event->mimeData()->hasFormat(kMediaMime)) {
        QStringList paths;
        for (const QUrl& url : event->mimeData()->urls())
            if (url.isLocalFile())
                paths << url.toLocalFile();
        const TimelineContent& content = m_layout.content();
        if (!paths.isEmpty())
            emit filesDropped(paths, place.time, place.track < 0 ? QString() : QString::fromStdString(content.tracks[static_cast<std::size_t>(place.track)].id));
        return;
    }
    TimePoint time = place.time;
    for (const QByteArray& line : event->mimeData()->data(kMediaMime).split('\n')) {
        const std::string digest = line.left(line.indexOf('.')).toStdString();
        const auto item = m_editor.state().project->media.find(digest);
        if (line.isEmpty())
            continue;
        if (item == m_editor.state().project->media.end()) {
            m_editor.tell(Notice{Notice::Kind::Problem, tr("What was dropped is no longer among the project's media. Import it again."), {}, {}});
            continue;
        }
        const Duration length = item->second.kind == MediaKind::Picture ? Duration::seconds(3) : item->second.duration;
        run(dropCommand(m_layout.content(), item->second, time, place.track, place.item), true);
        time = nearestFrame(time + length, m_layout.content().rate());
    }
}

}  // namespace sw::ui
