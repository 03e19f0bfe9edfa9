#include "ui/script/choice_box.h"

#include "core/model/transition_names.h"
#include "ui/core_words.h"

namespace sw::ui {
namespace {

/// The movements that the motion stage knows by name.
constexpr const char* kCameraMoves[] = {
    QT_TRANSLATE_NOOP("sw::ui::ChoiceBox", "Static"),
    QT_TRANSLATE_NOOP("sw::ui::ChoiceBox", "Move Left"),
    QT_TRANSLATE_NOOP("sw::ui::ChoiceBox", "Move Right"),
    QT_TRANSLATE_NOOP("sw::ui::ChoiceBox", "Move Up"),
    QT_TRANSLATE_NOOP("sw::ui::ChoiceBox", "Move Down"),
    QT_TRANSLATE_NOOP("sw::ui::ChoiceBox", "Push In"),
    QT_TRANSLATE_NOOP("sw::ui::ChoiceBox", "Pull Out"),
    QT_TRANSLATE_NOOP("sw::ui::ChoiceBox", "Zoom In"),
    QT_TRANSLATE_NOOP("sw::ui::ChoiceBox", "Zoom Out"),
    QT_TRANSLATE_NOOP("sw::ui::ChoiceBox", "Pan Left"),
    QT_TRANSLATE_NOOP("sw::ui::ChoiceBox", "Pan Right"),
    QT_TRANSLATE_NOOP("sw::ui::ChoiceBox", "Orbit Left"),
    QT_TRANSLATE_NOOP("sw::ui::ChoiceBox", "Orbit Right"),
    QT_TRANSLATE_NOOP("sw::ui::ChoiceBox", "Crane Up"),
    QT_TRANSLATE_NOOP("sw::ui::ChoiceBox", "Crane Down"),
};

}  // namespace

ChoiceBox::ChoiceBox(const QString& words, const std::vector<Choice>& choices, QWidget* parent) : QComboBox(parent) {
    setAccessibleName(words);
    setToolTip(words);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    setMaxVisibleItems(16);
    for (const Choice& choice : choices) {
        addItem(QString::fromStdString(choice.title), QString::fromStdString(choice.name));
        setItemData(count() - 1, QString::fromStdString(choice.summary), Qt::ToolTipRole);
    }
    m_known = count();
    connect(this, &QComboBox::activated, this, [this](int index) { emit chosen(itemData(index).toString().toStdString()); });
}

void ChoiceBox::showName(const std::string& name) {
    const QString wanted = QString::fromStdString(name);
    if (currentIndex() >= 0 && currentData().toString() == wanted)
        return;
    while (count() > m_known)
        removeItem(count() - 1);
    int index = findData(wanted);
    if (index < 0) {
        // Movements can also be written out, which is no name to read.
        addItem(wanted.startsWith('{') ? tr("Own movement") : wanted, wanted);
        index = count() - 1;
    }
    setCurrentIndex(index);
}

std::vector<Choice> cameraChoices() {
    std::vector<Choice> choices;
    for (const char* name : kCameraMoves)
        choices.push_back({name, ChoiceBox::tr(name).toStdString(), {}});
    return choices;
}

std::vector<Choice> transitionChoices() {
    std::vector<Choice> choices = {{"auto", ChoiceBox::tr("Automatic").toStdString(), {}}};
    for (const TransitionEntry& entry : transitionEntries())
        choices.push_back({entry.name, coreWord(std::string(entry.title)).toStdString(), {}});
    return choices;
}

std::vector<Choice> moodChoices(const Studio& studio) {
    std::vector<Choice> choices = {{"", ChoiceBox::tr("As it comes").toStdString(), {}}};
    choices.insert(choices.end(), studio.moods.begin(), studio.moods.end());
    return choices;
}

}  // namespace sw::ui
