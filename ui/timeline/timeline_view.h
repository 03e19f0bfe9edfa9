#pragma once

#include <QAbstractScrollArea>
#include <QTimer>
#include <memory>
#include <optional>

#include "ui/editor.h"
#include "ui/timeline/media_pictures.h"
#include "ui/timeline/timeline_commands.h"
#include "ui/timeline/timeline_layout.h"
#include "ui/timeline/timeline_tools.h"
#include "ui/timeline/waveforms.h"

class QLineEdit;
class QMenu;

namespace sw::ui {

/// What media of the bin are dragged as: MediaRef::fileName(), one a line.
inline constexpr const char* kMediaMime = "application/x-shortwright-media";

/// Where something was dropped: by name, so that it is found when the timeline has changed meanwhile.
struct DropPlace {
    TimePoint time;
    std::string track;  ///< "track-3", "scenes"; "" below all
    std::string item;   ///< what lies there, or ""
};

/// The timeline: all tracks of the open project, to be looked at, arranged and cut by hand. Painted by TimelinePainter, laid
/// out by TimelineLayout, worked on by Gesture and TimelineCommand; here they meet mouse, keys and scroll bars.
class TimelineView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit TimelineView(Editor& editor, QWidget* parent = nullptr);
    ~TimelineView() override;

    /// Where everything lies now, in the viewport's coordinates.
    [[nodiscard]] const TimelineLayout& lanes() const { return m_layout; }
    [[nodiscard]] bool snapping() const { return m_snapping; }
    [[nodiscard]] bool magnet() const { return m_magnet; }
    [[nodiscard]] TimelineTool tool() const { return m_tool; }
    [[nodiscard]] bool isDragging() const { return m_gesture != nullptr; }
    /// The item that keys go to, "" for none.
    [[nodiscard]] const std::string& focusedItem() const { return m_focused; }
    [[nodiscard]] bool isChosen(const std::string& item) const { return m_editor.selection().contains(item); }
    /// Chooses one item alone, as a click on it.
    void choose(const std::string& item);
    /// The menu for what lies there; the caller shows it. It deletes itself when it closes.
    QMenu* menuAt(QPoint point);
    [[nodiscard]] QSize sizeHint() const override { return {960, 340}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {360, 140}; }

public slots:
    // At the playhead.
    void splitAtPlayhead(bool allTracks = false);
    void trimToPlayhead(sw::ClipEdge edge, bool ripple);
    void freezeFrame();
    void addMarker();
    /// Its words are asked for at once, unless it could not be added.
    void addTitle();
    void paste();

    // What is chosen. With the magnet on, deleting always ripples.
    void deleteSelection(bool ripple = false);
    void nudge(int frames);
    void groupSelection();
    void ungroupSelection();
    void copy();
    void cut();
    void duplicate();
    /// All of them; chooseAttributes() lets the creator tick which, in a menu below the pointer.
    void pasteAttributes();
    void chooseAttributes();
    void detachSound();
    void selectAll();

    // The playhead.
    void previousMarker();
    void nextMarker();
    void previousEdit();
    void nextEdit();

    // The view.
    void zoomIn();
    void zoomOut();
    void zoomToFit();
    void setSnapping(bool on);
    void setMagnet(bool on);
    void setTool(sw::ui::TimelineTool tool);
    void cancelGesture();
    /// Scrolls to an item; an unknown one is passed over.
    void reveal(const std::string& item);

    /// Puts files of the bin where they were dropped, each behind the one before it: on scenes, sentences and the music in their
    /// place. One undo step.
    void put(const std::vector<sw::MediaRef>& media, const sw::ui::DropPlace& place);

    /// What is said beside the pointer while something is dragged or dropped; "" for nothing.
    [[nodiscard]] QString shownHint() const;

    // Tracks.
    void switchTrack(const std::string& track, sw::ui::TrackSwitch what);
    void addTrack(sw::TrackKind kind);

signals:
    /// A sentence ("sentence-4") or a title ("clip-7") is to be written in.
    void editTextRequested(const QString& item);
    /// Files from outside were dropped; once they are in the bin, put() puts them there.
    void filesDropped(const QStringList& paths, const sw::ui::DropPlace& place);
    /// The creator wants to choose the file that is missing, or a folder to look for all that is.
    void relinkRequested(const sw::MediaRef& missing, const QString& name);
    void relinkFolderRequested();
    void snappingChanged(bool on);
    void magnetChanged(bool on);
    void toolChanged(sw::ui::TimelineTool tool);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    // timeline_view.cpp
    void rebuild();
    void rebuildSoon();
    void relayout();
    void updateScrollBars();
    void showPlayhead(TimePoint time, bool fromPlayback);
    void updateColumn(TimePoint time);
    void zoomAt(double factor, double x);
    void scrollTo(double x, double y);
    [[nodiscard]] ItemMark markOf(const std::string& node) const;

    // timeline_input.cpp
    void moveGesture(QPointF at, Qt::KeyboardModifiers keys);
    void endGesture(bool take);
    void takeResult(const GestureResult& result);
    void autoScroll();
    void pressHeader(const TimelineHit& hit, QPoint at);
    void hover(QPointF at);
    [[nodiscard]] QString toolTipAt(QPointF at) const;
    void focusItem(int step, bool otherTrack, bool extend);
    void renameTrack(std::size_t track);

    // timeline_drop.cpp
    [[nodiscard]] DropPlace dropPlace(QPointF at);
    void showDrop(const std::optional<DropPlace>& place, MediaKind kind = MediaKind::Other);
    [[nodiscard]] QString dropWords(const std::string& replaced) const;

    // timeline_actions.cpp
    void run(const TimelineCommand& command, bool choosesMade = false, const std::string& merge = {});
    void goTo(TimePoint time);
    void addItemActions(QMenu& menu, const TimelineHit& hit);
    void addTrackActions(QMenu& menu, int track);
    void addMissingActions(QMenu& menu, const std::string& item);

    Editor& m_editor;
    MediaPictures m_pictures;
    Waveforms m_waveforms;
    TimelineViewport m_view;
    TimelineLayout m_layout;
    std::unique_ptr<Gesture> m_gesture;
    Pointer m_pointer;
    TimelineHit m_hover;
    std::string m_focused;
    std::optional<GesturePreview> m_drop;  ///< where something dragged in would go
    Snapper m_dropSnapper;
    std::optional<QPoint> m_pan;            ///< the last place of a drag with the middle button
    int m_resized = -1;                     ///< the track whose height is dragged
    QTimer m_rebuild;
    QTimer m_scroll;
    QLineEdit* m_rename = nullptr;
    TimePoint m_shownPlayhead;
    std::set<Attribute> m_attributes = allAttributes();  ///< ticked the last time
    TimelineTool m_tool = TimelineTool::Select;
    bool m_snapping = true;
    bool m_magnet = false;
    bool m_outdated = false;  ///< something changed while a gesture went on
    bool m_fits = true;       ///< zoomed to fit until the creator zooms
};

}  // namespace sw::ui
