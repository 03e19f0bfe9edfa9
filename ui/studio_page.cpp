#include "ui/studio_page.h"

#include <QCheckBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>
#include <algorithm>
#include <memory>

#include "ui/core_sentences.h"
#include "ui/providers_page.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr int kFieldWidth = 360;
constexpr const char* kKinds[] = {"llm", "image", "voice", "animation", "music"};

QLineEdit* lineEdit(const QString& name, const QString& hint = {}) {
    auto* edit = new QLineEdit;
    edit->setAccessibleName(name);
    edit->setPlaceholderText(hint);
    edit->setMaximumWidth(kFieldWidth);
    return edit;
}

QLineEdit* secretEdit(const QString& name) {
    QLineEdit* edit = lineEdit(name);
    edit->setEchoMode(QLineEdit::Password);
    return edit;
}

}  // namespace

StudioPage::StudioPage(Editor& editor, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_form(new QFormLayout),
      m_where(textLabel({}, "heading")),
      m_address(lineEdit(tr("Address of the studio"), "https://studio.example.com")),
      m_way(new ElidingBox),
      m_email(lineEdit(tr("E-mail address"))),
      m_password(secretEdit(tr("Password"))),
      m_token(secretEdit(tr("Token"))),
      m_signIn(primaryButton(tr("Sign in"))),
      m_test(new QPushButton(tr("Test"))),
      m_signOut(new QPushButton(tr("Sign out"))),
      m_cancel(flatButton(tr("Cancel"), "x")),
      m_said(textLabel({}, "")) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kMargin, 20, metrics::kMargin, metrics::kMargin);
    column->setSpacing(metrics::kMargin);
    m_form->setVerticalSpacing(metrics::kMargin);
    m_form->setHorizontalSpacing(24);
    column->addWidget(textLabel(tr("A studio's server makes steps of your shorts for you, so that they need not be made on this computer. What it does not make, and "
                                "what it cannot make at the moment, is made here. What is changed here counts when Shortwright is started again."),
                             "dim"));
    buildFields();
    m_said->setAccessibleName(tr("Outcome"));
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addSpacing(metrics::kSmallGap);
    column->addLayout(m_form);
    column->addWidget(m_said);
    column->addStretch(1);
    connect(&m_task, &BackgroundTask::changed, this, &StudioPage::showState);
    say({}, false);
    load();
}

/// Whoever has the focus loses it when the rest of this is gone already.
StudioPage::~StudioPage() {
    for (QLineEdit* edit : {m_address, m_email, m_password, m_token})
        edit->disconnect(this);
}

void StudioPage::buildFields() {
    m_where->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_where->setWordWrap(false);
    m_way->setAccessibleName(tr("Sign in with"));
    m_way->setMaximumWidth(kFieldWidth);
    m_way->addItem(tr("E-mail address and password"));
    m_way->addItem(tr("A token"));
    m_token->setPlaceholderText(tr("as the studio has shown it"));
    m_form->addRow(tr("Signed in"), m_where);
    m_form->addRow(tr("Address"), m_address);
    m_form->addRow(tr("Sign in with"), m_way);
    m_form->addRow(tr("E-mail address"), m_email);
    m_form->addRow(tr("Password"), m_password);
    m_form->addRow(tr("Token"), m_token);
    m_form->addRow(tr("It makes"), stepsRow());
    m_form->addRow(QString(), buttonsRow());
    connect(m_address, &QLineEdit::editingFinished, this, &StudioPage::checkAddress);
    for (QLineEdit* edit : {m_address, m_email, m_password, m_token}) {
        connect(edit, &QLineEdit::textChanged, this, &StudioPage::showState);
        connect(edit, &QLineEdit::returnPressed, this, [this] {
            if (m_signIn->isEnabled())
                signIn();
        });
    }
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        if (m_isAboutAddress)
            say({}, false);
    });
    connect(m_way, &QComboBox::currentIndexChanged, this, [this] {
        m_password->clear();
        m_token->clear();
        showState();
    });
}

QWidget* StudioPage::stepsRow() {
    m_steps = new QWidget;
    auto* row = new QHBoxLayout(m_steps);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(20);
    for (const char* kind : kKinds) {
        auto* box = new QCheckBox(stepTitle(kind));
        box->setToolTip(tr("The studio makes this step"));
        m_stepBoxes.emplace_back(kind, box);
        row->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &StudioPage::saveSteps);
    }
    row->addStretch(1);
    return m_steps;
}

QWidget* StudioPage::buttonsRow() {
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGap);
    for (QPushButton* button : {m_signIn, m_test, m_signOut, m_cancel})
        row->addWidget(button);
    row->addStretch(1);
    m_test->setToolTip(tr("Ask the studio whether it answers, and what it makes"));
    m_signOut->setToolTip(tr("The token of this computer is removed there and forgotten here"));
    connect(m_signIn, &QPushButton::clicked, this, &StudioPage::signIn);
    connect(m_test, &QPushButton::clicked, this, [this] { ask(tr("Asking the studio…"), m_editor.studio().server.test); });
    connect(m_signOut, &QPushButton::clicked, this, [this] {
        ask(tr("Signing out…"), m_editor.studio().server.signOut, [this](bool) { m_address->setFocus(); });
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_task.cancel(); });
    return buttons;
}

