#include "ui/automation.h"
#include "ui/core_sentences.h"

namespace sw::ui {
namespace {

constexpr int kUsualPort = 3000;
constexpr const char* kOn = "automation/on";
constexpr const char* kPort = "automation/port";

}  // namespace

Automation::Automation(Editor& editor, Preferences& preferences, QObject* parent)
    : QObject(parent), m_editor(editor), m_preferences(preferences) {}

Automation::~Automation() {
    if (isOn())
        m_editor.studio().automation.stop();
}

bool Automation::isAvailable() const {
    return static_cast<bool>(m_editor.studio().automation.start);
}

int Automation::port() const {
    return m_preferences.value(kPort, kUsualPort).toInt();
}

void Automation::setPort(int port) {
    m_preferences.setValue(kPort, port);
}

void Automation::start() {
    const Result<std::string> address = m_editor.studio().automation.start(m_editor, port());
    m_address = address ? QString::fromStdString(*address) : QString();
    m_problem = address ? QString() : errorText(address.error());
    emit changed();
}

void Automation::turnOn() {
    if (isOn() || !isAvailable())
        return;
    start();
    m_preferences.setValue(kOn, isOn());
}

void Automation::turnOff() {
    m_problem.clear();
    m_preferences.setValue(kOn, false);
    if (isOn())
        m_editor.studio().automation.stop();
    m_address.clear();
    emit changed();
}

void Automation::resume() {
    if (!isAvailable() || isOn() || !m_preferences.value(kOn, false).toBool())
        return;
    start();
    if (!isOn())
        m_editor.tell(Notice{Notice::Kind::Problem, m_problem, {}, {}});
}

QString Automation::token() {
    const Result<std::string> token = m_editor.studio().automation.token();
    if (!token)
        m_editor.tell(token.error());
    return token ? QString::fromStdString(*token) : QString();
}

}  // namespace sw::ui
