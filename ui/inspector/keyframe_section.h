#pragma once

#include <QComboBox>
#include <QToolButton>

#include "ui/inspector/curve_editor.h"
#include "ui/inspector/keyframe_lane.h"
#include "ui/inspector/page.h"

namespace sw::ui {

/// The keyframes of the one chosen clip: which property, its keys along the clip, its value at the playhead, and how it gets
/// from there to the next key.
class KeyframeSection final : public QWidget {
    Q_OBJECT

public:
    KeyframeSection(Form& form, const PageParts& parts, const std::vector<KeyedProperty>& properties);
    /// Called on every refresh and whenever the playhead moves.
    void refresh();

private:
    [[nodiscard]] const Clip* clip() const;
    [[nodiscard]] KeyedProperty property() const;
    [[nodiscard]] Duration playhead() const;
    [[nodiscard]] Duration frame() const;
    void seek(Duration clipTime);
    void give(std::vector<Keyframe> keys);
    void giveEasing(const Easing& easing);
    void toggleKey();
    QWidget* buildHead(const std::vector<KeyedProperty>& properties);
    void buildEasing(QBoxLayout& column);

    Form& m_form;
    Editor& m_editor;
    const Chosen& m_chosen;
    QComboBox* m_property;
    QToolButton* m_previous;
    QToolButton* m_toggle;
    QToolButton* m_next;
    KeyframeLane* m_lane;
    std::vector<std::pair<KeyedProperty, NumberField*>> m_values;
    QComboBox* m_presets;
    EasingEditor* m_easing;
    QLabel* m_hint;
};

}  // namespace sw::ui
