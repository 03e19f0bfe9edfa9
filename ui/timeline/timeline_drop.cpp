#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QMimeDatabase>
#include <QUrl>
#include <algorithm>

#include "ui/timeline/timeline_view.h"

namespace sw::ui {
namespace {

int trackOf(const TimelineContent& content, const std::string& id) {
    for (std::size_t i = 0; i < content.tracks.size(); ++i)
        if (!id.empty() && content.tracks[i].id == id)
            return static_cast<int>(i);
    return -1;
}

int itemOf(const TimelineContent& content, const std::string& id) {
    const std::optional<std::size_t> place = id.empty() ? std::nullopt : content.find(id);
    return place ? static_cast<int>(*place) : -1;
}

/// The item that follows on the same track, or "".
std::string itemAfter(const TimelineContent& content, int item) {
    const auto place = static_cast<std::size_t>(item);
    const bool follows = item >= 0 && place + 1 < content.items.size() && content.items[place + 1].track == content.items[place].track;
    return follows ? content.items[place + 1].id : std::string();
}

/// The names of files in the bin that are dragged: "<digest>.<ending>".
std::vector<MediaRef> draggedMedia(const QMimeData& data) {
    std::vector<MediaRef> media;
    for (const QByteArray& line : data.data(kMediaMime).split('\n'))
        if (const auto dot = line.indexOf('.'); dot > 0)
            media.push_back({line.left(dot).toStdString(), line.mid(dot + 1).toStdString()});
    return media;
}

/// What is dragged, as far as it can be told before it is dropped: of several files the first.
MediaKind draggedKind(const QMimeData& data, const Project& project) {
    if (data.hasFormat(kMediaMime)) {
        const std::vector<MediaRef> media = draggedMedia(data);
        const auto item = media.empty() ? project.media.end() : project.media.find(media.front().digest);
        return item == project.media.end() ? MediaKind::Other : item->second.kind;
    }
    for (const QUrl& url : data.urls()) {
        const QString type = QMimeDatabase().mimeTypeForFile(url.toLocalFile(), QMimeDatabase::MatchExtension).name();
        return type.startsWith("image/")   ? MediaKind::Picture
               : type.startsWith("video/") ? MediaKind::Video
               : type.startsWith("audio/") ? MediaKind::Sound
                                           : MediaKind::Other;
    }
    return MediaKind::Other;
}

}  // namespace

DropPlace TimelineView::dropPlace(QPointF at) {
    const TimelineContent& content = m_layout.content();
    const TimelineHit hit = m_layout.hitAt(at);
    const Duration time = std::max(TimePoint{}, m_layout.timeAt(at.x())) - TimePoint{};
    const bool snaps = m_snapping && !(QApplication::keyboardModifiers() & Qt::AltModifier);
    const Snapped snapped = m_dropSnapper.snap(time, m_view.pixelsPerSecond, snaps);
    return {TimePoint{} + std::max(Duration{}, snapped.by), hit.track < 0 ? std::string() : content.tracks[static_cast<std::size_t>(hit.track)].id,
            hit.item < 0 ? std::string() : content.items[static_cast<std::size_t>(hit.item)].id};
}

QString TimelineView::dropWords(const std::string& replaced) const {
    return replaced.starts_with("image/")   ? tr("Show it in this scene")
           : replaced.starts_with("voice/") ? tr("Use it as the voice of this sentence")
                                            : tr("Use it as the music");
}

void TimelineView::showDrop(const std::optional<DropPlace>& place, MediaKind kind) {
    m_drop.reset();
    viewport()->update();
    if (!place)
        return;
    const TimelineContent& content = m_layout.content();
    const int track = trackOf(content, place->track);
    const int item = itemOf(content, place->item);
    m_drop.emplace();
    if (const std::string replaced = replacedBy(content, kind, track, item); !replaced.empty()) {
        m_drop->hint = dropWords(replaced);
        if (item >= 0) {
            Ghost& ghost = m_drop->ghosts.emplace_back();
            ghost.item = static_cast<std::size_t>(item);
            ghost.track = static_cast<std::size_t>(track);
            ghost.range = content.items[ghost.item].range;
            ghost.transition = content.items[ghost.item].transition.duration;
        }
        return;
    }
    m_drop->hint = clockText(place->time);
    m_drop->insertTrack = static_cast<std::size_t>(std::max(0, track));
    if (!content.tracks.empty())
        m_drop->insertAt = place->time;
}

QString TimelineView::shownHint() const {
    return m_drop ? m_drop->hint : m_gesture ? m_gesture->preview().hint : QString();
}

void TimelineView::put(const std::vector<MediaRef>& media, const DropPlace& place) {
    DropPlace next = place;
    const std::string step = m_editor.newMerge("drop");
    for (const MediaRef& dropped : media) {
        const auto known = m_editor.state().project->media.find(dropped.digest);
        if (known == m_editor.state().project->media.end()) {
            m_editor.tell(Notice{Notice::Kind::Problem, tr("What was dropped is no longer among the project's media. Import it again."), {}, {}});
            continue;
        }
        const MediaItem item = known->second;
        const TimelineContent& content = m_layout.content();
        const FrameRate rate = content.rate();
        const int at = itemOf(content, next.item);
        const std::string following = itemAfter(content, at);
        run(dropCommand(content, item, next.time, trackOf(content, next.track), at), true, step);
        const Duration length = item.kind == MediaKind::Picture ? Duration::seconds(3) : item.duration;
        next = {nearestFrame(next.time + length, rate), next.track, following};
        rebuild();
    }
}

void TimelineView::dragEnterEvent(QDragEnterEvent* event) {
    if (!m_editor.isOpen() || !(event->mimeData()->hasFormat(kMediaMime) || event->mimeData()->hasUrls()))
        return;
    m_dropSnapper = Snapper(snapPoints(m_layout.content(), m_editor.playhead()), {TimePoint{}}, m_layout.content().rate(), SnapReach::moving());
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void TimelineView::dragMoveEvent(QDragMoveEvent* event) {
    showDrop(dropPlace(event->position()), draggedKind(*event->mimeData(), *m_editor.state().project));
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
    if (event->mimeData()->hasFormat(kMediaMime))
        return put(draggedMedia(*event->mimeData()), place);
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    if (!paths.isEmpty())
        emit filesDropped(paths, place);
}

}  // namespace sw::ui
