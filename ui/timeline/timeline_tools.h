#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "core/model/edit.h"
#include "ui/editor.h"
#include "ui/timeline/timeline_layout.h"
#include "ui/timeline/timeline_snap.h"

namespace sw::ui {

/// What pressing on a clip begins, unless keys say something else.
enum class TimelineTool { Select, RippleTrim, Roll, Slip, Blade };

/// Where the pointer is, and what is held.
struct Pointer {
    QPointF at;
    Qt::KeyboardModifiers keys;
};

/// How an item would look if the button were released now. Times are absolute.
struct Ghost {
    std::size_t item = 0;
    std::size_t track = 0;
    TimeRange range;
    Duration fadeIn;
    Duration fadeOut;
    double gainDb = 0;
    Duration slip;               ///< how much later its media is shown
    std::vector<Duration> keys;
    Duration transition;         ///< how long it takes over
};

/// What is painted while a gesture goes on.
struct GesturePreview {
    std::vector<Ghost> ghosts;
    std::optional<SnapPoint> guide;
    QRectF band;                         ///< of a rubber band, on the widget
    std::optional<TimePoint> insertAt;   ///< where a scene or sentence would go
    std::size_t insertTrack = 0;
    std::optional<TimePoint> cutAt;      ///< where a blade would cut
    int marker = -1;
    TimePoint markerAt;
    std::optional<TimePoint> playhead;   ///< to be shown at once
    QString hint;                        ///< "+1.2 s", beside the pointer
};

/// What a gesture comes to. No edits: nothing changed.
struct GestureResult {
    std::vector<Edit> edits;
    QString label;  ///< of the undo step
    std::optional<Selection> selection;
    std::optional<TimePoint> playhead;
};

/// What a gesture is begun with. Values of the moment; a gesture keeps what it needs.
struct GestureStart {
    Selection selection;
    TimePoint playhead;
    TimelineTool tool = TimelineTool::Select;
    bool snapping = true;
    bool magnet = false;  ///< trims of own clips ripple
};

/// One use of the mouse from press to release, without a window. Throwing it away cancels it.
class Gesture {
public:
    virtual ~Gesture() = default;
    Gesture(const Gesture&) = delete;
    Gesture& operator=(const Gesture&) = delete;

    /// `layout` shows the content that the gesture was begun with; its viewport may have scrolled since.
    void move(const TimelineLayout& layout, const Pointer& pointer);
    [[nodiscard]] virtual GestureResult release() = 0;
    [[nodiscard]] const GesturePreview& preview() const { return m_preview; }
    /// What the selection is from the press on.
    [[nodiscard]] const std::optional<Selection>& pressSelection() const { return m_pressSelection; }
    /// True when it goes on where the lanes end, and they should scroll.
    [[nodiscard]] virtual bool scrolls() const { return true; }

protected:
    Gesture(const TimelineLayout& layout, const Pointer& pointer);
    virtual void follow(const TimelineLayout& layout, const Pointer& pointer) = 0;
    /// The movement since the press, in time; scrolling counts.
    [[nodiscard]] Duration movedBy(const TimelineLayout& layout, const Pointer& pointer) const;
    [[nodiscard]] bool hasMoved() const { return m_moved; }
    [[nodiscard]] const TimelineContent& content() const { return *m_content; }
    [[nodiscard]] const Pointer& pressed() const { return m_pressed; }
    void beginAtOnce() { m_moved = true; }

    GesturePreview m_preview;
    std::optional<Selection> m_pressSelection;

private:
    std::shared_ptr<const TimelineContent> m_content;
    Pointer m_pressed;
    double m_pressScroll = 0;
    bool m_moved = false;
};

/// Begins what pressing the left button there begins; null where nothing does.
///
/// On a clip: drag moves it with all that is selected; Ctrl+drag slips its media; edges trim, with Ctrl they ripple, with
/// Shift they roll the joint. On a scene its edges hold it or roll the joint, those of its transition make that longer or
/// shorter. Alt goes without snapping.
std::unique_ptr<Gesture> beginGesture(const GestureStart& start, const TimelineLayout& layout, const TimelineHit& hit,
                                      const Pointer& pointer);

/// What a click on the item makes of the selection: it alone (with its group); Ctrl adds or removes it; Shift takes all
/// between the current one and it.
Selection clickSelection(const TimelineContent& content, const Selection& selection, std::size_t item, Qt::KeyboardModifiers keys);

/// The items, and all that are in a group with one of them.
Selection withGroups(const TimelineContent& content, Selection selection);

/// "+1.2 s", or frames where it is less than a second: "−3 f".
QString movementText(Duration by, FrameRate rate);

}  // namespace sw::ui
