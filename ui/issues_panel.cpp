#include "ui/issues_panel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <array>

#include "core/model/lint.h"
#include "ui/actions.h"
#include "ui/core_sentences.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr std::array kSeverities = {Severity::Error, Severity::Warning, Severity::Hint};

QString severityText(Severity severity) {
    switch (severity) {
        case Severity::Error: return IssuesPanel::tr("Problem");
        case Severity::Warning: return IssuesPanel::tr("Warning");
        case Severity::Hint: return IssuesPanel::tr("Hint");
    }
    return {};
}

QString countedText(Severity severity, int count) {
    switch (severity) {
        case Severity::Error: return IssuesPanel::tr("%n problem(s)", nullptr, count);
        case Severity::Warning: return IssuesPanel::tr("%n warning(s)", nullptr, count);
        case Severity::Hint: return IssuesPanel::tr("%n hint(s)", nullptr, count);
    }
    return {};
}

QString shortened(const std::string& text) {
    constexpr int kLongest = 40;
    const QString whole = QString::fromStdString(text).simplified();
    return whole.size() > kLongest ? whole.left(kLongest - 1).trimmed() + "…" : whole;
}

}  // namespace

IssueRow::IssueRow(QWidget* parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_message(textLabel({}, "", this)),
      m_subject(textLabel({}, "dim", this)),
      m_fix(new QPushButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kMargin, 10, metrics::kMargin, 10);
    row->setSpacing(10);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_message);
    texts->addWidget(m_subject);
    texts->addSpacing(2);
    texts->addWidget(m_fix, 0, Qt::AlignLeft);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    m_icon->setFixedSize(18, 18);
    m_fix->setIcon(icon("wand-sparkles"));
    setFocusPolicy(Qt::StrongFocus);
    keepKeys(*this, {Qt::Key_Space, Qt::Key_Up, Qt::Key_Down});
    setCursor(Qt::PointingHandCursor);
    connect(m_fix, &QPushButton::clicked, this, &IssueRow::fixWanted);
}

void IssueRow::show(const Issue& issue, const QString& subject) {
    const QString message = coreText(issue.message);
    m_severity = issue.severity;
    m_message->setText(message);
    m_subject->setText(subject);
    m_subject->setVisible(!subject.isEmpty());
    const QString fix = issue.fixLabel.empty() ? tr("Fix it") : QString::fromStdString(issue.fixLabel);
    m_fix->setVisible(!issue.fix.empty());
    m_fix->setText(fix);
    m_fix->setToolTip(fix);
    m_fix->setAccessibleName(tr("%1: %2").arg(fix, message));
    setAccessibleName(tr("%1: %2").arg(severityText(issue.severity), message));
    setAccessibleDescription(subject);
    setToolTip(subject.isEmpty() ? QString() : tr("Go to %1 (Enter)").arg(subject));
    showIcon();
}

void IssueRow::showIcon() {
    const Colours& colours = Colours::of(palette());
    const bool error = m_severity == Severity::Error;
    const bool hint = m_severity == Severity::Hint;
    m_icon->setPixmap(iconPixmap(error ? "circle-alert" : hint ? "lightbulb" : "triangle-alert", 18,
                                 error ? colours.danger : hint ? colours.dimText : colours.warning, devicePixelRatioF()));
}

void IssueRow::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = Colours::of(palette());
    painter.setBrush(underMouse() ? colours.hover : colours.raised);
    painter.setPen(QPen(hasFocus() ? colours.accent : colours.line, hasFocus() ? 1.5 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 8, 8);
}

void IssueRow::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
        emit chosen();
    else if (key == Qt::Key_Down || key == Qt::Key_Up)
        focusNextPrevChild(key == Qt::Key_Down);
    else
        QWidget::keyPressEvent(event);
}

void IssueRow::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        emit chosen();
}

void IssueRow::enterEvent(QEnterEvent* event) {
    QWidget::enterEvent(event);
    update();
}

void IssueRow::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    update();
}

void IssueRow::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void IssueRow::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void IssueRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

IssuesPanel::IssuesPanel(Editor& editor, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_fixAll(flatButton(tr("Fix what can be fixed"), "wand-sparkles", this)),
      m_scroll(new QScrollArea(this)),
      m_clean(new EmptyState("circle-check", tr("Ready to publish"), tr("Nothing was found that should be changed before the short is published."), {}, this)),
      m_closed(new EmptyState("list-checks", tr("Nothing to check"), tr("What should be looked at before a short is published is listed here."), {}, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_fixAll, 0, Qt::AlignLeft);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_clean, 1);
    column->addWidget(m_closed, 1);
    m_fixAll->setToolTip(tr("Apply all fixes that go together, as one step"));
    connect(m_fixAll, &QPushButton::clicked, this, &IssuesPanel::fixAll);
    auto* content = new QWidget;
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(metrics::kMargin, metrics::kMargin, metrics::kMargin, metrics::kMargin);
    m_list->setSpacing(metrics::kGap);
    m_list->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setAccessibleName(tr("Issues"));
    for (std::size_t i = 0; i < kSeverities.size(); ++i)
        m_headings.push_back(textLabel({}, "heading", content));
    connect(&editor, &Editor::closed, this, [this] {
        m_checked = false;
        m_issues.clear();
        refresh();
    });
    refresh();
}