void StudioPage::showEvent(QShowEvent* event) {
    if (!m_task.isRunning())
        load();  // the file may have been changed by hand
    QWidget::showEvent(event);
}

void StudioPage::hideEvent(QHideEvent* event) {
    m_password->clear();
    m_token->clear();
    QWidget::hideEvent(event);
}

void StudioPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_said)
        showColour();
}

void StudioPage::load() {
    const Result<StudioLink> link = m_editor.studio().server.load();
    if (!link)
        say(errorText(link.error()), true);
    m_link = link.value_or(StudioLink{});
    const QScopedValueRollback filling(m_filling, true);
    for (const auto& [kind, box] : m_stepBoxes)
        box->setChecked(!m_link.there || std::ranges::find(m_link.kinds, kind) != m_link.kinds.end());
    showState();
}

bool StudioPage::usesToken() const {
    return m_way->currentIndex() == 1;
}

void StudioPage::showState() {
    const bool idle = !m_task.isRunning();
    const bool in = m_link.there;
    const QString address = QString::fromStdString(m_link.address);
    m_where->setText(m_link.account.empty() ? address : tr("%1 as %2").arg(address, QString::fromStdString(m_link.account)));
    m_form->setRowVisible(m_where, in);
    for (QWidget* field : {static_cast<QWidget*>(m_address), static_cast<QWidget*>(m_way)})
        m_form->setRowVisible(field, !in);
    m_form->setRowVisible(m_email, !in && !usesToken());
    m_form->setRowVisible(m_password, !in && !usesToken());
    m_form->setRowVisible(m_token, !in && usesToken());
    for (QWidget* field : std::initializer_list<QWidget*>{m_address, m_way, m_email, m_password, m_token, m_steps, m_test, m_signOut})
        field->setEnabled(idle);
    m_signIn->setVisible(!in);
    m_test->setVisible(in);
    m_signOut->setVisible(in);
    m_cancel->setVisible(!idle);
    const bool filled = usesToken() ? !m_token->text().isEmpty() : !m_email->text().isEmpty() && !m_password->text().isEmpty();
    m_signIn->setEnabled(idle && filled && !m_address->text().trimmed().isEmpty());
    if (!idle)
        say(m_task.title(), false);
}

/// Before the password is written: where others could read it, nothing is sent.
void StudioPage::checkAddress() {
    const QString typed = m_address->text().trimmed();
    const Result<void> fit = typed.isEmpty() ? Result<void>() : m_editor.studio().server.checkAddress(typed.toStdString());
    if (!fit)
        say(errorText(fit.error()), true);
    m_isAboutAddress = !fit;
}

std::vector<std::string> StudioPage::steps() const {
    std::vector<std::string> kinds;
    for (const auto& [kind, box] : m_stepBoxes)
        if (box->isChecked())
            kinds.push_back(kind);
    return kinds;
}

void StudioPage::signIn() {
    checkAddress();
    if (m_isAboutAddress)
        return m_address->setFocus();
    const bool token = usesToken();
    StudioSignIn wanted{m_address->text().toStdString(), m_email->text().trimmed().toStdString(), {}, {}, steps()};
    (token ? wanted.token : wanted.password) = (token ? m_token->text().trimmed() : m_password->text()).toStdString();
    ask(
        tr("Signing in…"), [signIn = m_editor.studio().server.signIn, wanted = std::move(wanted)](const std::stop_token& stop) { return signIn(wanted, stop); },
        [this](bool good) {
            if (good) {
                m_password->clear();
                m_token->clear();
                return m_test->setFocus();
            }
            QLineEdit* const secret = usesToken() ? m_token : m_password;
            secret->setFocus();
            secret->selectAll();
        });
}

void StudioPage::saveSteps() {
    if (m_filling || !m_link.there)
        return;
    const Result<void> saved = m_editor.studio().server.setKinds(steps());
    say(saved ? QString() : errorText(saved.error()), !saved);
    load();
}

void StudioPage::ask(const QString& title, std::function<Result<std::string>(const std::stop_token&)> work, std::function<void(bool)> done) {
    const auto outcome = std::make_shared<Result<std::string>>();
    m_task.start(
        title, [outcome, work = std::move(work)](const BackgroundTask::Progress&, const std::stop_token& stop) { *outcome = work(stop); },
        [this, outcome, done = std::move(done)] {
            const bool cancelled = !*outcome && outcome->error().code == ErrorCode::Cancelled;
            say(cancelled ? QString() : *outcome ? QString::fromStdString(**outcome) : errorText(outcome->error()), !*outcome);
            load();
            if (done && !cancelled)
                done(outcome->has_value());
        });
}

void StudioPage::say(const QString& words, bool isProblem) {
    m_isProblem = isProblem;
    m_isAboutAddress = false;
    showColour();
    m_said->setText(words);
    m_said->setVisible(!words.isEmpty());
}

void StudioPage::showColour() {
    QPalette colours = palette();
    if (m_isProblem)
        colours.setColor(QPalette::WindowText, Colours::of(palette()).danger);
    m_said->setPalette(colours);
}

}  // namespace sw::ui
