#pragma once

#include <QComboBox>
#include <QWheelEvent>
#include <functional>
#include <string>
#include <vector>

#include "ui/studio.h"

namespace sw::ui {

/// A list of names to choose from that the wheel does not turn, so that a panel can be scrolled over it. A name that is
/// not in the list is shown as it is.
class ChoiceBox final : public QComboBox {
    Q_OBJECT

public:
    ChoiceBox(const QString& words, const std::vector<Choice>& choices, QWidget* parent = nullptr);
    void showName(const std::string& name);

signals:
    void chosen(const std::string& name);

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }

private:
    int m_known = 0;  // so many entries are of the list
};

/// How the camera can move.
std::vector<Choice> cameraChoices();
/// How a scene can take over.
std::vector<Choice> transitionChoices();
/// The moods of a scene: the studio's, and none.
std::vector<Choice> moodChoices(const Studio& studio);

}  // namespace sw::ui
