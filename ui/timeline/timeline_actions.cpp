#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <algorithm>

#include "ui/attribute_menu.h"
#include "ui/icons.h"
#include "ui/timeline/clip_edits.h"
#include "ui/timeline/timeline_view.h"

namespace sw::ui {
namespace {

Json clipsOnClipboard() {
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    return copied && copied->hasFormat(kClipsMime) ? Json::parse(copied->data(kClipsMime).toStdString(), nullptr, false) : Json{};
}

}  // namespace

void TimelineView::run(const TimelineCommand& command, bool choosesMade, const std::string& merge) {
    if (m_gesture)
        return;
    if (command.edits.empty()) {
        if (!command.why.isEmpty())
            m_editor.tell(Notice{Notice::Kind::Hint, command.why, {}, {}});
        return;
    }
    const std::optional<std::vector<std::string>> made = m_editor.apply(command.edits, {command.label.toStdString(), merge});
    if (!made || !choosesMade)
        return;
    Selection selection;
    for (const std::string& id : *made)
        if (id.starts_with("clip-"))
            selection.items.push_back(id);
    if (!selection.empty())
        m_editor.select(selection);
}

void TimelineView::splitAtPlayhead(bool allTracks) {
    run(splitCommand(m_layout.content(), m_editor.selection(), m_editor.playhead(), allTracks));
}

void TimelineView::trimToPlayhead(ClipEdge edge, bool ripple) {
    run(trimToCommand(m_layout.content(), m_editor.selection(), m_editor.playhead(), edge, ripple));
}

void TimelineView::freezeFrame() {
    run(freezeCommand(m_layout.content(), m_editor.selection(), m_editor.playhead()), true);
}

void TimelineView::addMarker() {
    if (m_editor.isOpen())
        run(addMarkerCommand(m_layout.content(), m_editor.playhead()));
}

void TimelineView::addTitle() {
    if (!m_editor.isOpen())
        return;
    const Selection before = m_editor.selection();
    run(addTitleCommand(m_layout.content(), m_editor.playhead()), true);
    if (m_editor.selection() != before)
        emit editTextRequested(QString::fromStdString(m_editor.selection().items.front()));
}

void TimelineView::deleteSelection(bool ripple) {
    run(deleteCommand(m_layout.content(), m_editor.selection(), ripple || m_magnet));
    Selection left = m_editor.selection();
    std::erase_if(left.items, [&](const std::string& id) {
        const bool marker = std::any_of(m_layout.content().markers.begin(), m_layout.content().markers.end(),
                                        [&](const TimelineMarker& m) { return toText(m.id) == id; });
        return !marker && !m_layout.content().find(id);
    });
    m_editor.select(left);
}

/// One nudge after another of the same things is one step.
void TimelineView::nudge(int frames) {
    std::string merge = "nudge";
    for (const std::string& id : m_editor.selection().items)
        merge += " " + id;
    run(nudgeCommand(m_layout.content(), m_editor.selection(), frames), false, merge);
}

void TimelineView::groupSelection() {
    run(groupCommand(m_layout.content(), m_editor.selection()));
}

void TimelineView::ungroupSelection() {
    run(ungroupCommand(m_layout.content(), m_editor.selection()));
}

void TimelineView::copy() {
    const Json clips = copiedClips(m_layout.content(), m_editor.selection());
    if (clips.is_null())
        return m_editor.tell(Notice{Notice::Kind::Hint, tr("Choose the clips that are to be copied, or a scene whose attributes are."), {}, {}});
    auto* copied = new QMimeData;
    copied->setData(kClipsMime, QByteArray::fromStdString(clips.dump()));
    QGuiApplication::clipboard()->setMimeData(copied);
}

void TimelineView::cut() {
    const Json clips = copiedClips(m_layout.content(), m_editor.selection());
    copy();
    if (clips.contains("clips"))
        deleteSelection(false);
}

void TimelineView::paste() {
    if (m_editor.isOpen())
        run(pasteCommand(m_layout.content(), clipsOnClipboard(), m_editor.playhead()), true);
}

void TimelineView::duplicate() {
    run(duplicateCommand(m_layout.content(), m_editor.selection()), true);
}

void TimelineView::pasteAttributes() {
    run(pasteAttributesCommand(m_layout.content(), m_editor.selection(), clipsOnClipboard()));
}

void TimelineView::chooseAttributes() {
    const std::optional<AttributeSource> source = attributesFromJson(clipsOnClipboard());
    if (!source || m_editor.selection().empty())
        return pasteAttributes();  // which says what is missing
    auto* menu = new AttributeMenu(*source, m_attributes, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &AttributeMenu::chosen, this, [this](const std::set<Attribute>& wanted, const std::set<Attribute>& unwanted) {
        m_attributes.insert(wanted.begin(), wanted.end());
        for (const Attribute attribute : unwanted)
            m_attributes.erase(attribute);
        run(pasteAttributesCommand(m_layout.content(), m_editor.selection(), clipsOnClipboard(), wanted));
    });
    menu->popup(rect().contains(mapFromGlobal(QCursor::pos())) ? QCursor::pos() : mapToGlobal(viewport()->rect().center()));
}

void TimelineView::detachSound() {
    run(detachSoundCommand(m_layout.content(), m_editor.selection()), true);
}

void TimelineView::selectAll() {
    Selection all;
    for (const TimelineItem& item : m_layout.content().items)
        if (!m_layout.content().trackOf(item).locked && !all.contains(item.id))
            all.items.push_back(item.id);
    m_editor.select(all);
}

void TimelineView::choose(const std::string& item) {
    m_focused = item;
    m_editor.select(withGroups(m_layout.content(), Selection{{item}}));
    reveal(item);
}

void TimelineView::goTo(TimePoint time) {
    m_editor.setPlayhead(time);
}

void TimelineView::previousMarker() {
    const std::vector<TimelineMarker>& markers = m_layout.content().markers;
    const auto found = std::find_if(markers.rbegin(), markers.rend(), [&](const TimelineMarker& m) { return m.time < m_editor.playhead(); });
    if (found != markers.rend())
        goTo(found->time);
}

void TimelineView::nextMarker() {
    const std::vector<TimelineMarker>& markers = m_layout.content().markers;
    const auto found = std::find_if(markers.begin(), markers.end(), [&](const TimelineMarker& m) {
        return nearestFrame(m.time, m_layout.content().rate()) > m_editor.playhead();
    });
    if (found != markers.end())
        goTo(nearestFrame(found->time, m_layout.content().rate()));
}

void TimelineView::previousEdit() {
    const std::vector<TimePoint> points = editPoints(m_layout.content());
    const auto found = std::lower_bound(points.begin(), points.end(), m_editor.playhead());
    if (found != points.begin())
        goTo(*(found - 1));
}

void TimelineView::nextEdit() {
    const std::vector<TimePoint> points = editPoints(m_layout.content());
    const auto found = std::upper_bound(points.begin(), points.end(), m_editor.playhead());
    if (found != points.end())
        goTo(*found);
}

void TimelineView::setSnapping(bool on) {
    if (m_snapping == on)
        return;
    m_snapping = on;
    emit snappingChanged(on);
}

void TimelineView::setMagnet(bool on) {
    if (m_magnet == on)
        return;
    m_magnet = on;
    emit magnetChanged(on);
}

void TimelineView::setTool(TimelineTool tool) {
    if (m_tool == tool)
        return;
    m_tool = tool;
    emit toolChanged(tool);
}

void TimelineView::switchTrack(const std::string& track, TrackSwitch what) {
    const std::vector<TimelineTrack>& tracks = m_layout.content().tracks;
    for (std::size_t i = 0; i < tracks.size(); ++i)
        if (tracks[i].id == track)
            return run(switchCommand(m_layout.content(), i, what));
}

void TimelineView::addTrack(TrackKind kind) {
    run({{AddTrack{kind, {}}}, kind == TrackKind::Overlay ? tr("Add overlay track") : tr("Add sound track"), {}});
}

QMenu* TimelineView::menuAt(QPoint point) {
    if (!m_editor.isOpen())
        return nullptr;
    const TimelineHit hit = m_layout.hitAt(point);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (hit.item >= 0) {
        const TimelineItem& item = m_layout.content().items[static_cast<std::size_t>(hit.item)];
        if (!m_editor.selection().contains(item.id))
            m_editor.select(withGroups(m_layout.content(), Selection{{item.id}}));
        addItemActions(*menu, hit);
        menu->addSeparator();
    }
    if (hit.part == HitPart::Marker) {
        m_editor.select(toText(m_layout.content().markers[static_cast<std::size_t>(hit.index)].id));
        menu->addAction(icon("trash-2"), tr("Delete marker"), this, [this] { deleteSelection(false); });
    }
    if (hit.item < 0 && hit.part != HitPart::Marker) {
        menu->addAction(icon("clipboard"), tr("Paste"), this, &TimelineView::paste);
        menu->addAction(icon("type"), tr("Add text"), this, &TimelineView::addTitle);
        menu->addAction(icon("bookmark"), tr("Add marker"), this, &TimelineView::addMarker);
        menu->addSeparator();
    }
    if (hit.part != HitPart::Marker)
        addTrackActions(*menu, hit.track);
    return menu;
}

void TimelineView::addItemActions(QMenu& menu, const TimelineHit& hit) {
    const TimelineContent& content = m_layout.content();
    const TimelineItem& item = content.items[static_cast<std::size_t>(hit.item)];
    const TrackRole role = content.trackOf(item).role;
    if (item.missing)
        addMissingActions(menu, item.id);
    if (item.id.starts_with("sentence-"))
        menu.addAction(icon("pencil"), tr("Edit text"), this, [this, id = item.id] { emit editTextRequested(QString::fromStdString(id)); });
    const std::string node = role == TrackRole::Scenes                                   ? "image/" + item.id
                             : role == TrackRole::Voice || role == TrackRole::Captions ? "voice/" + item.id
                             : role == TrackRole::Music                                ? "music"
                                                                                       : "";
    if (!node.empty()) {
        const bool locked = item.mark.locked;
        menu.addAction(icon(locked ? "lock-open" : "lock"), locked ? tr("Unlock: may be made again") : tr("Lock: never make again"), this, [this, node, locked] {
            m_editor.apply(SetLocked{node, !locked}, {(locked ? tr("Unlock") : tr("Lock")).toStdString(), {}});
        });
    }
    if (item.clip >= 0 || item.id.starts_with("sentence-") || item.id.starts_with("scene-"))
        menu.addAction(icon("scissors"), tr("Split at playhead"), this, [this] { splitAtPlayhead(false); });
    if (item.clip >= 0 || item.id.starts_with("scene-")) {
        menu.addAction(icon("copy"), item.clip >= 0 ? tr("Copy") : tr("Copy attributes"), this, &TimelineView::copy);
        menu.addAction(tr("Paste attributes"), this, &TimelineView::pasteAttributes);
        menu.addAction(tr("Paste attributes…"), this, &TimelineView::chooseAttributes);
    }
    if (item.clip >= 0) {
        menu.addAction(tr("Cut"), this, &TimelineView::cut);
        menu.addAction(tr("Duplicate"), this, &TimelineView::duplicate);
        menu.addSeparator();
        if (item.group)
            menu.addAction(icon("unlink"), tr("Ungroup"), this, &TimelineView::ungroupSelection);
        else
            menu.addAction(icon("link"), tr("Group"), this, &TimelineView::groupSelection);
        if (role == TrackRole::Overlay) {
            menu.addAction(icon("snowflake"), tr("Freeze frame at playhead"), this, &TimelineView::freezeFrame);
            menu.addAction(icon("audio-lines"), tr("Detach sound"), this, &TimelineView::detachSound);
        }
    }
    menu.addSeparator();
    menu.addAction(icon("trash-2"), tr("Delete"), this, [this] { deleteSelection(false); });
    if (item.clip >= 0)
        menu.addAction(tr("Ripple delete"), this, [this] { deleteSelection(true); });
}

void TimelineView::addTrackActions(QMenu& menu, int index) {
    menu.addAction(icon("layers"), tr("Add overlay track"), this, [this] { addTrack(TrackKind::Overlay); });
    menu.addAction(icon("audio-lines"), tr("Add sound track"), this, [this] { addTrack(TrackKind::Sound); });
    if (index < 0)
        return;
    const TimelineTrack track = m_layout.content().tracks[static_cast<std::size_t>(index)];
    const auto add = [&](TrackSwitch what, HitPart button, const QString& words) {
        if (!m_layout.buttonRect(static_cast<std::size_t>(index), button).isEmpty())
            menu.addAction(words, this, [this, id = track.id, what] { switchTrack(id, what); });
    };
    menu.addSeparator();
    const bool overlay = track.role == TrackRole::Overlay;
    add(TrackSwitch::Mute, HitPart::Mute, track.muted ? (overlay ? tr("Show track") : tr("Unmute track")) : overlay ? tr("Hide track") : tr("Mute track"));
    add(TrackSwitch::Solo, HitPart::Solo, track.solo ? tr("Hear all tracks") : tr("Hear only this track"));
    add(TrackSwitch::Lock, HitPart::Lock, track.locked ? tr("Unlock track") : tr("Lock track"));
    if (!track.own)
        return;
    menu.addAction(icon("pencil"), tr("Rename track"), this, [this, index] { renameTrack(static_cast<std::size_t>(index)); });
    const std::vector<Track>& tracks = m_layout.content().project->timeline.tracks;
    const auto place = std::find_if(tracks.begin(), tracks.end(), [&](const Track& t) { return t.id == track.own; }) - tracks.begin();
    // Overlays are shown last one first.
    const auto neighbour = [&](int step) {
        for (std::ptrdiff_t i = place + step; i >= 0 && i < std::ssize(tracks); i += step)
            if (tracks[static_cast<std::size_t>(i)].kind == tracks[static_cast<std::size_t>(place)].kind)
                return static_cast<int>(i);
        return -1;
    };
    for (const bool up : {true, false})
        if (const int to = neighbour(up == overlay ? 1 : -1); to >= 0)
            menu.addAction(icon(up ? "chevron-up" : "chevron-down"), up ? tr("Move track up") : tr("Move track down"), this, [this, id = track.own, to] {
                m_editor.apply(MoveTrack{id, to}, {tr("Move track").toStdString(), {}});
            });
    menu.addAction(icon("trash-2"), tr("Remove track"), this, [this, id = track.own] {
        m_editor.apply(RemoveTrack{id}, {tr("Remove track").toStdString(), {}});
    });
}

}  // namespace sw::ui
