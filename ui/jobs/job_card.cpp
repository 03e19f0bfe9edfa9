#include "ui/jobs/job_card.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/core_sentences.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {

JobCard::JobCard(Editor& editor, std::string node, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_node(std::move(node)),
      m_title(textLabel({}, "heading", this)),
      m_provider(new QLabel(this)),
      m_status(new StatusLine(this)),
      m_bar(new QProgressBar(this)),
      m_error(textLabel({}, "", this)),
      m_actions(new QWidget(this)),
      m_retry(new QPushButton(tr("Try again"), m_actions)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kMargin, 10, metrics::kMargin, 10);
    column->setSpacing(metrics::kSmallGap);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_provider, 0, Qt::AlignTop);
    m_provider->setProperty("role", "dim");
    column->addLayout(head);
    column->addWidget(m_status);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(4);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* actions = new QHBoxLayout(m_actions);
    actions->setContentsMargins(0, metrics::kSmallGap, 0, 0);
    QPushButton* copy = flatButton(tr("Copy"), "copy", m_actions);
    actions->addWidget(m_retry);
    actions->addWidget(copy);
    actions->addStretch(1);
    column->addWidget(m_actions);
    m_actions->hide();
    connect(m_retry, &QPushButton::clicked, this, [this] { m_editor.generate({{}, {m_node}}); });
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_copied); });
    copy->setToolTip(tr("Copy the whole error"));
}

void JobCard::show(const QString& title, const QString& provider) {
    m_title->setText(title);
    m_provider->setText(provider);
    const NodeStatus status = nodeStatus(m_editor, m_node);
    m_failed = status.kind == NodeStatus::Kind::Failed;
    m_status->setVisible(!m_failed);
    m_bar->setVisible(!m_failed);
    m_error->setVisible(m_failed);
    m_actions->setVisible(m_failed);
    m_status->show(status, status.detail);
    m_bar->setValue(static_cast<int>(status.fraction * 1000));
    m_bar->setAccessibleName(tr("Progress of %1").arg(title));
    if (const NodeActivity* activity = m_editor.activity(m_node); activity && m_failed && activity->error)
        showFailure(*activity->error);
    setAccessibleName(title + ", " + status.text);
    update();
}

void JobCard::showFailure(const Error& error) {
    const QString message = errorText(error);
    const QString detail = QString::fromStdString(error.detail);
    m_error->setText(detail.isEmpty() ? message : message + "\n\n" + detail);
    m_error->setAccessibleName(m_error->text());
    m_copied = QStringLiteral("%1 (%2)\n%3").arg(m_title->text(), QString::fromStdString(m_node), m_error->text());
    m_retry->setEnabled(!m_editor.isGenerating());
    m_retry->setAccessibleName(tr("Try again: %1").arg(m_title->text()));
}

void JobCard::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = Colours::of(palette());
    painter.setBrush(colours.raised);
    painter.setPen(QPen(m_failed ? colours.danger : colours.line, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

}  // namespace sw::ui
