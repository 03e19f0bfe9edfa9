#include "ui/versions/made_versions.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/versions/version_words.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr int kIcon = 18;

}  // namespace

void showInFolder(const std::filesystem::path& file) {
    QDesktopServices::openUrl(QUrl::fromLocalFile(QString::fromStdString(file.parent_path().string())));
}

MadeVersionRow::MadeVersionRow(QWidget* parent)
    : QFrame(parent),
      m_picture(new QLabel(this)),
      m_name(new ElidingLabel("heading", this)),
      m_standing(textLabel({}, "dim", this)),
      m_open(flatButton(tr("Open"), "pencil", this)),
      m_again(flatButton(tr("Update"), "refresh-cw", this)),
      m_folder(flatButton(tr("Show in folder"), "folder-open", this)) {
    setProperty("role", "card");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kMargin, metrics::kGap, metrics::kGap, metrics::kGap);
    row->setSpacing(metrics::kMargin);
    m_picture->setFixedSize(kIcon, kIcon);
    row->addWidget(m_picture);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_name);
    texts->addWidget(m_standing);
    row->addLayout(texts, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    for (QPushButton* button : {m_again, m_open, m_folder})
        buttons->addWidget(button);
    row->addLayout(buttons);
    connect(m_open, &QPushButton::clicked, this, &MadeVersionRow::openWanted);
    connect(m_again, &QPushButton::clicked, this, &MadeVersionRow::againWanted);
    connect(m_folder, &QPushButton::clicked, this, &MadeVersionRow::folderWanted);
}

void MadeVersionRow::show(const VersionItem& item, bool busy) {
    using State = VersionItem::State;
    const QString name = QString::fromStdString(item.name);
    m_name->setText(name);
    m_name->setToolTip(QString::fromStdString(item.file.string()));
    m_standing->setText(standingText(item));
    m_warns = item.state != State::Follows || item.runs > 0;
    m_icon = item.state == State::Unknown ? "info" : item.state == State::SourceChanged ? "history" : item.runs > 0 ? "clock" : item.editedByHand ? "pencil" : "circle-check";
    const bool canBeMade = item.state == State::SourceChanged || (item.state == State::Follows && item.runs > 0);
    m_again->setText(item.state == State::SourceChanged ? tr("Update") : tr("Make"));
    m_again->setIcon(icon(item.state == State::SourceChanged ? "refresh-cw" : "sparkles"));
    m_again->setToolTip(item.state == State::SourceChanged
                            ? tr("Takes over what has changed in the short. What it says by hand, its recordings and what was added to it stay; look, layout and pictures become those of the short.")
                            : tr("Makes what it lacks"));
    m_again->setVisible(canBeMade);
    m_again->setEnabled(!busy);
    m_again->setAccessibleName(m_again->text() + ": " + name);
    m_open->setAccessibleName(tr("Open %1").arg(name));
    m_open->setToolTip(tr("Opens it in place of the short, which is saved"));
    m_folder->setAccessibleName(tr("Show %1 in its folder").arg(name));
    showIcon();
    QFrame::show();
}

void MadeVersionRow::showIcon() {
    const Colours& colours = Colours::of(palette());
    if (!m_icon.isEmpty())
        m_picture->setPixmap(iconPixmap(m_icon, kIcon, m_warns ? colours.warning : colours.success, devicePixelRatioF()));
}

void MadeVersionRow::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

MadeVersions::MadeVersions(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* list = new QWidget(scroll);
    m_rows = new QVBoxLayout(list);
    m_rows->setContentsMargins(0, metrics::kGap, 0, metrics::kGap);
    m_rows->setSpacing(metrics::kGap);
    m_rows->addStretch(1);
    scroll->setWidget(list);
    list->setAutoFillBackground(false);  // it lies on the page
    column->addWidget(scroll);
}

void MadeVersions::show(const std::vector<VersionItem>& items, bool busy) {
    m_items = items;
    while (m_shown.size() > items.size()) {
        m_shown.back()->deleteLater();  // it may be its button that was pressed
        m_shown.back()->hide();
        m_shown.pop_back();
    }
    while (m_shown.size() < items.size()) {
        const std::size_t at = m_shown.size();
        auto* row = new MadeVersionRow(this);
        m_rows->insertWidget(static_cast<int>(at), row);
        m_shown.push_back(row);
        connect(row, &MadeVersionRow::openWanted, this, [this, at] { emit openWanted(QString::fromStdString(m_items[at].file.string())); });
        connect(row, &MadeVersionRow::againWanted, this, [this, at] { emit againWanted(m_items[at]); });
        connect(row, &MadeVersionRow::folderWanted, this, [this, at] { showInFolder(m_items[at].file); });
    }
    for (std::size_t i = 0; i < items.size(); ++i)
        m_shown[i]->show(items[i], busy);
}

}  // namespace sw::ui
