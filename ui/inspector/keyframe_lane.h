#pragma once

#include <QWidget>

#include "ui/inspector/keyframe_edits.h"

namespace sw::ui {

/// A clip's length with the keys of one property as diamonds, and the playhead. A click takes the playhead there, a drag moves
/// a key; Delete removes the key under the playhead. Shows what it is told to.
class KeyframeLane final : public QWidget {
    Q_OBJECT

public:
    explicit KeyframeLane(QWidget* parent = nullptr);
    /// `playhead` in clip time; it may lie outside of the clip. `frame` is one of the film.
    void setKeys(std::vector<Keyframe> keys, KeyedProperty property, Duration length, Duration playhead, Duration frame);
    /// Where a clip time lies, in logical pixels.
    [[nodiscard]] double placeOf(Duration at) const;
    [[nodiscard]] Duration timeAt(double x) const;

signals:
    void seeked(sw::Duration clipTime);
    void gestureBegan();
    void edited(const std::vector<sw::Keyframe>& keys);
    void gestureEnded();
    void removed(std::size_t index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::vector<Keyframe> m_keys;
    KeyedProperty m_property = KeyedProperty::X;
    Duration m_length = Duration::seconds(1);
    Duration m_playhead;
    Duration m_frame = Duration::frames(1, {});
    std::optional<std::size_t> m_dragged;
    std::vector<Keyframe> m_before;
    double m_pressX = 0;
    bool m_moved = false;
};

}  // namespace sw::ui
