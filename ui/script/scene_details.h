#pragma once

#include <QWidget>

#include "ui/script/choice_box.h"
#include "ui/script/script_editing.h"
#include "ui/script/text_field.h"

namespace sw::ui {

/// What a scene shows and how: its picture prompt, camera, transition and mood.
class SceneDetails final : public QWidget {
    Q_OBJECT

public:
    SceneDetails(ScriptEditing& editing, SceneId scene, QWidget* parent = nullptr);
    void show(const Scene& scene);
    void discard();
    [[nodiscard]] TextField* prompt() const { return m_prompt; }

private:
    ScriptEditing& m_editing;
    SceneId m_id;
    TextField* m_prompt;
    TextField* m_negative;
    ChoiceBox* m_camera;
    ChoiceBox* m_transition;
    ChoiceBox* m_mood;
};

}  // namespace sw::ui
