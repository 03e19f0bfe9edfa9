#pragma once

#include <QObject>
#include <QString>

#include "ui/editor.h"
#include "ui/preferences.h"

namespace sw::ui {

/// The gateway inside the program, as the creator switches it on and off: remembers the switch and the port, and ends it with
/// the window. Lives on the main thread.
class Automation final : public QObject {
    Q_OBJECT

public:
    Automation(Editor& editor, Preferences& preferences, QObject* parent = nullptr);
    /// Ends the gateway; the next start of the program has it again.
    ~Automation() override;

    /// False where the program has no gateway.
    [[nodiscard]] bool isAvailable() const;
    [[nodiscard]] bool isOn() const { return !m_address.isEmpty(); }
    /// "http://127.0.0.1:3000", or "" while it is off.
    [[nodiscard]] QString address() const { return m_address; }
    /// Why it could not be switched on; a sentence, or "".
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] int port() const;
    /// Counts the next time that it is switched on.
    void setPort(int port);
    void turnOn();
    void turnOff();
    /// Switches it on if it was on when the program ended.
    void resume();
    /// What programs have to show; "" and a notice when there is none.
    [[nodiscard]] QString token();

signals:
    void changed();

private:
    void start();

    Editor& m_editor;
    Preferences& m_preferences;
    QString m_address;
    QString m_problem;
};

}  // namespace sw::ui
