#pragma once

#include <memory>

#include "ui/timeline/timeline_tools.h"

/// The gestures that beginGesture() chooses from. Internal to ui/timeline.
namespace sw::ui {

enum class TrimKind { Plain, Ripple };

// Own clips.
std::unique_ptr<Gesture> moveGesture(const GestureStart&, const TimelineLayout&, const TimelineHit&, const Pointer&);
std::unique_ptr<Gesture> trimGesture(const GestureStart&, const TimelineLayout&, const TimelineHit&, const Pointer&, TrimKind);
/// Null where the clip touches no other at this edge.
std::unique_ptr<Gesture> rollGesture(const GestureStart&, const TimelineLayout&, const TimelineHit&, const Pointer&);
std::unique_ptr<Gesture> slipGesture(const GestureStart&, const TimelineLayout&, const TimelineHit&, const Pointer&);
std::unique_ptr<Gesture> fadeGesture(const GestureStart&, const TimelineLayout&, const TimelineHit&, const Pointer&);
std::unique_ptr<Gesture> keyframeGesture(const GestureStart&, const TimelineLayout&, const TimelineHit&, const Pointer&);
/// Also of voice and music.
std::unique_ptr<Gesture> gainGesture(const GestureStart&, const TimelineLayout&, const TimelineHit&, const Pointer&);

// What follows from the script.
std::unique_ptr<Gesture> sceneOrderGesture(const GestureStart&, const TimelineLayout&, const TimelineHit&, const Pointer&);
std::unique_ptr<Gesture> sceneHoldGesture(const GestureStart&, const TimelineLayout&, const TimelineHit&, const Pointer&);
std::unique_ptr<Gesture> sceneLeadGesture(const GestureStart&, const TimelineLayout&, const TimelineHit&, const Pointer&);
/// Of the edge of a scene's transition that was hit.
std::unique_ptr<Gesture> transitionGesture(const GestureStart&, const TimelineLayout&, const TimelineHit&, const Pointer&);
std::unique_ptr<Gesture> sentenceOrderGesture(const GestureStart&, const TimelineLayout&, const TimelineHit&, const Pointer&);

/// A gesture on an item, which a press chooses and a click without movement chooses alone.
class ItemGesture : public Gesture {
public:
    ItemGesture(const GestureStart& start, const TimelineLayout& layout, const TimelineHit& hit, const Pointer& pointer);
    [[nodiscard]] GestureResult release() override;

protected:
    /// What the movement comes to; asked for when there was one.
    [[nodiscard]] virtual GestureResult finished() const = 0;
    [[nodiscard]] const TimelineItem& item() const { return content().items[m_item]; }
    [[nodiscard]] std::size_t place() const { return m_item; }
    [[nodiscard]] bool snaps(const Pointer& pointer) const { return m_snapping && !(pointer.keys & Qt::AltModifier); }
    [[nodiscard]] TimePoint playhead() const { return m_playhead; }
    [[nodiscard]] const Selection& selected() const { return m_selected; }
    /// The item as it is, to be changed.
    [[nodiscard]] Ghost ghostOf(std::size_t item) const;

private:
    std::size_t m_item;
    Selection m_before;
    Selection m_selected;
    TimePoint m_playhead;
    bool m_snapping;
};

/// Words of undo steps and hints, through the translations of "sw::ui::Gesture".
QString gestureText(const char* text);

}  // namespace sw::ui