void IssuesPanel::setIssues(std::vector<Issue> issues) {
    std::stable_sort(issues.begin(), issues.end(),
                     [](const Issue& a, const Issue& b) { return a.severity < b.severity; });
    m_issues = std::move(issues);
    m_checked = true;
    refresh();
}

void IssuesPanel::refresh() {
    const bool open = m_editor.isOpen() && m_checked;
    m_closed->setVisible(!open);
    m_clean->setVisible(open && m_issues.empty());
    m_scroll->setVisible(open && !m_issues.empty());
    m_fixAll->setVisible(open && std::count_if(m_issues.begin(), m_issues.end(), [](const Issue& issue) { return !issue.fix.empty(); }) > 1);
    while (m_rows.size() > m_issues.size()) {
        m_rows.back()->hide();
        m_rows.back()->deleteLater();  // it may be its button that was pressed
        m_rows.pop_back();
    }
    while (m_rows.size() < m_issues.size()) {
        const std::size_t place = m_rows.size();
        auto* row = new IssueRow(m_scroll->widget());
        connect(row, &IssueRow::chosen, this, [this, place] { jump(place); });
        connect(row, &IssueRow::fixWanted, this, [this, place] { fix(place); });
        m_rows.push_back(row);
    }
    while (m_list->count() > 1)
        delete m_list->takeAt(0);
    int position = 0;
    std::array<int, kSeverities.size()> numbers{};
    for (std::size_t s = 0; s < kSeverities.size(); ++s) {
        const auto count = static_cast<int>(std::count_if(
            m_issues.begin(), m_issues.end(), [&](const Issue& issue) { return issue.severity == kSeverities[s]; }));
        numbers[s] = count;
        m_headings[s]->setVisible(count > 0);
        if (count == 0)
            continue;
        m_headings[s]->setText(countedText(kSeverities[s], count));
        m_list->insertWidget(position++, m_headings[s]);
        for (std::size_t i = 0; i < m_issues.size(); ++i)
            if (m_issues[i].severity == kSeverities[s]) {
                m_rows[i]->show(m_issues[i], subjectText(m_issues[i].subject));
                m_list->insertWidget(position++, m_rows[i]);
                m_rows[i]->setVisible(true);
            }
    }
    emit countsChanged(numbers[0], numbers[1], numbers[2]);
}

QString IssuesPanel::subjectText(const std::string& subject) const {
    const Project& project = *m_editor.state().project;
    int scene = 0;
    int sentence = 0;
    for (const Scene& there : project.script.scenes) {
        ++scene;
        if (toText(there.id) == subject)
            return tr("Scene %1").arg(scene);
        for (const Sentence& spoken : there.sentences) {
            ++sentence;
            if (toText(spoken.id) == subject)
                return tr("Sentence %1: %2").arg(sentence).arg(shortened(spoken.text));
        }
    }
    for (const Clip& clip : project.timeline.clips)
        if (toText(clip.id) == subject)
            return clip.title.text.empty() ? tr("Clip %1").arg(clip.id.value)
                                           : tr("Title: %1").arg(shortened(clip.title.text));
    if (subject == "music")
        return tr("Music");
    return subject.empty() || subject == "film" ? tr("The whole film") : QString::fromStdString(subject);
}

void IssuesPanel::jump(std::size_t place) {
    if (place >= m_issues.size())
        return;
    const Issue issue = m_issues[place];
    if (!issue.subject.empty() && issue.subject != "film")
        m_editor.select(issue.subject);
    if (issue.range.end > issue.range.start)
        m_editor.setPlayhead(issue.range.start);
    emit jumped(QString::fromStdString(issue.subject));
}

void IssuesPanel::fixAll() {
    m_editor.apply(combinedFixes(m_issues), {tr("Fix issues").toStdString(), {}});
}

void IssuesPanel::fix(std::size_t place) {
    if (place >= m_issues.size() || m_issues[place].fix.empty())
        return;
    const Issue issue = m_issues[place];
    m_editor.apply(issue.fix, {issue.fixLabel.empty() ? tr("Fix an issue").toStdString() : issue.fixLabel, {}});
}

}  // namespace sw::ui
