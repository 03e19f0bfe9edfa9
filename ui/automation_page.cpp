#include "ui/automation_page.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include "ui/inspector/switch.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr int kLowestPort = 1024;
constexpr int kHighestPort = 65'535;
constexpr int kPortWidth = 96;

}  // namespace

AutomationPage::AutomationPage(Editor& editor, Automation& automation, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_automation(automation),
      m_switch(new Switch(tr("Let programs on this computer use Shortwright"))),
      m_port(new QSpinBox),
      m_address(textLabel({}, "")),
      m_problem(textLabel({}, "")),
      m_copyAddress(flatButton(tr("Copy address"), "copy")),
      m_copyToken(flatButton(tr("Copy token"), "copy")) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(metrics::kMargin, 20, metrics::kMargin, metrics::kMargin);
    form->setVerticalSpacing(metrics::kMargin);
    form->setHorizontalSpacing(24);
    form->addRow(textLabel(tr("Scripts, services and agents can make shorts, and read and change the open project: what they change is seen "
                              "here at once, and can be undone. They have to show the token."),
                           "dim"));
    form->addRow(tr("Automation"), m_switch);
    m_port->setRange(kLowestPort, kHighestPort);
    m_port->setGroupSeparatorShown(false);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_port->setFixedWidth(kPortWidth);
    m_port->setValue(automation.port());
    m_port->setAccessibleName(tr("Port"));
    form->addRow(tr("Port"), m_port);
    m_problem->setAccessibleName(tr("Why it is off"));
    QPalette red = m_problem->palette();
    red.setColor(QPalette::WindowText, Colours::of(palette()).danger);
    m_problem->setPalette(red);
    form->addRow(m_problem);
    m_address->setAccessibleName(tr("Address"));
    m_address->setWordWrap(false);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard | Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_address->setOpenExternalLinks(true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_address);
    row->addWidget(m_copyAddress);
    row->addWidget(m_copyToken);
    row->addStretch(1);
    form->addRow(tr("Address"), row);
    setEnabled(automation.isAvailable());
    connect(m_switch, &QCheckBox::toggled, this, [this](bool on) { on ? m_automation.turnOn() : m_automation.turnOff(); });
    connect(m_port, &QSpinBox::valueChanged, &m_automation, &Automation::setPort);
    connect(&m_automation, &Automation::changed, this, &AutomationPage::showState);
    connect(m_copyAddress, &QPushButton::clicked, this, [this] { copy(m_automation.address(), tr("The address is on the clipboard.")); });
    connect(m_copyToken, &QPushButton::clicked, this, [this] { copy(m_automation.token(), tr("The token is on the clipboard. Give it only to programs that you trust.")); });
    showState();
}

void AutomationPage::showState() {
    const bool on = m_automation.isOn();
    const QSignalBlocker quiet(m_switch);
    m_switch->setChecked(on);
    m_port->setEnabled(!on);
    m_address->setText(on ? QStringLiteral("%1 · <a href=\"%1/api/docs\">%2</a>").arg(m_automation.address(), tr("what can be called")) : tr("Off"));
    m_copyAddress->setVisible(on);
    m_copyToken->setVisible(on);
    m_problem->setText(m_automation.problem());
    m_problem->setVisible(!m_automation.problem().isEmpty());
}

void AutomationPage::copy(const QString& text, const QString& said) {
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    m_editor.tell(Notice{Notice::Kind::Success, said, {}, {}});
}

}  // namespace sw::ui
