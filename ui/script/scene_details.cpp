#include "ui/script/scene_details.h"

#include <QGridLayout>
#include <QLabel>

#include "ui/theme.h"

namespace sw::ui {
namespace {

/// An edit of the prompt or of what is to be left out, with the other as the project has it.
Edit pictureEdit(const Editor& editor, SceneId id, const std::string* prompt, const std::string* negative) {
    const Scene* scene = findScene(*editor.state().project, id);
    return SetScenePicture{id, prompt ? *prompt : scene ? scene->picturePrompt : "",
                           negative ? *negative : scene ? scene->negativePrompt : ""};
}

}  // namespace

SceneDetails::SceneDetails(ScriptEditing& editing, SceneId scene, QWidget* parent)
    : QWidget(parent),
      m_editing(editing),
      m_id(scene),
      m_prompt(new TextField(
          editing.editor(), "picture of " + toText(scene),
          [this](const std::string& text) { return pictureEdit(m_editing.editor(), m_id, &text, nullptr); }, this)),
      m_negative(new TextField(
          editing.editor(), "not in the picture of " + toText(scene),
          [this](const std::string& text) { return pictureEdit(m_editing.editor(), m_id, nullptr, &text); }, this)),
      m_camera(new ChoiceBox(tr("Camera"), cameraChoices(), this)),
      m_transition(new ChoiceBox(tr("Transition"), transitionChoices(), this)),
      m_mood(new ChoiceBox(tr("Mood"), moodChoices(editing.editor().studio()), this)) {
    m_prompt->setProperty("framed", true);
    m_prompt->setAccessibleName(tr("Picture prompt"));
    m_prompt->setToolTip(tr("What the picture shows"));
    m_prompt->setPlaceholderText(tr("What the picture shows"));
    m_prompt->setMayBeEmpty(true);
    m_negative->setProperty("framed", true);
    m_negative->setAccessibleName(tr("Not in the picture"));
    m_negative->setToolTip(tr("What the picture must not show"));
    m_negative->setPlaceholderText(tr("Nothing in particular"));
    m_negative->setMayBeEmpty(true);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(metrics::kGap, metrics::kSmallGap, metrics::kGap, metrics::kSmallGap);
    grid->setHorizontalSpacing(metrics::kGap);
    grid->setVerticalSpacing(metrics::kSmallGap + 2);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [&](const QString& words, QWidget* control) {
        auto* label = new QLabel(words, this);
        label->setProperty("role", "dim");
        label->setBuddy(control);
        if (qobject_cast<TextField*>(control))
            label->setContentsMargins(0, 5, 0, 0);
        grid->addWidget(label, row, 0, qobject_cast<TextField*>(control) ? Qt::AlignTop : Qt::AlignVCenter);
        grid->addWidget(control, row++, 1);
    };
    add(tr("Shows"), m_prompt);
    add(tr("Not"), m_negative);
    add(tr("Camera"), m_camera);
    add(tr("Transition"), m_transition);
    add(tr("Mood"), m_mood);
    Editor& editor = editing.editor();
    connect(m_camera, &ChoiceBox::chosen, this,
            [&editor, scene](const std::string& name) { editor.apply(SetSceneCamera{scene, name}); });
    connect(m_transition, &ChoiceBox::chosen, this,
            [&editor, scene](const std::string& name) { editor.apply(SetSceneTransition{scene, name}); });
    connect(m_mood, &ChoiceBox::chosen, this,
            [&editor, scene](const std::string& name) { editor.apply(SetSceneMood{scene, name}); });
    for (TextField* field : {m_prompt, m_negative})
        connect(field, &TextField::focused, this, [&editor, scene] { editor.select(toText(scene)); });
}

void SceneDetails::show(const Scene& scene) {
    m_prompt->showText(QString::fromStdString(scene.picturePrompt));
    m_negative->showText(QString::fromStdString(scene.negativePrompt));
    m_camera->showName(scene.camera);
    m_transition->showName(scene.transition.empty() ? "auto" : scene.transition);
    m_mood->showName(scene.mood);
}

void SceneDetails::discard() {
    m_prompt->discard();
    m_negative->discard();
}

}  // namespace sw::ui
